/** What a blind reviewer must not read: a candidate's name, its parts and the e-mail address. */
export type PersonNames = { name: string; email: string };

/** Letters that people write in more than one way. */
const spellings: Readonly<Record<string, string>> = {
  ä: 'ä|ae|a',
  ö: 'ö|oe|o',
  ü: 'ü|ue|u',
  å: 'å|aa|a',
  ø: 'ø|oe|o',
  æ: 'æ|ae',
  œ: 'œ|oe',
  ß: 'ß|ss',
  ł: 'ł|l',
  đ: 'đ|d',
  ñ: 'ñ|n',
};

/**
 * Names that are words of programs too. In small letters they are left alone: a mask on every `max` would tell the name instead of hiding it.
 */
const wordsOfPrograms = new Set(
  (
    'abs all and any api app arc array art ask bar bin bit bob box byte case cell chain char chip class code col count data date day del dict dot drew else ' +
    'end field file fill filter find fold for frank from get goes grant group hall hash heap how int item iter join june key lane len less like line link ' +
    'list long low map mark marks mat max may min miles mod mode nan nat new node not norm null num object odd old one open ord order page pair park part ' +
    'pat path per pick pip place point pool pop port price prime print queue rand range rank ray reed rich road rob root rose round row rows ruby run rush ' +
    'sand save sec self set sign sky small sort split stack star start state stay step stone str string sum sun table tag test text time tip top town tree ' +
    'tuple type union unit val van vector view wall war way west white will with wood word world year young zip'
  ).split(' '),
);

const shortestPart = 3;
const shortestBeginning = 4;

/**
 * Finds the names in a text: the whole name with anything usual between its parts, each part of three letters or more as a word of its own (also where an
 * identifier joins words), and the address. Marks on letters may be missing. Parts that the question itself uses are only found in the whole name.
 */
export type NameFinder = {
  /** The stretches of the text that are a name, in order. */
  find(text: string): { from: number; until: number }[];
  /** Where the beginning of a name begins that the text ends with: four letters or more of a part; null when there is none. */
  begunAt(text: string): number | null;
  /** No name is longer than this. */
  mostLength: number;
};

export function nameFinder({ name, email }: PersonNames, questionText: string): NameFinder {
  const parts = name
    .normalize('NFC')
    .split(/[\s.,'’-]+/u)
    .filter((part) => part !== '');
  const local = email.split('@')[0] ?? '';
  const used = new Set((questionText.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase()));
  const alone = [...new Set([...parts, ...local.split(/[._+-]+/u)])].filter(
    (part) => part.length >= shortestPart && !/^\d+$/.test(part) && !used.has(part.toLowerCase()),
  );
  const whole = parts.length > 1 ? [parts, parts.toReversed()].map((order) => order.map(spelled).join(String.raw`[\s._'’-]{0,3}`)) : [];
  const sources = [...(email === '' ? [] : [spelled(email)]), ...(local.length > shortestPart ? [spelled(local)] : []), ...whole];
  const anyCase = sources.length === 0 ? null : new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'giu');
  const words = alone.length === 0 ? null : new RegExp(alone.map((part) => `(?:${spelled(part)})`).join('|'), 'giu');
  const mostLength = Math.max(name.length, email.length) * 3 + 8;
  const longer = alone.filter((part) => part.length > shortestBeginning);
  const begun = longer.length === 0 ? null : new RegExp(`(?:${longer.map(beginningOf).join('|')})$`, 'iu');
  return {
    mostLength,
    begunAt(text) {
      const match = begun?.exec(text.slice(-mostLength)) ?? null;
      if (match === null) return null;
      const from = Math.max(0, text.length - mostLength) + match.index;
      const stretch = { from, until: text.length };
      return isWord(text, stretch) && !isOfPrograms(text, stretch) && !used.has(match[0].toLowerCase()) ? from : null;
    },
    find(text) {
      const found = [
        ...matches(text, anyCase),
        ...matches(text, words).filter((stretch) => isWord(text, stretch) && !isOfPrograms(text, stretch)),
      ];
      return merged(found);
    },
  };
}

/** Any name in it replaced, letter by letter, by dots. */
export function maskNames(text: string, finder: NameFinder): string {
  let masked = '';
  let at = 0;
  for (const { from, until } of finder.find(text)) {
    masked += text.slice(at, from) + mask.repeat(until - from);
    at = until;
  }
  return masked + text.slice(at);
}

/** One code unit, as what it stands for. */
export const mask = '•';

type Stretch = { from: number; until: number };

/** A letter with whatever marks it has, composed or not. */
const spelled = (part: string): string =>
  [...part.normalize('NFC').toLowerCase()]
    .map((letter) => {
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
      const ways = spellings[letter] ?? (bare === letter ? escaped(letter) : `${escaped(letter)}|${escaped(bare)}`);
      return `(?:${ways})\\p{M}*`;
    })
    .join('');

/** Its first letters, and of the others as many as there are. */
function beginningOf(part: string): string {
  const letters = [...part.normalize('NFC')];
  const rest = letters.slice(shortestBeginning).reduceRight((after, letter) => `(?:${spelled(letter)}${after})?`, '');
  return spelled(letters.slice(0, shortestBeginning).join('')) + rest;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

const matches = (text: string, pattern: RegExp | null): Stretch[] =>
  pattern === null ? [] : [...text.matchAll(pattern)].map((match) => ({ from: match.index, until: match.index + match[0].length }));

/** At both ends something else than a letter or digit, or a change from small letters to capitals as in `countByMara`. */
function isWord(text: string, { from, until }: Stretch): boolean {
  return isBorder(text[from - 1], text[from]) && isBorder(text[until - 1], text[until]);
}

const isBorder = (before: string | undefined, after: string | undefined): boolean =>
  before === undefined ||
  after === undefined ||
  !/[\p{L}\p{N}]/u.test(before) ||
  !/[\p{L}\p{N}]/u.test(after) ||
  (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after));

const isOfPrograms = (text: string, { from, until }: Stretch): boolean => {
  const word = text.slice(from, until);
  return word === word.toLowerCase() && wordsOfPrograms.has(word);
};

function merged(found: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of found.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && stretch.from <= last.until) last.until = Math.max(last.until, stretch.until);
    else result.push({ ...stretch });
  }
  return result;
}
