import type { Dice } from './dice.ts';

/** What programs of both languages are made of. */
const words = [
  ...['alpha', 'beta', 'Gamma', 'delta', 'Zoe', 'ann', 'Bob', 'carol', 'x', 'node_1', 'HTTP', 'queue', 'total', 'row', 'item', 'key'],
  ...['naïve', 'Straße', 'façade', 'señor', 'Ωmega', 'дом', '日本', 'kana', '😀', 'e\u0301t', 'İstanbul', 'ﬁne'],
];
const plainWords = words.slice(0, 16);
const sentences = [
  'The quick brown fox jumps over the lazy dog',
  'Order #1042: 3 apples, 12 pears; total $19.99 (tax 7.5%)',
  'user=ann id=77 status=ok user=bob id=8 status=failed',
  'a,b,,c,"d e",f',
  '  leading and trailing\tspace  ',
  '2024-02-29T23:59:59 WARN [db] slow query (1234 ms) at 10.0.0.7:5432',
  'It’s “quoted” – naïve café, 100 % sûr 😀!',
  'one\ntwo\n\nfour',
  'it\'s a "test" of back\\slashes',
  '',
];

export const word = (dice: Dice): string => dice.pick(words);
export const plainWord = (dice: Dice): string => dice.pick(plainWords);
export const plainWordList = (dice: Dice, count: number): string[] => dice.some(plainWords, count);
export const sentence = (dice: Dice): string => dice.pick(sentences);

const awkwardNumbers = [0, 1, -1, 2.5, -2.5, 0.1, 0.5, 1.005, 2.675, 1e-7, 1e21, 1.5e300, 123456.789, 255, 1024, 99.995, -0.0049, 3];

/** A number as both languages write it. */
export function number(dice: Dice): string {
  switch (dice.whole(0, 4)) {
    case 0:
      return String(dice.pick(awkwardNumbers));
    case 1:
      return String(dice.whole(-20, 20));
    case 2:
      return String(dice.whole(-1_000_000, 1_000_000) / 100);
    case 3:
      return String(dice.whole(-1e9, 1e9));
    default:
      return `${dice.whole(-9, 9)}.${dice.whole(1, 99_999)}e${dice.whole(-12, 14)}`;
  }
}

export const wholeNumber = (dice: Dice): string => String(dice.chance(0.3) ? dice.whole(-9, 9) : dice.whole(-10_000, 10_000));

/** Instants without a change of clock nearby: seconds since 1970. */
export const instant = (dice: Dice): number => dice.whole(-1_000_000_000, 4_000_000_000);
