import type { Dice } from './dice.ts';
import { sentence, wholeNumber, word } from './words.ts';

/** Standard input as tests feed it: numbers, words, empty lines, with and without a last line end, sometimes from Windows. */
export function inputText(dice: Dice): string {
  const lines = dice.list(1, 8, () =>
    dice.pick([
      () => wholeNumber(dice),
      () => dice.list(2, 6, () => wholeNumber(dice)).join(' '),
      () => word(dice),
      () => sentence(dice).replaceAll('\n', ' '),
      () => '',
      () => 'stop',
    ])(),
  );
  const end = dice.chance(0.15) ? '\r\n' : '\n';
  return lines.join(end) + (dice.chance(0.8) ? end : '');
}
