import type { Dice } from '../dice.ts';
import { plainWord } from '../words.ts';
import { text, value } from './values.ts';

/** Classes, closures, generators, iterators. */
export const objects: readonly ((dice: Dice) => string)[] = [
  (dice) => `  class Account {
    #balance = 0; static opened = 0; history = [];
    constructor(owner) { this.owner = owner; Account.opened += 1; }
    get balance() { return this.#balance; }
    deposit(amount) { if (!(amount > 0)) throw new RangeError('cannot deposit ' + amount); this.#balance += amount; this.history.push(['in', amount]); return this; }
    withdraw(amount) { if (amount > this.#balance) throw new Error(\`\${this.owner} has only \${this.#balance}\`); this.#balance -= amount; this.history.push(['out', amount]); return this; }
    static of(owner) { return new this(owner); }
    toString() { return this.owner + ':' + this.#balance; }
    toJSON() { return { owner: this.owner, balance: this.#balance }; }
    static is(thing) { return #balance in thing; }
  }
  class Savings extends Account {
    rate = ${dice.whole(1, 9)} / 100;
    addInterest() { return this.deposit(this.balance * this.rate); }
    get [Symbol.toStringTag]() { return 'Savings'; }
    toString() { return '[' + super.toString() + ']'; }
  }
  const account = ${dice.pick(['Account', 'Savings'])}.of(${text(plainWord(dice))});
  for (const step of [${dice.list(3, 8, () => `['${dice.pick(['deposit', 'withdraw', 'addInterest', 'close'])}', ${dice.whole(-5, 200)}]`).join(', ')}]) {
    try { console.log(String(account[step[0]](step[1]))); } catch (error) { console.log(error.name, '-', error.message); }
  }
  console.log(account, \`\${account}\`, JSON.stringify([account]), Account.opened, Account.is(account), Account.is({}), account instanceof Savings, Object.prototype.toString.call(account));
  console.log(Savings, Object.getOwnPropertyNames(Account.prototype), Object.keys(account), account.constructor.name, Savings.__proto__ === Account);`,

  (
    dice,
  ) => `  function* naturals(from = 0) { let n = from; try { for (;;) { const skip = yield n; n += skip ?? 1; } } finally { console.log('closed at', n); } }
  const take = (count, items) => { const taken = []; for (const item of items) { if (taken.length >= count) break; taken.push(item); } return taken; };
  console.log(take(${dice.whole(0, 8)}, naturals(${dice.whole(-3, 9)})));
  const source = naturals();
  console.log(source.next(), source.next(${dice.whole(1, 5)}), source.next(), source.return('done'), source.next(), source);
  function* walk(node) { if (!node) return 0; const left = yield* walk(node.left); yield node.key; return left + 1 + (yield* walk(node.right)); }
  const insert = (node, key) => node === null ? { key, left: null, right: null } : key < node.key ? { ...node, left: insert(node.left, key) } : { ...node, right: insert(node.right, key) };
  const tree = [${dice.list(3, 9, () => dice.whole(0, 50)).join(', ')}].reduce(insert, null);
  console.log(tree, [...walk(tree)]);
  console.log(naturals().filter((n) => n % ${dice.whole(2, 5)} === 0).map((n) => n * n).drop(1).take(4).toArray(), Iterator.from([1, 2, 3]).reduce((a, b) => a + b));
  const range = { from: 1, to: ${dice.whole(1, 5)}, [Symbol.iterator]() { let at = this.from; const { to } = this; return { next: () => at <= to ? { value: at++, done: false } : { value: 'end', done: true }, return: (v) => { console.log('return', v); return { done: true }; } }; } };
  const [one, ...others] = range; const [only] = range;
  console.log(one, others, only, Math.max(...range), Array.from(range, (n) => n * 10), new Set(range), Object.fromEntries([...range].map((n) => [n, 'v' + n])));
  const g = (function* () { try { yield 1; } catch (error) { console.log('inside', error); yield 'recovered'; } })();
  g.next(); console.log(g.throw(${value(dice, 0)}), g.next());`,

  (
    dice,
  ) => `  const memo = (fn) => { const seen = new Map(); return (...args) => { const key = JSON.stringify(args); if (!seen.has(key)) seen.set(key, fn(...args)); return seen.get(key); }; };
  let calls = 0;
  const fib = memo((n) => { calls += 1; return n < 2 ? n : fib(n - 1) + fib(n - 2); });
  console.log(fib(${dice.whole(10, 80)}), calls);
  const counter = ((start) => { let n = start; return { up: (by = 1) => (n += by), get value() { return n; } }; })(${dice.whole(-5, 5)});
  counter.up(); counter.up(${dice.whole(2, 9)});
  console.log(counter.value, counter, Object.keys(counter));
  const compose = (...fns) => (x) => fns.reduceRight((acc, fn) => fn(acc), x);
  const curry = (fn) => function curried(...args) { return args.length >= fn.length ? fn.apply(this, args) : (...more) => curried(...args, ...more); };
  console.log(compose((x) => x + ${text(plainWord(dice))}, (x) => x * ${dice.whole(2, 9)})(5), curry((a, b, c) => [a, b, c])(1)(2, ${value(dice, 0)}), compose.name, curry.length);
  var functions = []; for (var i = 0; i < 3; i++) functions.push(() => i); for (let j = 0; j < 3; j++) functions.push(() => j);
  console.log(functions.map((f) => f()), typeof hoisted, hoisted(), (() => { try { return early; } catch (e) { return e.message; } finally { console.log('f'); } })()); let early = 1; function hoisted() { return 'h'; }
  class LruCache { #items = new Map(); constructor(limit) { this.limit = limit; } get(key) { if (!this.#items.has(key)) return undefined; const value = this.#items.get(key); this.#items.delete(key); this.#items.set(key, value); return value; } set(key, value) { this.#items.delete(key); this.#items.set(key, value); if (this.#items.size > this.limit) this.#items.delete(this.#items.keys().next().value); return this; } *[Symbol.iterator]() { yield* this.#items; } }
  const cache = new LruCache(${dice.whole(1, 4)});
  for (const key of [${dice.list(4, 10, () => text(dice.pick(['a', 'b', 'c', 'd', 'e']))).join(', ')}]) cache.get(key) ?? cache.set(key, key.charCodeAt(0));
  console.log([...cache], cache, { ...cache });
  const proxy = new Proxy({ known: 1 }, { get: (target, name) => name in target ? target[name] : 'no ' + String(name), has: () => true, deleteProperty: () => false });
  console.log(proxy.known, proxy.other, 'x' in proxy, Reflect.deleteProperty(proxy, 'known'));
  (function (a, b = a, ...rest) { console.log(arguments.length, a, b, rest, this === undefined || this === globalThis); })(1, undefined, ${value(dice, 1)}, 'r');
  label: for (const x of [1, 2, 3]) { for (const y of [1, 2, 3]) { if (y === ${dice.whole(1, 4)}) continue label; if (x === ${dice.whole(1, 4)}) break label; console.log(x, y); } }
  switch (${dice.pick(['1', '"1"', 'NaN', 'null'])}) { case 1: console.log('number'); case '1': console.log('text'); break; default: console.log('other'); }`,
];
