import type { Dice } from '../dice.ts';
import { number, wholeNumber } from '../words.ts';

const unary = [
  'Math.round',
  'Math.trunc',
  'Math.sign',
  'Math.floor',
  'Math.ceil',
  'Math.abs',
  'Math.fround',
  'Math.cbrt',
  'Math.log1p',
  'Math.sin',
  'Math.atan',
  'Math.exp',
  '~',
  '-',
  'Number.isInteger',
  'String',
  'JSON.stringify',
];
const binary = ['+', '-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>', '<', '===', '<='];
const forms = [
  '.toFixed(0)',
  '.toFixed(2)',
  '.toFixed(7)',
  '.toPrecision(3)',
  '.toPrecision(12)',
  '.toExponential(2)',
  '.toString(2)',
  '.toString(16)',
  '.toString(36)',
  '.toLocaleString()',
  '.toLocaleString("de-DE")',
  '.toString()',
];

function expression(dice: Dice, depth: number): string {
  if (depth === 0) return `(${number(dice)})`;
  return `(${expression(dice, depth - 1)} ${dice.pick(binary)} ${expression(dice, dice.whole(0, depth - 1))})`;
}

/** Floats, exponents, -0, rounding, big integers, parsing, division and modulo of negatives. */
export const numbers: readonly ((dice: Dice) => string)[] = [
  (dice) => `  const numbers = [${dice.list(4, 10, () => number(dice)).join(', ')}];
  for (const n of numbers) {
    console.log(n, ${dice
      .some(forms, 4)
      .map((form) => `(n)${form}`)
      .join(', ')});
    console.log(${dice
      .some(unary, 6)
      .map((name) => `${name}(n)`)
      .join(', ')});
  }
  console.log(numbers, Math.max(...numbers), Math.min(...numbers), numbers.reduce((sum, n) => sum + n, 0), Math.hypot(...numbers.slice(0, 2)));`,

  (
    dice,
  ) => `${dice.list(4, 9, (index) => `  const e${index} = ${expression(dice, 3)};\n  console.log(e${index}, Object.is(e${index}, -0), [e${index}]);`).join('\n')}
  console.log(${dice.list(3, 6, () => `${wholeNumber(dice)} % ${dice.whole(1, 9) * (dice.chance(0.5) ? 1 : -1)}`).join(', ')});
  console.log(${dice.list(3, 6, () => `Math.floor(${wholeNumber(dice)} / ${dice.whole(1, 9)})`).join(', ')});`,

  (dice) => `  const big = ${dice.whole(2, 99)}n ** ${dice.whole(10, 60)}n;
  console.log(big, -big / 7n, -big % ${dice.whole(2, 99)}n, big.toString(${dice.whole(2, 36)}), BigInt.asIntN(${dice.whole(8, 64)}, big), BigInt.asUintN(16, -big));
  console.log(big > 10, big === BigInt(String(big)), Number(big), [big], (big & 255n) << 3n, typeof big);
  let a = ${dice.whole(100, 100_000)}n, b = ${dice.whole(100, 100_000)}n;
  while (b) [a, b] = [b, a % b];
  console.log('gcd', a, big.toLocaleString('en-US'));
  try { console.log(big + ${number(dice)}); } catch (error) { console.log(error.name, error.message); }
  try { console.log(BigInt(${number(dice)})); } catch (error) { console.log(error.name, error.message); }
  try { console.log(1n / 0n); } catch (error) { console.log(error.name, error.message); }`,

  (
    dice,
  ) => `  const texts = [${dice.some(['"12px"', '"0x1f"', '""', '" 42 "', '"1e3"', '"1,000"', '"-0"', '"0b101"', '"Infinity"', '".5"', '"5."', '"1_000"', 'null', 'undefined', '[]', '[7]', '[1, 2]', '{}', 'true', '"٣"', 'new Date(5)'], 9).join(', ')}];
  for (const text of texts) console.log([text], parseInt(text), parseFloat(text), Number(text), parseInt(text, ${dice.whole(2, 36)}), text == 0, isNaN(text));
  console.log(${dice.list(3, 6, () => dice.pick(['0.1 + 0.2', '0.1 * 3', '9007199254740993', '2 ** 53 + 1', '5e-324 / 2', '1 / -0', '-7 / 2 | 0', '~~-3.7', '-1 >>> 0', '1 << 31', '(25).toString(36)', '"5" * "2"', '"5" + 2', '[] + {}', 'null + 1', 'undefined + 1', 'true + true', '"b" + "a" + +"a" + "a"'])).join(', ')});
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency: ${JSON.stringify(dice.pick(['USD', 'EUR', 'JPY']))} });
  console.log(parts.format(${number(dice)}), new Intl.NumberFormat('en', { maximumFractionDigits: ${dice.whole(0, 4)} }).format(${number(dice)}));`,
];
