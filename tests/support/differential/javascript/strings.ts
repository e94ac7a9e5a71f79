import type { Dice } from '../dice.ts';
import { plainWord, sentence, word } from '../words.ts';
import { text } from './values.ts';

const patterns = [
  '/\\d+/g',
  '/(\\w+)=(\\w+)/g',
  '/(?<year>\\d{4})-(?<month>\\d\\d)/',
  '/\\b[a-z]{4,}\\b/gi',
  '/[^\\x00-\\x7f]/gu',
  '/^\\s+|\\s+$/g',
  '/(.)\\1/',
  '/\\p{Lu}/gu',
  '/(?<=[#$])\\d+/',
  '/[aeiou]/g',
  '/(a)|(b)/g',
  '/$/gm',
  '/o(?!x)/g',
  '/,\\s*/',
];
const steps = (dice: Dice): string =>
  dice.pick([
    '.toUpperCase()',
    '.toLowerCase()',
    '.trim()',
    '.trimEnd()',
    '.split("").reverse().join("")',
    '.normalize("NFD")',
    '.normalize("NFC")',
    '.repeat(2)',
    '.at(-1) + ""',
    '.concat("|")',
    `.padStart(${dice.whole(0, 30)}, "*-")`,
    `.padEnd(${dice.whole(0, 30)})`,
    `.slice(${dice.whole(-9, 9)}, ${dice.whole(-9, 20)})`,
    `.substring(${dice.whole(-3, 9)}, ${dice.whole(0, 20)})`,
    `.substr(${dice.whole(-9, 9)}, ${dice.whole(0, 9)})`,
    `.replace(${text(plainWord(dice))}, "$&$&")`,
    `.replaceAll("a", "<$&>")`,
    `.replace(${dice.pick(patterns)}, (match, ...rest) => "[" + match + ":" + rest.length + "]")`,
    `.split(${dice.pick(patterns)}).join("/")`,
  ]);

/** Methods of text, Unicode, regular expressions, templates. */
export const strings: readonly ((dice: Dice) => string)[] = [
  (dice) => `  for (const line of [${dice.list(3, 6, () => text(dice.chance(0.5) ? sentence(dice) : word(dice))).join(', ')}]) {
    console.log(line, line.length, [...line].length, [line]);
    console.log([line${steps(dice)}${steps(dice)}, line${steps(dice)}, line${steps(dice)}${steps(dice)}${steps(dice)}]);
    console.log(line.split(' '), line.split('', 5), line.indexOf('a'), line.lastIndexOf('e', -3), line.charCodeAt(${dice.whole(0, 9)}), line.codePointAt(${dice.whole(0, 9)}), line.includes(''), line.startsWith('a', 1));
    console.log(encodeURIComponent(line), JSON.stringify(line), escape(line), line.localeCompare(${text(word(dice))}), line < ${text(word(dice))});
  }`,

  (dice) => `  const subject = ${text(sentence(dice))};
  for (const pattern of [${dice.some(patterns, 5).join(', ')}]) {
    console.log(pattern, subject.match(pattern), subject.search(pattern), pattern.test(subject), pattern.lastIndex);
    pattern.lastIndex = 0;
    console.log(pattern.exec(subject), subject.replace(pattern, '<$1>'), subject.split(pattern, 4));
    if (pattern.global) for (const found of subject.matchAll(pattern)) console.log(found.index, [...found], found.groups);
  }
  for (const source of ['(', '[z-a]', 'a{2,1}', '(?<n>a)(?<n>b)', '*', '\\\\']) {
    try { console.log(new RegExp(source, 'u')); } catch (error) { console.log(error.name + ': ' + error.message); }
  }`,

  (dice) => `  const words = [${dice.list(5, 12, () => text(word(dice))).join(', ')}];
  const counts = {};
  for (const word of words) for (const letter of word) counts[letter] = (counts[letter] ?? 0) + 1;
  console.log(counts, Object.keys(counts).join(''), [...words].sort(), words.toSorted((a, b) => a.localeCompare(b)));
  console.log(words.toSorted(new Intl.Collator('de', { sensitivity: 'base', numeric: true }).compare), words.map((word) => word.toLocaleUpperCase('en')));
  const tag = (strings, ...values) => strings.raw.join('_') + values.map(String);
  console.log(tag\`a\${words[0]}\\n\${words.length}\`, \`total: \${words.length > 5 ? 'many' : 'few'} \${[1, [2]]} \${{}} \${null}\`, String.raw\`\\u00e9\${1}\`);
  const width = Math.max(...words.map((word) => word.length));
  for (const [index, word] of words.entries()) console.log(String(index).padStart(3) + ' ' + word.padEnd(width, '.') + '|');
  const caesar = (text, by) => text.replace(/[a-z]/gi, (c) => { const base = c < 'a' ? 65 : 97; return String.fromCharCode((c.charCodeAt(0) - base + by + 26) % 26 + base); });
  console.log(words.map((word) => caesar(word, ${dice.whole(-25, 25)})));`,
];
