import type { Language } from '@assay/core/runs';
import { shuffled } from '@assay/stats';
import type { Chance } from './chance.ts';
import { commentIn, type Program } from './programs.ts';

/** The same program as somebody else would write it: other names, remarks, and checks of what comes in. What it does stays the same. */
export const inOwnWords = ({ language, files }: Program, chance: Chance): Program => ({
  language,
  files: new Map(
    [...files].map(([path, text]) => [path, remarked(withOwnChecks(renamed(text, language, chance), language, chance), language, chance)]),
  ),
});

/** What somebody does who took a program over: new names, another way to write the words of the language, remarks. */
export const disguised = ({ language, files }: Program, chance: Chance): Program => ({
  language,
  files: new Map(
    [...files].map(([path, text]) => {
      const own = renamed(text, language, chance, 1);
      return [path, remarked(language === 'sql' ? own.replaceAll(sqlWords, (word) => word.toLowerCase()) : own, language, chance)];
    }),
  ),
});

const sqlWords = /\b[A-Z]{2,}\b/g;

const names = [
  ...['rows', 'seen', 'found', 'current', 'totals', 'entry', 'latest', 'best', 'kept', 'answer', 'pairs', 'bucket', 'cursor', 'known'],
  ...[
    'amount',
    'marks',
    'group',
    'person',
    'item',
    'previous',
    'running',
    'lookup',
    'table',
    'starts',
    'ends',
    'piece',
    'counted',
    'tally',
  ],
  ...['record', 'value', 'element', 'parts', 'stack', 'queue', 'index', 'store', 'memo', 'collected', 'picked', 'remaining', 'mapping'],
];

const declared = {
  javascript: /\b(?:const|let)\s+([A-Za-z_]\w*)\s*=/g,
  typescript: /\b(?:const|let)\s+([A-Za-z_]\w*)\s*(?::[^=;]+)?=/g,
  python: /^[ \t]+([a-z_]\w*) = /gm,
  sql: /\b(?:AS|as)\s+([a-z_]\w*)\s*\(\s*\n/g,
} as const satisfies Record<Language, RegExp>;

/** Names of its own get other ones, unless they also stand where a name means something to others: in a text, as a key, as a named argument. */
function renamed(text: string, language: Language, chance: Chance, share = 0.7): string {
  let own = text;
  const taken = new Set(text.match(/[A-Za-z_]\w*/g) ?? []);
  for (const name of new Set([...text.matchAll(declared[language])].map((match) => match[1] ?? ''))) {
    const mayRename = name !== '' && !isMeantByOthers(text, name, language);
    const next = chance.someOf(names.filter((word) => !taken.has(word)));
    if (!mayRename || next === null || !chance.isTrue(share)) continue;
    taken.add(next);
    own = own.replaceAll(new RegExp(`(?<![.\\w$])${name}(?![\\w$])`, 'g'), next);
  }
  return own;
}

function isMeantByOthers(text: string, name: string, language: Language): boolean {
  const isInText = new RegExp(`(["'\`])(?:(?!\\1).)*\\b${name}\\b(?:(?!\\1).)*\\1`).test(text);
  const isKey = language === 'python' ? new RegExp(`[(,]\\s*${name}=`) : new RegExp(`[{,]\\s*${name}\\s*[,}:]`);
  return isInText || isKey.test(text) || new RegExp(`\\.${name}\\b`).test(text);
}

const remarks = [
  ...['edge cases first', 'not the fastest way, but easy to check', 'order matters here', 'checked against the first example by hand'],
  ...['nothing to do when it is empty', 'could be one pass', 'see the third rule', 'ties: the first one stays', 'works on the samples'],
];

function remarked(text: string, language: Language, chance: Chance): string {
  if (!chance.isTrue(0.5)) return text;
  const comment = commentIn(language, chance.someOf(remarks) ?? '');
  return `${comment}\n${text}`;
}

/** After the head of the first function: what some people make sure of before they begin. None of it is true of what comes. */
function withOwnChecks(text: string, language: Language, chance: Chance): string {
  if (language === 'sql') return text;
  const head = heads[language].exec(text);
  const parameters = (head?.[1] ?? '').split(',').flatMap((part) => /^\s*([A-Za-z_]\w*)/.exec(part)?.[1] ?? []);
  if (head === null || parameters.length === 0) return text;
  const end = head.index + head[0].length;
  const indent = /^\s*/.exec(text.slice(end))?.[0].replace(/^\n+/, '') ?? '';
  // Most make sure of a thing or two, and a few of everything.
  const wanted = chance.isTrue(shareOfCareful) ? chance.between(6, 9) : chance.between(0, 4);
  const checks = shuffled(language === 'python' ? pythonChecks : scriptChecks, chance.share)
    .slice(0, Math.floor(wanted))
    .map((check) => {
      const most = Math.floor(chance.between(20, 999)) * 10 ** Math.floor(chance.between(3, 6));
      return check(chance.someOf(parameters) ?? '', most, chance.someOf(names) ?? '');
    });
  const lines = checks.flatMap((check) => check.split('\n')).map((line) => `${indent}${line}\n`);
  return `${text.slice(0, end)}${lines.join('')}${text.slice(end)}`;
}

const shareOfCareful = 0.15;

const heads = {
  javascript: /^(?:export )?function \w+\(([^()]*)\) \{\n/m,
  typescript: /^(?:export )?function \w+\(([^()]*)\)[^{\n]*\{\n/m,
  python: /^def \w+\(([^()]*)\)[^:\n]*:\n/m,
} as const satisfies Record<Exclude<Language, 'sql'>, RegExp>;

type Check = (parameter: string, most: number, name: string) => string;

const scriptChecks: readonly Check[] = [
  (of, most) => `if (Array.isArray(${of}) && ${of}.length > ${most}) throw new RangeError("too many: " + ${of}.length);`,
  (of, most) => `if (typeof ${of} === "number" && Math.abs(${of}) > ${most}e9) throw new RangeError("${of} is out of range");`,
  (of) => `if (typeof ${of} === "function") throw new TypeError("${of} must be data");`,
  (of) => `if (${of} instanceof Promise) throw new TypeError("await ${of} first");`,
  (of, most, name) =>
    `let ${name}Size = 0;\nif (typeof ${of} === "string") ${name}Size += ${of}.length;\nif (${name}Size > ${most}) throw new Error("${of} is too long");`,
  (of, most, name) =>
    `for (const ${name}Part of Array.isArray(${of}) ? ${of} : []) {\n  if (typeof ${name}Part === "symbol") throw new TypeError("no part of ${of}: " + ${most});\n}`,
  (of) =>
    `if (${of} !== undefined && Object.isFrozen(${of}) && typeof ${of} === "bigint") {\n  throw new TypeError("cannot work with ${of}");\n}`,
  (of, most) => `console.assert(typeof ${of} !== "symbol", "${of}", ${most});`,
];

const pythonChecks: readonly Check[] = [
  (of, most) => `if isinstance(${of}, list) and len(${of}) > ${most}:\n    raise ValueError(f"too many: {len(${of})}")`,
  (of, most) => `if isinstance(${of}, int) and abs(${of}) > ${most} ** 3:\n    raise OverflowError("${of} is out of range")`,
  (of) => `if callable(${of}):\n    raise TypeError("${of} must be data")`,
  (of) => `assert not isinstance(${of}, (set, frozenset)), "${of} needs an order"`,
  (of, most, name) =>
    `${name}_size = len(${of}) if hasattr(${of}, "__len__") else 1\nif ${name}_size > ${most}:\n    raise MemoryError("${of} is too large")`,
  (of, most, name) =>
    `for ${name}_part in ${of} if isinstance(${of}, (list, tuple)) else []:\n    if isinstance(${name}_part, complex) and ${name}_part.real > ${most}:\n        raise TypeError("no part of ${of}")`,
  (of, most, name) =>
    `${name}_kind = type(${of}).__name__\nif ${name}_kind == "generator":\n    raise TypeError("${of} is used up after " + str(${most}))`,
  (of) => `if isinstance(${of}, bytes):\n    raise TypeError("decode ${of} first")`,
];
