// The changes of the core's C++, each of one operator, number, value or statement. clang-format
// puts blanks around each operator with two operands, which tells it from a template's brackets, a
// reference and a sign. A change that does not compile is no mutant.

/** Operators with two operands, each with what takes its place. */
const OPERATORS = {
  '==': '!=',
  '!=': '==',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
  '&&': '||',
  '||': '&&',
  '&': '|',
  '|': '&',
  '|=': '&=',
  '&=': '|=',
};

const KEYWORD = /^(return|if|for|while|switch|else)\b/;

/** Kinds of changes: what they look for in a line of code, and what each find becomes. */
const KINDS = [
  [/(?<= )([=!<>]=|[<>+\-*/%&|]|[+\-&|]=|&&|\|\|)(?= )/g, (found) => [OPERATORS[found]]],
  [/(?<=[ (])!(?=[\w(*])/g, () => ['']],
  [/\btrue\b/g, () => ['false']],
  [/\bfalse\b/g, () => ['true']],
  [
    /(?<![\w.'])\d+(?![\w.'])/g,
    (found) => [String(Number(found) + 1), ...(found === '0' ? [] : [String(Number(found) - 1)])],
  ],
  [/(?<=\breturn )(?!\{)[^;]+(?=;$)/g, () => ['{}']],
  // A statement that calls or assigns; a declaration has a type before its name.
  [
    /(?<=^ +)[\w.[\]>()*-]+(\(.*\)| ([+\-|&]?=) .*);$/g,
    (found) => (KEYWORD.test(found) ? [] : [';']),
  ],
];

/** The code without texts, characters and comments, in whose places blanks and lines stand. */
function codeOnly(source) {
  return source.replace(/\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'/g, (found) =>
    found.startsWith('//') ? ' '.repeat(found.length) : `"${'_'.repeat(found.length - 2)}"`,
  );
}

/**
 * @param {string} file its path, as the mutant names it
 * @param {string} source its text
 * @returns {{file: string, line: number, code: string, was: string, is: string, text: string}[]}
 * every mutant: the line that it changes, what was there and what is, and the text of the file
 */
export function mutantsOf(file, source) {
  const lines = source.split('\n');
  const code = codeOnly(source).split('\n');
  const mutants = [];
  code.forEach((line, at) => {
    if (/^\s*(#|static_assert|template|using|enum|class|struct)/.test(line)) return;
    for (const [pattern, replacements] of KINDS) {
      for (const { 0: found, index } of line.matchAll(pattern)) {
        const was = lines[at].slice(index, index + found.length);
        for (const is of replacements(found)) {
          const changed = lines[at].slice(0, index) + is + lines[at].slice(index + found.length);
          const text = [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n');
          mutants.push({ file, line: at + 1, code: lines[at].trim(), was, is, text });
        }
      }
    }
  });
  return mutants;
}
