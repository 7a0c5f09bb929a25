/** QRDA Category III files of the tests' own making, with every node that the importer reads. */
const template = (root, extension = '2017-06-01') =>
  `<templateId root="2.16.840.1.113883.10.20.${root}" extension="${extension}"/>`;
const id = (root, extension) => `<id root="2.16.840.1.113883.3.${root}" extension="${extension}"/>`;

/** One of the counts of a proportion. `counts`: what its observation holds. */
const part = (root, code, counts) =>
  `<component><observation classCode="OBS" moodCode="EVN">${template(root)}
    <value xsi:type="CD" code="${code}"/>${counts
      .map(
        (count) => `<entryRelationship typeCode="SUBJ"><observation>${template('27.3.3')}
          <value xsi:type="INT" value="${count}"/></observation></entryRelationship>`,
      )
      .join('')}
  </observation></component>`;

/**
 * @param {string | string[]} ids of the measure
 * @param {string} root of the organizer's template
 * @param {string} components
 * @returns {string} an entry of the PI section
 */
export const organizer = (ids, root, components) =>
  `<entry><organizer classCode="CLUSTER" moodCode="EVN">${template('24.3.98')}${template(root)}
    <id root="ac575aef-7062-4ea2-b723-df517cfa470a"/>
    <reference typeCode="REFR"><externalDocument classCode="DOC" moodCode="EVN">
      ${[ids]
        .flat()
        .map((each) => id('7031', each))
        .join('')}<text>A title for people</text>
    </externalDocument></reference>${components}
  </organizer></entry>`;

/** @returns {string} the entry of a proportion measure; each count may be a list */
export const proportion = (measureId, numerator, denominator) =>
  organizer(
    measureId,
    '27.3.28',
    part('27.3.31', 'NUMER', [numerator].flat()) + part('27.3.32', 'DENOM', [denominator].flat()),
  );

/** @returns {string} the entry of a measure, attestation or exclusion that is answered */
export const answered = (measureId, code = 'Y') =>
  organizer(
    measureId,
    '27.3.29',
    `<component><observation>${template('27.3.27')}<value xsi:type="CD" code="${code}"/></observation></component>`,
  );

/** @returns {string} the reporting act of a section */
export const act = (low, high) =>
  `<entry><act classCode="ACT" moodCode="EVN">${template('17.3.8')}
    <effectiveTime><low value="${low}"/><high value="${high}"/></effectiveTime></act></entry>`;

/** @returns {string} the PI section */
export const piSection = (entries) =>
  `<component><section>${template('27.2.5')}<title>Measure Section</title>
    <text>Numerator 999999 of 999999</text>${entries}</section></component>`;

/**
 * A quality section, in which the same templates of counts stand.
 * @param {number} times how often its one measure is repeated
 */
export const qualitySection = (times = 1) =>
  `<component><section>${template('27.2.1')}<title>Quality</title>${`<entry><organizer>
    ${template('27.3.1')}${part('27.3.5', 'NUMER', [123])}</organizer></entry>`.repeat(
    times,
  )}</section></component>`;

/**
 * @param {{year?: number, program?: string, cehrtId?: string, entries?: string, period?: string,
 *   sections?: string, document?: string}} [parts] `period`: the reporting act; `document`: the
 *   template of the document
 * @returns {string} a file with the names and numbers of people that no reader may take
 */
export function qrdaFile({
  year = 2026,
  program = 'MIPS_INDIV',
  cehrtId = '0015C1234567890',
  entries = '',
  period = act(`${year}0101`, `${year}1231`),
  sections = qualitySection() + piSection(entries + period),
  document = template('27.1.2'),
} = {}) {
  return `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/xsl" href="qrda.xsl"?>
<!-- A file of the tests -->
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  ${template('27.1.1')}${document}
  <author><assignedAuthor><id root="2.16.840.1.113883.4.6" extension="1234567893"/>
    <assignedPerson><name><given>Secret</given><family>Person</family></name></assignedPerson>
  </assignedAuthor></author>
  <informationRecipient><intendedRecipient>
    ${program === undefined ? '' : id('249.7', program)}
  </intendedRecipient></informationRecipient>
  <participant typeCode="LOC"><associatedEntity>${id('249.5.1', 'AR000000')}
    ${cehrtId ? id('2074.1', cehrtId) : ''}<addr><city>Hidden City</city></addr>
  </associatedEntity></participant>
  <documentationOf><serviceEvent><performer><assignedEntity>
    <id root="2.16.840.1.113883.4.6" extension="1234567893"/>
    <representedOrganization><id root="2.16.840.1.113883.4.2" extension="123456789"/></representedOrganization>
  </assignedEntity></performer></serviceEvent></documentationOf>
  <component><structuredBody>${sections}</structuredBody></component>
</ClinicalDocument>`;
}

/** @returns {string} every measurement of a submission as the entries of a section */
export const entriesOf = ({ measurementSets: [{ measurements }] }) =>
  measurements
    .map(({ measureId, value }) =>
      typeof value === 'boolean'
        ? answered(measureId, value ? 'Y' : 'N')
        : proportion(measureId, value.numerator, value.denominator),
    )
    .join('');

const entity = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">';
/** Documents that are made to do harm, and why each is refused. */
export const hostile = {
  'an entity bomb': [
    `<?xml version="1.0"?><!DOCTYPE a [${entity}<!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`,
    'document-type',
  ],
  'an external reference': [
    '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
    'document-type',
  ],
  'an undefined entity': ['<a>&b;</a>', 'not-xml'],
  'a million levels': ['<a>'.repeat(1_000_000), 'too-deep'],
  'a million attributes': [`<a ${'b="1" '.repeat(1_000_000)}/>`, 'not-xml'],
  'a comment without end': ['<!--'.repeat(1_000_000), 'not-xml'],
  'many faulty instructions': [`<a>${'<?b:c d?>'.repeat(500_000)}</a>`, 'not-xml'],
  'another namespace': ['<ClinicalDocument xmlns="urn:example"/>', 'not-hl7'],
  'no namespace': ['<ClinicalDocument/>', 'not-hl7'],
  'a tag that is cut off': [`${qrdaFile().slice(0, 900)}<`, 'not-xml'],
  'a web page': ['<!doctype html><html><body>PI_EP_1</body></html>', 'html'],
};
