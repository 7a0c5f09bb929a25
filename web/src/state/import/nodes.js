/** Finds the elements of an HL7 document by path, template and root. */

/** @typedef {import('./xml.js').Element} Element */

/**
 * @param {Element} element
 * @param {string} path names of elements with `/` between, such as `component/section`
 * @returns {Element[]} all elements to which the path leads
 */
export const along = (element, path) =>
  path
    .split('/')
    .reduce(
      (elements, name) =>
        elements.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [element],
    );

/** @returns {boolean} whether an element follows the template with this root, of any version */
export const hasTemplate = (element, root) =>
  along(element, 'templateId').some(({ attributes }) => attributes.root === root);

/** @returns {Element[]} the elements at the end of a path that follow a template */
export const withTemplate = (element, path, root) =>
  along(element, path).filter((each) => hasTemplate(each, root));

/** @returns {string[]} the extensions of those ids at the end of a path that have this root */
export const extensions = (element, path, root) =>
  along(element, path)
    .filter(({ attributes }) => attributes.root === root)
    .map(({ attributes }) => (attributes.extension ?? '').trim());

/** @returns {string[]} an attribute of the elements at the end of a path, where they have it */
export const attributes = (element, path, name) =>
  along(element, path)
    .map((each) => each.attributes[name])
    .filter((value) => value !== undefined);
