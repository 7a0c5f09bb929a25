/** Why a file or what was pasted is not taken, and what to do. */

/** An entry of a QRDA III file, by its id where it has one. */
const entry = ({ place, measureId }) =>
  measureId ? `Entry ${place}, ${measureId}` : `Entry ${place}`;
const found = (text) => (text ? `It holds “${text}”.` : 'It holds none.');

export const refusals = {
  unknownYear: (year) => `This file is for ${year}, a year that this page does not know.`,
  refused: {
    'too-large': 'This is more than 10 MB. An EHR’s report of one reporter is far smaller.',
    'too-many': 'This file holds far more values than a submission has.',
    unreadable: 'This file could not be read.',
    several: 'Open one file at a time.',
    empty: 'This file is empty.',
    zip: 'This is a ZIP archive or an Excel workbook. Unpack it, or save the sheet as CSV.',
    workbook: 'This is an Excel workbook. Save the sheet as CSV, then open that.',
    pdf: 'This is a PDF. Export QRDA III or CSV from your EHR instead.',
    html: 'This is a web page. Export QRDA III or CSV from your EHR instead.',
    'not-text': 'This file is not text in UTF-8. Export or save it as UTF-8.',
    'document-type': 'This XML declares a document type, which no QRDA file has. It was not read.',
    'too-deep': 'This XML is nested deeper than any QRDA file. It was not read.',
    'not-xml': 'This file looks like XML but is damaged. Export it again.',
    'not-hl7': 'This XML is no QRDA file: it is not an HL7 clinical document.',
    'category-one':
      'This is a QRDA Category I file, which holds a patient’s data. Export Category III.',
    'not-for-cms': 'This HL7 document is no QRDA Category III for CMS. Export it for MIPS.',
    'no-section': 'This QRDA III file has no Promoting Interoperability section.',
    faults: 'CMS would refuse this QRDA III file. Have your EHR’s vendor mend it:',
    'not-json': 'This looks like JSON but is damaged. Export it again.',
    version: 'This file was saved by another version of the page.',
    count: 'This file holds no scenarios, or more than four.',
    year: 'This file is for a year that this page does not know.',
    content: 'This file holds something that the QPP would not accept:',
    'too-many-rows': 'This table has more rows than a year has measures.',
    'no-measures':
      'No measure was recognized. Bring a row a measure: its id or title, numerator and denominator, or yes or no.',
    nothing: 'This file holds no answers for the form.',
  },
  faults: {
    sections: ({ count }) => `It has ${count} Promoting Interoperability sections; one is allowed.`,
    acts: ({ count }) => `It has ${count} reporting periods for PI; exactly one is needed.`,
    period: ({ found: text }) => `Its period needs one first and one last day. ${found(text)}`,
    'two-years': ({ found: text }) => `Its period lies in two years: ${text}.`,
    template: (fault) => `${entry(fault)}: is neither a pair of counts nor a yes or no.`,
    ids: (fault) => `${entry(fault)}: needs exactly one measure id, and has ${fault.count}.`,
    parts: (fault) => `${entry(fault)}: needs exactly one ${fault.part}, and has ${fault.count}.`,
    counts: (fault) =>
      `${entry(fault)}: its ${fault.part} needs exactly one count, and has ${fault.count}.`,
    'not-whole': (fault) =>
      `${entry(fault)}: its ${fault.part} must be a whole number of 0 or more. ${found(fault.found)}`,
    'not-yes-or-no': (fault) => `${entry(fault)}: must be Y or N. ${found(fault.found)}`,
  },
};
