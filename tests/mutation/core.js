// Changes the core's C++ in one place at a time. The unit tests must fail, or the command must
// answer a golden case otherwise than the command without the change.
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { inputOf, readCases } from '../cases/read.js';
import { Dice } from '../naive/dice.js';
import { mutantsOf } from './core-mutants.js';

const USAGE = `Usage: tests/mutation/core [--sample N] [--seed S] [--file NAME] [--jobs J] [--list]
  Changes operators, numbers, values and statements of core/src, one at a time. Compiles each mutant
  into the unit tests and the command of the preset native. The unit tests must fail, or an answer
  to a golden case must change.
  --sample N    only N mutants, drawn by the seed (default: all)
  --seed S      of the sample (default 20261121)
  --file NAME   only the mutants of one file, such as plan.cpp
  --jobs J      how many at once (default: one for each processor)
  --list        print the mutants, run none
  Survivors that no test can notice stand in core-survivors.json, each with the reason.
  Exit status: 0 no other survivor, 1 survivors, 2 the tests cannot be run.`;

const top = fileURLToPath(new URL('../..', import.meta.url));
const build = join(top, 'build/native');
const sources = join(top, 'core/src');
/** A change may make an endless loop: seconds of the processor that a program may take. */
const MOST_SECONDS = 30;
const execute = promisify(execFile);

/** Whether the program ends with status 0 and prints `expected`, where that is given. */
async function succeeds(program, options, expected) {
  const limited = ['-c', `ulimit -t ${MOST_SECONDS}; exec "$0" "$@"`, program, ...options];
  try {
    const { stdout } = await execute('bash', limited, { maxBuffer: 2 ** 28 });
    return expected === undefined || stdout === expected;
  } catch (error) {
    // The command ends with 2 where it has refused a submission.
    return expected !== undefined && error.code === 2 && error.stdout === expected;
  }
}

const objectsOf = (folder) =>
  readdirSync(join(build, folder), { recursive: true })
    .filter((name) => name.endsWith('.o'))
    .map((name) => join(build, folder, name));

class Workshop {
  constructor(folder) {
    this.folder = folder;
    this.compilations = new Map(
      JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8')).map((each) => [
        each.file,
        each,
      ]),
    );
    this.archives = [
      'core/libpi_score_contract.a',
      'core/cli/libcsv_reader.a',
      'core/libpi_score.a',
    ].map((name) => join(build, name));
    this.tests = objectsOf('tests/CMakeFiles/unit-tests.dir');
    this.command = objectsOf('core/cli/CMakeFiles/pi-score.dir');
    this.cases = join(folder, 'cases.ndjson');
    const lines = readCases().map((each) => inputOf(each).replaceAll(/[\r\n]/g, ' '));
    writeFileSync(this.cases, `${lines.join('\n')}\n`);
  }

  async prepare() {
    const command = join(build, 'pi-score');
    // The answers of the command without a change, which the golden cases hold still.
    this.expected = await execute(command, ['--ndjson', this.cases], { maxBuffer: 2 ** 28 }).catch(
      (error) => error,
    );
    if (!this.expected.stdout) throw new Error('the command does not answer the golden cases');
  }

  /** "killed", "survived", or "no mutant" where it does not compile. */
  async judge(mutant, number) {
    const here = join(this.folder, String(number));
    mkdirSync(here);
    try {
      const object = await this.compile(mutant, here);
      if (object === undefined) return 'no mutant';
      const tests = join(here, 'unit-tests');
      const command = join(here, 'pi-score');
      await this.link(tests, [...this.tests, object]);
      if (!(await succeeds(tests, ['--abort-after=1', '--minimal']))) return 'killed';
      await this.link(command, [...this.command, object]);
      return (await succeeds(command, ['--ndjson', this.cases], this.expected.stdout))
        ? 'survived'
        : 'killed';
    } finally {
      rmSync(here, { recursive: true });
    }
  }

  /** The object of the mutant; undefined where it does not compile. */
  async compile({ file, text }, here) {
    const source = join(here, file);
    const object = join(here, 'mutant.o');
    writeFileSync(source, text);
    const { command } = this.compilations.get(join(sources, file));
    const [compiler, ...flags] = command.replace(/ -o .*/, '').split(' ');
    // Compiling takes longest. Optimised, it would take twice as long.
    const quick = [...flags.filter((flag) => !/^-(O|Werror|W)/.test(flag)), '-O0', '-w'];
    try {
      await execute(compiler, [...quick, '-o', object, '-c', source]);
      return object;
    } catch {
      return undefined;
    }
  }

  link(program, objects) {
    // The linker takes nothing from the archive that the mutant's object has.
    return execute('c++', ['-o', program, ...objects, ...this.archives, '-lcsv']);
  }
}

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '20261121' },
    file: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    list: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const all = readdirSync(sources)
  .filter((name) => name.endsWith('.cpp') && (values.file === undefined || name === values.file))
  .sort()
  .flatMap((file) => mutantsOf(basename(file), readFileSync(join(sources, file), 'utf8')));
const chosen =
  values.sample === undefined
    ? all
    : new Dice(Number(values.seed)).shuffle(all).slice(0, Number(values.sample));
const described = ({ file, line, code, was, is }) =>
  `core/src/${file}:${line}: ${code}\n    ${was} -> ${is || 'nothing'}`;
if (values.list) {
  writeSync(1, `${chosen.map(described).join('\n')}\n`);
  process.exit(0);
}
if (!existsSync(join(build, 'tests/unit-tests')) || all.length === 0) {
  console.error(all.length === 0 ? USAGE : 'Build the preset native first.');
  process.exit(2);
}

const explained = JSON.parse(readFileSync(new URL('core-survivors.json', import.meta.url), 'utf8'));
const isExplained = (mutant) =>
  explained.some(
    ({ file, code, was, is }) =>
      mutant.file === file && mutant.code === code && mutant.was === was && mutant.is === is,
  );

const folder = mkdtempSync(join(tmpdir(), 'pi-score-'));
const counts = { killed: 0, survived: 0, 'no mutant': 0, explained: 0 };
try {
  const workshop = new Workshop(folder);
  await workshop.prepare();
  let next = 0;
  const work = async () => {
    while (next < chosen.length) {
      const number = next;
      next += 1;
      const mutant = chosen[number];
      let verdict = await workshop.judge(mutant, number);
      if (verdict === 'survived' && isExplained(mutant)) verdict = 'explained';
      counts[verdict] += 1;
      if (verdict === 'survived') console.log(`survived: ${described(mutant)}`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
} finally {
  rmSync(folder, { recursive: true });
}
const judged = counts.killed + counts.survived;
console.log(
  `${chosen.length} of ${all.length} changes: ${counts['no mutant']} do not compile, ${counts.explained} change ` +
    `nothing that can be seen, ${counts.killed} of the other ${judged} are noticed ` +
    `(${((100 * counts.killed) / Math.max(1, judged)).toFixed(1)} %)`,
);
process.exitCode = counts.survived > 0 ? 1 : 0;
