/** The words of keeping and sharing. */
export const keep = {
  title: 'Keep and share',
  makeLink: 'Copy a link',
  copied: 'Copied',
  linkLabel: 'Link to these answers',
  linkHolds:
    'The link carries your answers after its #, which browsers send to no server. It never carries the certification ID or a name.',
  linkOfFile:
    'This page is a file on your computer, and the link opens only there. For somebody else, save a file.',
  save: 'Save a file',
  saveSubmission: 'Save as a QPP submission',
  savePoints: 'Save the points as CSV',
  estimateNote:
    'An estimate made with the PI score estimator. It was not submitted to CMS and names no clinician or practice.',
  open: 'Open a file',
  print: 'Print',
  here: 'Keep on this device',
  hereHint: 'Stored in this browser only, until you turn this off.',
  cannotKeep: 'This browser did not store the answers. Save a file instead.',
  clear: 'Clear all',
  cleared: 'All answers are cleared.',
  undo: 'Undo',
  dismiss: 'Close',
  opened: 'Opened. The answers are in the form.',
  openedLink: 'Shared estimate. Edit a copy: what you change stays with you.',
  noRoom: 'There are four columns already. Remove one, then open it again.',
  refusedKept: 'What this browser had kept could not be read.',
  refusedLink: {
    'not-a-link': 'This link is damaged and was not opened.',
    version: 'This link was made by another version of the page and was not opened.',
    year: 'This link is for a year that this page does not know.',
    content: 'This link holds something that this page would not write, and was not opened.',
  },
  moreErrors: (count) => `and at least ${count} more`,
  unknownField: (key) => `It has the unknown field or value “${key}”.`,
};
