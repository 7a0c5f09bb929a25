/** The words of the page in the reader's language. Another language is one more table here. */
import { en } from './en.js';

const tables = { en };
const wanted = globalThis.navigator?.languages ?? [];

/** BCP 47 tag of the table in use, for `lang` and `Intl`. */
export const locale = wanted.find((tag) => Object.hasOwn(tables, tag.split('-')[0])) ?? 'en';
export const t = tables[locale.split('-')[0]];
