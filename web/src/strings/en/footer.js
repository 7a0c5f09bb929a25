/** The words of the foot: the year, how to check that nothing leaves, what the estimate is not. */
export const about = {
  title: (year) => `How ${year} is scored`,
  revised: (date) => `Rules last revised on ${date}.`,
  sources: 'Where the rules come from',
  words: 'Words and abbreviations',
  glossary: [
    [
      'Active engagement',
      'How far the exchange with a public health agency or registry has come: registered and testing, or sending production data.',
    ],
    [
      'CEHRT',
      'Certified EHR technology: a records system certified under the program of ONC, the federal office for health IT.',
    ],
    [
      'Exclusion',
      'A reason why a measure need not be reported. Its points, where it has any, move to other measures.',
    ],
    [
      'MVP, APM',
      'MIPS Value Pathway and Alternative Payment Model: other ways to take part in MIPS, with weights of their own.',
    ],
    [
      'PDMP',
      'Prescription drug monitoring program: the database of controlled substances that a state keeps.',
    ],
    ['Reweighting', 'The category counts nothing, and its weight moves to other categories.'],
    ['SAFER Guides', 'Checklists by ONC for the safe use of EHRs.'],
    ['Suppressed', 'CMS gives the points of the measure for any answer.'],
    [
      'TEFCA',
      'Trusted Exchange Framework and Common Agreement: the nationwide network for health information. You take part by an agreement, often your vendor’s.',
    ],
  ],
};

export const proof = {
  title: 'How to check that nothing leaves this page',
  lead: 'You do not have to take our word for it.',
  network: 'Watch the network',
  networkHow:
    'Open the developer tools of your browser (F12), choose Network, reload the page and use every part of it. After the page itself, the list stays empty.',
  offline: 'Pull the plug',
  offlineHow:
    'Once the page is open, switch the network off, or save the file and open it from your disk. Everything still works.',
  policy: 'Read what the browser enforces',
  policyHow:
    'This Content-Security-Policy stands at the top of the file, and the browser enforces it. It allows two scripts and one style sheet, by their hashes, and WebAssembly; no other script runs, and no text becomes one. It forbids every request, socket and beacon of a script, every form, frame, worker and plug-in, and fonts, media and images from any address:',
  policyNot:
    'No such policy stops everything. A script in the page could still lead this tab to another address, open a window, start a download from elsewhere, or connect by WebRTC. Only the scripts with those hashes run here. They open a window when you press a link, and save the file that you ask for; they do none of the rest.',
  browser: 'Mind the browser itself',
  browserHow:
    'A page has no say in what the browser and its extensions do. When the browser translates the page, it may send its text to a server, with what you typed. The same goes for help with spelling and writing, although the fields of this page ask the browser to leave it off.',
  file: 'Compare the file',
  fileHow:
    'Whoever publishes the page can state the SHA-256 of index.html; the build prints it and writes it to SHA256SUMS beside the page. Save the page unchanged, and compare what one of these prints:',
  rebuild: 'Build it yourself',
  rebuildHow:
    'On Debian 12, run this in the folder of the sources. The same sources give the same file to the byte, so that the hashes agree:',
};

export const footer = {
  limits:
    'An estimate, not a submission: nothing is sent to CMS. Not legal advice; CMS decides the score. Not affiliated with or endorsed by CMS.',
  privacy:
    'This page makes no network requests, sets no cookies and stores nothing. When you close it, what you typed is gone unless you keep a link or a file.',
  kept: 'This page makes no network requests and sets no cookies. This browser keeps your answers until you turn that off under “Keep and share”. Everybody who uses this browser can read them.',
};
