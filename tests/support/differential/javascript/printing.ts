import type { Dice } from '../dice.ts';
import { plainWord, sentence } from '../words.ts';
import { record, text, value } from './values.ts';

/** `console` and `util.inspect`: depth, cut-off, circular values, formats, tables and groups. */
export const printing: readonly ((dice: Dice) => string)[] = [
  (dice) => `  const values = [${dice.list(3, 8, () => value(dice)).join(',\n    ')}];
  for (const value of values) console.log(value);
  console.log(values);
  console.log(...values.slice(0, 3));`,

  (dice) => `  const tree = { name: ${text(plainWord(dice))}, children: [], parent: null, meta: ${record(dice, 2)} };
  let node = tree;
  for (let level = 0; level < ${dice.whole(1, 6)}; level += 1) {
    const child = { name: 'level ' + level, children: [], parent: node };
    node.children.push(child);
    node = child;
  }
  tree.self = tree;
  console.log(tree);
  console.log([tree, tree.children], new Map([[tree, tree.children]]));
  console.dir(tree.children, { depth: ${dice.pick(['0', '1', '5', 'null'])} });`,

  (dice) => {
    const directives = dice.list(1, 5, () =>
      dice.pick(['%s', '%d', '%i', '%f', '%j', '%o', '%O', '%c', '%%', '%x', '100%', plainWord(dice)]),
    );
    return `  console.log(${text(directives.join(' '))}, ${dice.list(0, 6, () => value(dice, 1)).join(', ')});
  console.log(${text(sentence(dice))}, ${value(dice, 2)});
  console.log('%s|%s|%s', { toString() { return 'own text'; } }, [1, [2, [3]]], class Named {});`;
  },

  (dice) => `  const util = require('util');
  const subject = ${record(dice)};
  console.log(util.inspect(subject, { depth: ${dice.whole(0, 4)}, compact: ${dice.pick(['true', 'false', '1', '3'])}, breakLength: ${dice.pick([40, 80, 120, Number.POSITIVE_INFINITY])} }));
  console.log(util.inspect(subject, { sorted: true, maxArrayLength: ${dice.whole(0, 5)}, maxStringLength: ${dice.whole(3, 30)} }));
  console.log(util.inspect(${value(dice)}, { showHidden: false, getters: ${dice.chance(0.5)}, numericSeparator: ${dice.chance(0.5)} }));
  console.log(util.format(${text(sentence(dice))}, ${value(dice, 1)}), util.isDeepStrictEqual(${value(dice, 1)}, ${value(dice, 1)}));`,

  (dice) => `  class Money {
    constructor(cents) { this.cents = cents; }
    [Symbol.for('nodejs.util.inspect.custom')](depth) { return 'Money<' + this.cents + ' at ' + depth + '>'; }
  }
  class Vector { #length = 2; constructor(x, y) { this.x = x; this.y = y; } get [Symbol.toStringTag]() { return 'vec'; } }
  console.log(new Money(${dice.whole(1, 999)}), [new Money(1)], { deep: { money: new Money(2) } });
  console.log(new Vector(${dice.whole(0, 9)}, ${value(dice, 1)}), Vector, [Vector]);
  console.log(Object.freeze({ a: ${value(dice, 1)} }), new (class extends Vector {})(1, 2), Object.getOwnPropertyDescriptor({ a: 1 }, 'a'));`,

  (
    dice,
  ) => `  const rows = [${dice.list(0, 4, () => `{ id: ${dice.whole(1, 99)}, name: ${text(plainWord(dice))}, tags: ${value(dice, 1)} }`).join(', ')}];
  console.table(rows);
  console.table(rows, ['name']);
  console.table([[1, 2], [3, ${value(dice, 0)}]]);
  console.table(new Map([['a', 1], ['b', { c: 2 }]]));
  console.group(${text(plainWord(dice))});
  console.log(${value(dice, 2)});
  console.group();
  console.info('two\\nlines');
  console.groupEnd();
  console.groupEnd();
  console.count();
  console.count('x');
  console.count();
  console.assert(1 > 2, 'numbers', ${value(dice, 0)});
  console.error('on the other stream', ${value(dice, 1)});
  process.stdout.write(${text(sentence(dice))} + '\\n');`,
];
