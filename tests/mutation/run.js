// Changes one fact of a rules file at a time. The rules compiler must refuse the changed file, or
// the suite of checker.js must find a wrong answer.
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { Dice } from '../naive/dice.js';
import { YEARS } from '../naive/years.js';
import { Suite } from './checker.js';
import { described, EXCLUDED, mutantsOf, mutated } from './mutants.js';

const USAGE = `Usage: tests/mutation/run [--sample N] [--seed S] [--year Y] [--jobs J] [--build FOLDER] [--list]
  Changes every number, id, word, flag, basis and member of a list of the rules files, one at a
  time, but for wording. Compiles each mutant into the command and compares its answers with those
  of the naive scorer, and its description with facts that are written a second time. The rules
  compiler must refuse the mutant, or a check must kill it.
  --sample N   only N mutants, drawn by the seed (default: all)
  --seed S     of the sample and of the random submissions (default 20261121)
  --year Y     only the mutants of one year
  --jobs J     how many at once (default: one for each processor)
  --build F    where the native build is (default build/native)
  --list       print the mutants, run none
  Exit status: 0 no survivor, 1 survivors, 2 the suite cannot be run.`;

const top = fileURLToPath(new URL('../..', import.meta.url));
/** Prints the progress after so many mutants. */
const PROGRESS = 500;
const execute = promisify(execFile);

/** The rules compiler of a build, and what is linked into the command besides the tables. */
function parts(build) {
  const objects = join(build, 'core/cli/CMakeFiles/pi-score.dir');
  const found = {
    compiler: join(build, 'rules/rules-compiler'),
    linked: [
      ...(existsSync(objects)
        ? readdirSync(objects, { recursive: true })
            .filter((name) => name.endsWith('.o'))
            .map((name) => join(objects, name))
        : []),
      join(build, 'core/cli/libcsv_reader.a'),
      // This archive holds the original tables. The linker does not take them, because it finds the
      // mutated tables first.
      join(build, 'core/libpi_score_contract.a'),
      join(build, 'core/libpi_score.a'),
    ],
  };
  for (const path of [found.compiler, ...found.linked]) {
    if (!existsSync(path)) throw new Error(`${path} is missing: build the preset native first`);
  }
  if (found.linked.length < 4) {
    throw new Error(`${objects} holds no objects of the command: build the preset native first`);
  }
  return found;
}

/** Builds commands with the rules of all years, one year mutated, in a folder of its own. */
class Workshop {
  /**
   * @param {string} folder @param {{compiler: string, linked: string[]}} parts @param {{year:
   * number, text: string}[]} years
   */
  constructor(folder, { compiler, linked }, years) {
    this.folder = folder;
    this.compiler = compiler;
    this.linked = linked;
    this.originals = years;
    mkdirSync(folder);
    for (const { year, text } of years) writeFileSync(this.path(`${year}.json`), text);
  }

  path(name) {
    return join(this.folder, name);
  }

  /**
   * @returns {Promise<string | undefined>} the path of the command; undefined where the rules
   * compiler refuses the text
   */
  async command(year, text) {
    const original = this.originals.find((each) => each.year === year).text;
    const [rules, tables, object, command] = [
      `${year}.json`,
      'tables.cpp',
      'tables.o',
      'pi-score',
    ].map((name) => this.path(name));
    writeFileSync(rules, text);
    try {
      await execute(this.compiler, [
        tables,
        ...this.originals.map((each) => this.path(`${each.year}.json`)),
      ]);
    } catch (error) {
      if (error.code === 1) return undefined;
      throw error;
    } finally {
      writeFileSync(rules, original);
    }
    await execute('g++', [
      '-std=c++20',
      '-O0',
      '-w',
      `-I${join(top, 'core/include')}`,
      '-c',
      tables,
      '-o',
      object,
    ]);
    await execute('g++', ['-o', command, object, ...this.linked, '-lcsv']);
    return command;
  }
}

/** Draws a sample of a list by the dice and keeps the order of the list. */
function sampled(list, count, dice) {
  const chosen = new Set(dice.shuffle(list.map((_, at) => at)).slice(0, count));
  return list.filter((_, at) => chosen.has(at));
}

/** Prints what is not mutated, and why. */
function printExclusions(years) {
  const reasons = new Map();
  for (const [field, reason] of Object.entries(EXCLUDED)) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), field]);
  }
  console.log('Not mutated:');
  for (const [reason, fields] of reasons) console.log(`  ${fields.join(', ')}: ${reason}`);
  for (const { year, withoutEffect } of years) {
    for (const [reason, count] of withoutEffect) {
      console.log(`  ${count} changes of ${year}: ${reason}`);
    }
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '20261121' },
      year: { type: 'string' },
      jobs: { type: 'string' },
      build: { type: 'string', default: join(top, 'build/native') },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const seed = Number(values.seed);
  const jobs = Number(values.jobs ?? availableParallelism());
  const sample = values.sample === undefined ? Infinity : Number(values.sample);
  if (!Number.isInteger(seed) || !(jobs >= 1) || !(sample >= 1)) throw new Error(USAGE);

  const originals = YEARS.map((year) => ({
    year,
    text: readFileSync(join(top, `rules/${year}.json`), 'utf8'),
  }));
  const years = originals
    .filter(({ year }) => values.year === undefined || String(year) === values.year)
    .map((each) => ({ ...each, ...mutantsOf(JSON.parse(each.text)) }));
  const all = years.flatMap(({ year, text, mutants }) =>
    mutants.map((mutant) => ({ year, text, mutant })),
  );
  if (all.length === 0) throw new Error(`no rules file of ${values.year}`);
  const chosen = sample < all.length ? sampled(all, sample, new Dice(seed)) : all;
  console.log(`${chosen.length} of ${all.length} mutants, seed ${seed}`);
  if (values.list) {
    for (const { year, mutant } of chosen) console.log(`${year}.json ${described(mutant)}`);
    return 0;
  }
  printExclusions(years);

  const scratch = mkdtempSync(join(tmpdir(), 'pi-score-mutation-'));
  try {
    const built = parts(values.build);
    const workshops = Array.from(
      { length: jobs },
      (_, at) => new Workshop(join(scratch, String(at)), built, originals),
    );
    const suites = new Map();
    for (const { year, text } of years.filter((each) =>
      chosen.some((one) => one.year === each.year),
    )) {
      suites.set(year, new Suite(year, seed));
      const fault = await suites.get(year).wrong(await workshops[0].command(year, text));
      if (fault !== undefined) {
        throw new Error(`the suite fails without any mutation: ${year}, ${fault}`);
      }
    }

    const counts = { refused: 0, killed: 0 };
    const survivors = [];
    const waiting = [...chosen];
    const work = async (workshop) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { year, text, mutant } = next;
        const command = await workshop.command(year, mutated(text, mutant));
        if (command === undefined) counts.refused += 1;
        else if (await suites.get(year).wrong(command)) counts.killed += 1;
        else {
          survivors.push(`${year}.json ${described(mutant)}`);
          console.log(`survivor: ${survivors.at(-1)}`);
        }
        const done = counts.refused + counts.killed + survivors.length;
        if (done % PROGRESS === 0) {
          console.log(
            `${done} done: ${counts.refused} refused, ${counts.killed} killed, ${survivors.length} survivors`,
          );
        }
      }
    };
    await Promise.all(workshops.map(work));
    console.log(
      `${chosen.length} mutants: ${counts.refused} refused by the rules compiler, ${counts.killed} killed by a check, ${survivors.length} survivors`,
    );
    return survivors.length > 0 ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
