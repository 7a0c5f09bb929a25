// Rules files that are broken on purpose: a real one with a small change, and what the rules
// compiler says about it.
//
// A file of broken/ reads {"what", "file", "change": [...], "complaints": [...]}. `complaints` is
// all that the compiler says about `file` after the changes. With `shape`, the JSON Schema must
// refuse the file too. `given` is "twice" where the compiler gets the file twice, and "not at all"
// where it gets a name without a file.
//
// Pointers are JSON Pointers in which an id may name an entry of a list instead of its position, so
// that they survive a new entry before it. The changes:
//
//   {"set": POINTER, "to": VALUE}
//       replaces or adds a value; the empty pointer means the whole file
//   {"remove": POINTER}
//       takes out a field or an entry
//   {"fill": POINTER, "with": VALUE, "times": N}
//       appends N entries to a list; # in their texts stands for 1 to N
//   {"replace": TEXT, "by": TEXT}
//       changes the text of the file, where no JSON value can say it
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('../..', import.meta.url));
export const compiler = join(top, 'build/native/rules/rules-compiler');
const folder = fileURLToPath(new URL('broken', import.meta.url));

/** The rules files of the project, oldest first. */
export const rulesFiles = () =>
  readdirSync(join(top, 'rules'))
    .filter((name) => /^20\d\d\.json$/.test(name))
    .sort();

/** The text of a rules file. */
export const rulesText = (file) => readFileSync(join(top, 'rules', file), 'utf8');

/** All broken files, each with its name. */
export const brokenFiles = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }));

const unescaped = (part) => part.replaceAll('~1', '/').replaceAll('~0', '~');

/**
 * The key that a part of a pointer means in `value`: itself, or the position of the entry with that
 * id.
 */
function keyOf(value, part) {
  if (!Array.isArray(value)) return unescaped(part);
  const byId = value.findIndex((entry) => entry?.id === part);
  return byId >= 0 ? byId : Number(part);
}

/** What holds the end of a pointer, and under which key. */
function place(root, pointer) {
  const parts = pointer.split('/').slice(1);
  let holder = root;
  for (const part of parts.slice(0, -1)) holder = holder[keyOf(holder, part)];
  return { holder, key: keyOf(holder, parts.at(-1)) };
}

const numbered = (value, number) =>
  JSON.parse(JSON.stringify(value).replaceAll('#', String(number)));

/**
 * A rules file with changes.
 * @param {string} text
 * @param {object[]} changes as described above; `replace` comes last
 * @returns {string}
 */
export function changed(text, changes) {
  let root = JSON.parse(text);
  for (const change of changes.filter(({ replace }) => replace === undefined)) {
    if (change.set === '') {
      root = change.to;
      continue;
    }
    const { holder, key } = place(root, change.set ?? change.remove ?? change.fill);
    if (change.set !== undefined) holder[key] = change.to;
    else if (change.fill !== undefined) {
      for (let n = 1; n <= change.times; n += 1) holder[key].push(numbered(change.with, n));
    } else if (Array.isArray(holder)) holder.splice(key, 1);
    else delete holder[key];
  }
  let out = JSON.stringify(root, null, 2);
  for (const { replace, by } of changes.filter((change) => change.replace !== undefined)) {
    if (!out.includes(replace)) throw new Error(`the text has no ${replace}`);
    out = out.replace(replace, () => by);
  }
  return out;
}

/** A complaint whose pointer names entries of lists by their ids, where they have one. */
export function byIds(complaint, text) {
  const [, file, pointer, message] = /^([^:]*): (?:(\/[^ ]*): )?(.*)$/s.exec(complaint);
  if (pointer === undefined) return `${file}: ${message}`;
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return complaint;
  }
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const entry = value?.[Array.isArray(value) ? Number(part) : unescaped(part)];
      const isNamed =
        Array.isArray(value) &&
        typeof entry?.id === 'string' &&
        value.findIndex(({ id }) => id === entry.id) === Number(part);
      value = entry;
      return isNamed ? entry.id : part;
    });
  return `${file}: /${parts.join('/')}: ${message}`;
}

/**
 * Runs the rules compiler on texts, each under its file name in a folder of its own.
 * @param {{name: string, text: string | null}[]} files null: the file is not there
 * @param {string} [program]
 * @returns {{status: number | null, signal: string | null, complaints: string[], tables: string |
 * undefined}}
 */
export function compile(files, program = compiler) {
  const scratch = mkdtempSync(join(tmpdir(), 'pi-score-rules-'));
  try {
    const paths = files.map(({ name, text }, at) => {
      mkdirSync(join(scratch, String(at)));
      const path = join(scratch, String(at), name);
      if (text !== null) writeFileSync(path, text);
      return path;
    });
    const tables = join(scratch, 'tables.cpp');
    const { status, signal, stderr, error } = spawnSync(program, [tables, ...paths], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (error) throw error;
    return {
      status,
      signal,
      complaints: stderr.split('\n').filter((line) => line !== ''),
      tables: status === 0 ? readFileSync(tables, 'utf8') : undefined,
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The text of a broken file. */
export const brokenText = ({ file, change }) => changed(rulesText(file), change);

/** Runs the rules compiler on a broken file. */
export function compileBroken(broken, program) {
  const text = broken.given === 'not at all' ? null : brokenText(broken);
  const one = { name: broken.file, text };
  const result = compile(broken.given === 'twice' ? [one, one] : [one], program);
  return {
    ...result,
    complaints: result.complaints.map((complaint) =>
      byIds(complaint, text ?? '').slice(`${broken.file}: `.length),
    ),
  };
}
