import type { Dice } from '../dice.ts';
import { number, plainWord, sentence, word } from '../words.ts';

export const text = (value: string): string => JSON.stringify(value);

const odd = [
  'undefined',
  'null',
  'true',
  'false',
  'NaN',
  '-Infinity',
  '-0',
  '10n',
  'Symbol("tag")',
  '() => 1',
  'function named(a) { return a; }',
  'async function later() {}',
  'function* steps() { yield 1; }',
  'class Shape {}',
  'class Square extends Object {}',
  'new (class Point { x = 1; y = 2; })()',
  'new (class Grid extends Array {})(1, 2)',
  'new (class Store extends Map {})([["a", 1]])',
  '/a+b\\/c/gi',
  'new Date(0)',
  'new Date(NaN)',
  'Object.create(null)',
  'Object.assign(Object.create({ inherited: 1 }), { own: 2 })',
  'Object.assign(function withProps() {}, { a: 1 })',
  'Object("boxed")',
  'Object(7)',
  'Object(false)',
  '[1, , 3, , ,]',
  'Object.assign([1, 2], { extra: true })',
  '{ get a() { return 1; }, set a(v) {}, get b() { return 2; }, set c(v) {} }',
  '{ [Symbol("key")]: 1, "with-dash": 2, 3: "three", method() {}, *gen() {}, async go() {} }',
  'new Uint8Array([1, 2, 300])',
  'new Float64Array(3)',
  'new ArrayBuffer(4)',
  'Buffer.from("bytes é")',
  'Buffer.alloc(60, 7)',
  'new Map([["a", 1], ["b", [1]]]).keys()',
  'new Set([1, "two", null]).values()',
  'new Map([["k", 1]]).entries()',
  '[1, 2][Symbol.iterator]()',
  'new WeakMap()',
  'new Proxy({ a: 1 }, {})',
  '(function () { return arguments; })(1, "x")',
  'new Array(130).fill(0)',
  'Array.from({ length: 40 }, (_, i) => i * i)',
  'Array.from({ length: 12 }, (_, i) => "item" + i)',
  '"x".repeat(90)',
  'Math',
  'globalThis.JSON',
];

/** The source of a value: often plain data, sometimes one of the things that are shown in a way of their own. */
export function value(dice: Dice, depth = 3): string {
  if (dice.chance(0.2)) return `(${dice.pick(odd)})`;
  const simple = depth === 0 || dice.chance(0.3);
  switch (simple ? dice.whole(0, 2) : dice.whole(3, 8)) {
    case 0:
      return `(${number(dice)})`;
    case 1:
      return text(dice.chance(0.5) ? word(dice) : sentence(dice));
    case 2:
      return dice.pick(['true', 'null', 'undefined', '""', '0']);
    case 3:
    case 4:
      return `[${dice.list(0, dice.chance(0.2) ? 30 : 5, () => value(dice, depth - 1)).join(', ')}]`;
    case 5:
      return `[${dice.list(7, 30, () => number(dice)).join(', ')}]`;
    case 6:
      return `new Map([${dice.list(0, 4, () => `[${value(dice, 0)}, ${value(dice, depth - 1)}]`).join(', ')}])`;
    case 7:
      return `new Set([${dice.list(0, 4, () => value(dice, depth - 1)).join(', ')}])`;
    default:
      return record(dice, depth);
  }
}

export function record(dice: Dice, depth = 3): string {
  return `({ ${dice.list(0, 5, () => `${text(dice.chance(0.7) ? plainWord(dice) : word(dice))}: ${value(dice, depth - 1)}`).join(', ')} })`;
}

/** Only what JSON can say. */
export function data(dice: Dice, depth = 3): unknown {
  if (depth === 0 || dice.chance(0.4)) {
    return dice.pick<() => unknown>([
      () => Number(number(dice)),
      () => word(dice),
      () => sentence(dice),
      () => dice.chance(0.5),
      () => null,
    ])();
  }
  if (dice.chance(0.5)) return dice.list(0, 4, () => data(dice, depth - 1));
  return Object.fromEntries(dice.list(0, 4, () => [word(dice), data(dice, depth - 1)]));
}
