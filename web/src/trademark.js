/**
 * CMS's list of measures writes the trademark sign as the letters TM.
 * @param {string} title
 * @returns {string} the title with the sign
 */
export const withTrademark = (title) => title.replace(/(?<=\w)TM\b/g, '™');
