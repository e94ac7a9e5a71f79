import type { Dice } from '../dice.ts';
import { plainWord } from '../words.ts';
import { data, text, value } from './values.ts';

const mistakes = [
  'null.size',
  'undefined.a.b',
  '({}).missing()',
  '({ a: null }).a.b',
  'nowhere',
  'const c = 1; c = 2;',
  'later; let later = 1;',
  '[].reduce((a, b) => a)',
  'new Array(-1)',
  '"x".repeat(-1)',
  '(1).toFixed(101)',
  'const loop = {}; loop.self = { loop }; JSON.stringify(loop)',
  'JSON.stringify({ n: 1n })',
  '1n + 1',
  'Symbol() + ""',
  'for (const x of 5) {}',
  'const [a] = {}',
  'const { a } = null',
  '(function f() { f(); })()',
  'decodeURIComponent("%")',
  '"use strict"; Object.freeze([1]).push(2)',
  'new Date(NaN).toISOString()',
  'Reflect.ownKeys(1)',
  '[1].map(3)',
  'new 5',
  'new (class A { constructor() { if (new.target === A) throw new TypeError("abstract"); } })()',
  'class B extends null {}; new B()',
  'class C extends Object { constructor() { this.x = 1; } } new C()',
  'eval("let 1a")',
  'new RegExp("[")',
  'structuredClone(() => 1)',
  'new Proxy({}, null)',
  'Object.defineProperty(Object.freeze({}), "a", { value: 1 })',
  'BigInt("x")',
  'parseInt.call.call(1)',
  'require("./missing")',
  'require("fs").readFileSync("/nowhere/at all")',
  'setTimeout("text")',
  'process.exitCode = "x"',
  'new URL("no url")',
  'Object.setPrototypeOf(1)',
  '"abc".localeCompare("a", "not a locale")',
  'new Intl.NumberFormat("en", { style: "currency" })',
  'super_.x',
  'a.b.c = 1; var a;',
  '(void 0)()',
  '[..."ab"].at(0).foo.bar',
  'Array.prototype.at.call(null)',
  '({ get x() { throw new EvalError("getter"); } }).x',
  'JSON.parse(undefined)',
  'new WeakMap().set(1, 2)',
  'Promise.resolve.call(1)',
  'null[Symbol.iterator]',
  'undefined[0]',
  'let x = {}; x.y.z.w',
  'x.fn(); var x = { fn: 5 };',
];

/** Exceptions: the engine's own with their messages, classes of one's own, causes, finally. */
export const errors: readonly ((dice: Dice) => string)[] = [
  (dice) => `  const attempts = [${dice
    .some(mistakes, 14)
    .map((mistake) => `() => { ${mistake}; }`)
    .join(',\n    ')}];
  for (const attempt of attempts) {
    try { attempt(); console.log('fine'); } catch (error) { console.log(error.name, '|', error.message.split('\\n')[0], '|', error.code, error instanceof Error, error.constructor.name); }
  }`,

  (dice) => `  class ValidationError extends Error {
    constructor(field, message, options) { super(message, options); ${dice.chance(0.5) ? "if (new.target === ValidationError) this.name = 'ValidationError';" : ''} this.field = field; }
  }
  class RangeProblem extends ValidationError { get name() { return 'RangeProblem'; } }
  const show = (error) => require('util').inspect(error).replace(/\\n +at .*/g, '').replace(/\\n +\\.\\.\\. \\d+ lines matching.*/g, '');
  const parse = (input) => {
    try { return JSON.parse(input); } catch (error) { throw new ValidationError('input', 'not JSON: ' + input.slice(0, 9), { cause: error }); } finally { console.log('parsed', input.length); }
  };
  for (const input of [${dice.list(3, 8, () => text(broken(dice))).join(', ')}]) {
    try { console.log(parse(input)); } catch (error) { console.log(show(error), String(error), error.cause?.message, Object.keys(error)); }
  }
  const problem = new RangeProblem(${text(plainWord(dice))}, 'too ' + ${text(plainWord(dice))});
  console.log(show(problem), String(problem), JSON.stringify(problem), problem.stack.split('\\n')[0], problem instanceof ValidationError);
  console.log(show(new AggregateError([new TypeError('a'), new Error('b')], 'both')), show(Object.assign(new Error('coded'), { code: 'E_CODE', detail: ${value(dice, 1)} })));
  const renamed = new TypeError('first'); renamed.message = 'second'; renamed.name = 'Renamed';
  console.log(show(renamed), String(renamed), show([new Error('in a list')]), show({ error: new SyntaxError('') }));
  const bare = new Error('no stack'); bare.stack = undefined; delete bare.stack;
  console.log(show(bare), Object.prototype.toString.call(bare), Error('called').message, new Error(undefined).message === '', new Error(${value(dice, 0)}).message.length > 40);`,

  (dice) => `  const order = [];
  const risky = (n) => {
    try {
      order.push('try ' + n);
      if (n === 1) throw new Error('one');
      if (n === 2) return 'returned';
      if (n === 3) throw 'plain text';
      return n;
    } catch (error) {
      order.push('catch ' + (error.message ?? error));
      if (n === 3) throw new Error('again', { cause: error });
      return 'caught';
    } finally {
      order.push('finally ' + n);
      if (n === 4) return 'overridden';
    }
  };
  for (const n of [${dice.list(3, 7, () => dice.whole(0, 5)).join(', ')}]) { try { console.log(n, risky(n)); } catch (error) { console.log(n, error.message, error.cause); } }
  console.log(order);
  const assert = require('assert');
  for (const check of [() => assert.strictEqual(${value(dice, 0)}, 1), () => assert.ok(false, 'not ok'), () => assert.throws(() => null), () => assert.fail('failed'), () => assert.deepStrictEqual({ a: [1] }, { a: [1] })]) {
    try { check(); console.log('held'); } catch (error) { console.log(error.name, error.code, error.message.split('\\n')[0]); }
  }`,
];

function broken(dice: Dice): string {
  const json = JSON.stringify(data(dice, 2));
  const at = dice.whole(0, json.length);
  return dice.pick([
    json,
    json.slice(0, at),
    `${json.slice(0, at)}${dice.pick([',', '}', '"', "'", 'x', '\\', '1', ' '])}${json.slice(at)}`,
    `${json} x`,
    '',
  ]);
}
