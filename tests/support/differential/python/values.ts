import type { Dice } from '../dice.ts';
import { number, plainWord, sentence, word } from '../words.ts';

/** Python reads a JSON text as the same text, but for what lies beyond 16 bits. */
export const text = (value: string): string => JSON.stringify(value);

export const float = (dice: Dice): string => {
  const written = number(dice);
  return /[.e]/.test(written) ? written : `${written}.0`;
};

const odd = [
  'True',
  'False',
  'None',
  '...',
  "b'bytes\\xff'",
  '1j',
  '(1, 2)',
  '()',
  '(3,)',
  'range(2, 9, 3)',
  'frozenset([1])',
  'set()',
  "'it\\'s'",
  '"say \\"hi\\""',
  "'tab\\tnew\\nline\\x00'",
  '10**25',
  '-0.0',
  '1e400',
  "bytearray(b'x')",
  'int',
  'ValueError("inside")',
  'slice(1, None)',
  'len',
  'NotImplemented',
  "'\\u200b\\x7f'",
];

export function value(dice: Dice, depth = 3): string {
  if (dice.chance(0.2)) return dice.pick(odd);
  switch (depth === 0 || dice.chance(0.3) ? dice.whole(0, 2) : dice.whole(3, 6)) {
    case 0:
      return number(dice);
    case 1:
      return text(dice.chance(0.5) ? word(dice) : sentence(dice));
    case 2:
      return String(dice.whole(-99, 99));
    case 3:
      return `[${dice.list(0, 5, () => value(dice, depth - 1)).join(', ')}]`;
    case 4:
      return `(${dice.list(2, 4, () => value(dice, depth - 1)).join(', ')})`;
    case 5:
      return `{${dice.list(1, 4, () => dice.whole(0, 7)).join(', ')}}`;
    default:
      return record(dice, depth);
  }
}

export function record(dice: Dice, depth = 3): string {
  return `{${dice.list(0, 5, () => `${dice.chance(0.8) ? text(plainWord(dice)) : dice.pick(['1', '(1, 2)', 'None', '2.5', 'True'])}: ${value(dice, depth - 1)}`).join(', ')}}`;
}

/** Only what JSON can say. */
export function data(dice: Dice, depth = 3): string {
  if (depth === 0 || dice.chance(0.4)) return dice.pick([number(dice), text(word(dice)), text(sentence(dice)), 'True', 'None', 'False']);
  if (dice.chance(0.5)) return `[${dice.list(0, 4, () => data(dice, depth - 1)).join(', ')}]`;
  return `{${dice.list(0, 4, () => `${text(word(dice))}: ${data(dice, depth - 1)}`).join(', ')}}`;
}
