/**
 * From the text of an HL7 document to its elements.
 *
 * The parser is the page's own rather than the browser's: it reads alike everywhere and stops at
 * the first fault, where some browsers take minutes over a document that is all faults. It resolves
 * no entities but the five of XML and loads nothing.
 */
import { SaxesParser } from 'saxes';

const namespace = 'urn:hl7-org:v3';
/** The attributes that are read. No other one is kept, and no text. */
const kept = ['root', 'extension', 'value', 'code'];
/** QRDA III goes some 20 deep. */
const mostLevels = 100;
/** HL7 elements have fewer than ten. */
const mostAttributes = 100;

/** @typedef {{name: string, attributes: Record<string, string>, children: Element[]}} Element */

/** Why a document is not read on. */
class Refused extends Error {}

/**
 * @param {string} text of an XML document
 * @returns {{root: Element} | {refused: 'document-type' | 'too-deep' | 'not-xml'}} the
 *   root with those elements below it that are of HL7; an element of another namespace is left out
 *   with all that it holds. A root of another namespace has no name
 */
export function parseXml(text) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open = [];
  let root;
  parser.on('doctype', () => {
    throw new Refused('document-type');
  });
  parser.on('error', () => {
    throw new Refused('not-xml');
  });
  let attributesSoFar = 0;
  parser.on('opentagstart', () => {
    attributesSoFar = 0;
  });
  parser.on('attribute', () => {
    attributesSoFar += 1;
    if (attributesSoFar > mostAttributes) throw new Refused('not-xml');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length === mostLevels) throw new Refused('too-deep');
    const element = { name: uri === namespace ? local : '', attributes: {}, children: [] };
    for (const name of kept) {
      if (attributes[name]) element.attributes[name] = attributes[name].value;
    }
    if (element.name) open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(text).close();
    return { root };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}
