import type { Dice } from '../dice.ts';
import { number, plainWord } from '../words.ts';
import { text, value } from './values.ts';

/** Sorting with ties and comparators, arrays, maps, sets, the order of keys. */
export const collections: readonly ((dice: Dice) => string)[] = [
  (
    dice,
  ) => `  const people = [${dice.list(6, 25, (index) => `{ id: ${index}, name: ${text(plainWord(dice))}, age: ${dice.whole(20, 24)}, score: ${dice.pick([number(dice), '0', '-0', '7'])} }`).join(',\n    ')}];
  const by = (...keys) => (a, b) => { for (const key of keys) { if (a[key] < b[key]) return -1; if (a[key] > b[key]) return 1; } return 0; };
  console.log(people.toSorted(by('age')).map((p) => p.id), people.toSorted(by('name', 'age')).map((p) => p.id));
  console.log(people.toSorted((a, b) => b.score - a.score).map((p) => p.score), people.map((p) => p.score).sort());
  console.log(Object.groupBy(people.slice(0, 8), (p) => p.age), Map.groupBy(people, (p) => p.age % 2 === 0).size);
  const byName = people.reduce((index, person) => { (index[person.name] ??= []).push(person.id); return index; }, {});
  console.log(byName, Object.entries(byName).sort(([, a], [, b]) => b.length - a.length)[0]);
  people.sort((a, b) => a.age - b.age || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  console.log(people.map((p) => p.age + p.name).join(' '), people.findLast((p) => p.age < 23), people.at(-1));`,

  (
    dice,
  ) => `  const list = [${dice.list(3, 12, () => dice.pick([number(dice), text(plainWord(dice)), 'null', 'undefined', 'true', '[2, 1]'])).join(', ')}];
  console.log(list.sort(), list.toReversed(), list.indexOf(null), list.includes(undefined), list.join());
  console.log(list.slice(${dice.whole(-5, 5)}, ${dice.whole(-5, 9)}), list.toSpliced(${dice.whole(-3, 4)}, ${dice.whole(0, 3)}, 'new'), list.with(0, 'first'), list.flatMap((x) => [x, [x]]).length);
  console.log(list.splice(1, 2), list, list.copyWithin(0, 1), list.fill('f', -1), list.length, [...list.entries()].length);
  const holes = [1, , 3]; holes[${dice.whole(4, 9)}] = 'far'; holes.named = ${value(dice, 1)};
  console.log(holes, holes.length, Object.keys(holes), holes.map((x) => x), holes.flat(), JSON.stringify(holes));
  console.log(Array.from({ length: ${dice.whole(0, 120)} }, (_, i) => i ${dice.pick(['* i', '% 7', '/ 4', '- 50'])}), [[1, [2, [3, [4, [5]]]]]].flat(${dice.whole(0, 4)}));
  console.log(['10', '9', '1', 'b', 'a', 'B'].sort(), [3, 20, 100].sort(), [3, 20, 100].sort((a, b) => a - b), ['1', '2', '3'].map(parseInt), [5, 1, 4].toSorted().concat([1], 2, [[3]]));`,

  (dice) => `  const map = new Map([${dice.list(1, 6, () => `[${value(dice, 0)}, ${value(dice, 1)}]`).join(', ')}]);
  map.set('added', 1).set(NaN, 'nan').delete('added');
  map.set('added', 2);
  console.log(map, map.size, map.get(NaN), [...map.keys()], map.keys(), new Map([...map].reverse()));
  const counts = new Map();
  for (const word of [${dice.list(5, 15, () => text(plainWord(dice))).join(', ')}]) counts.set(word, (counts.get(word) || 0) + 1);
  const keys = counts.keys();
  keys.next();
  console.log(keys, counts.values(), counts.entries(), [...keys], keys.next());
  console.log([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])), Object.fromEntries(counts));
  const a = new Set([${dice.list(2, 9, () => dice.whole(0, 12)).join(', ')}]), b = new Set([${dice.list(2, 9, () => dice.whole(0, 12)).join(', ')}]);
  console.log(a, a.union(b), a.intersection(b), a.difference(b), a.symmetricDifference(b), a.isSubsetOf(b), a.isDisjointFrom(b), a.values());
  for (const x of a) if (x % 2) { a.delete(x); a.add(x + 100); if (a.size > 20 || x > 100) break; }
  console.log(a, [...b].toSorted((x, y) => y - x));`,

  (
    dice,
  ) => `  const source = { ${dice.some(['b: 1', '2: "two"', 'a: { deep: [1, 2] }', '1: "one"', '"-1": "minus"', '"01": "octal"', '[Symbol("s")]: 9', 'z: undefined', '"a b": 3'], 6).join(', ')} };
  for (const key in source) console.log(key, typeof source[key]);
  const { a: { deep: [first = 'none'] = [] } = {}, ...rest } = source;
  console.log(first, rest, Object.entries(source), { ...source, b: 'over' }, Object.assign({}, source, { extra: 1 }));
  console.log(Reflect.ownKeys(source), JSON.stringify(source), structuredClone({ list: [source.a, source.a] }), Object.getOwnPropertyNames(source));
  delete source.b; source.b = 'last'; source[0] = 'zero';
  console.log(source, Object.keys(source), 'a' in source, Object.hasOwn(source, 'zz'), source?.a?.deep?.[${dice.whole(0, 3)}], source.none?.());
  const grid = Array.from({ length: ${dice.whole(2, 7)} }, (_, r) => Array.from({ length: ${dice.whole(2, 9)} }, (_, c) => (r + 1) * c));
  console.log(grid, grid[0].map((_, c) => grid.map((row) => row[c])));
  console.log(grid.map((row) => row.map((n) => String(n).padStart(3)).join('')).join('\\n'));
  const frozen = Object.freeze({ n: 1, inner: { m: 2 } });
  frozen.inner.m = 6;
  try { frozen.n = 5; } catch (error) { console.log(error.name, error.message); }
  console.log(frozen, Object.isFrozen(frozen), Object.isSealed(frozen.inner));`,
];
