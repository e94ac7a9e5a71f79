import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsToTell, type ToldGroup } from './groups-to-tell.ts';

const count = (group: string, n: number) => ({ group, n, passed: 0 });
const standing = (group: string, n: number): ToldGroup => ({ group, n, isStanding: true });
const past = (group: string, n: number): ToldGroup => ({ group, n, isStanding: false });
const toldOf = (counts: Parameters<typeof groupsToTell>[0], told: readonly ToldGroup[] = []) =>
  groupsToTell(counts, told)
    .map(({ group }) => group)
    .toSorted();

test('groups of ten are told, and none of nine', () => {
  expect(toldOf([count('a', 10), count('b', 50)])).toEqual(['a', 'b']);
  expect(toldOf([count('a', 9), count('b', 9)])).toEqual([]);
});

test('one small group takes the next smallest with it, and a group of nobody takes none', () => {
  expect(toldOf([count('a', 9), count('b', 50)])).toEqual([]);
  expect(toldOf([count('a', 9), count('b', 50), count('c', 40), count('d', 30)])).toEqual(['b', 'c']);
  expect(toldOf([count('a', 0), count('b', 50), count('c', 40)])).toEqual(['b', 'c']);
});

test('several small groups hide each other when they are ten together', () => {
  expect(toldOf([count('a', 6), count('b', 4), count('c', 40)])).toEqual(['c']);
  expect(toldOf([count('a', 5), count('b', 4), count('c', 40), count('d', 30)])).toEqual(['c']);
});

test('what was told stays until ten more, or ten fewer, are in it', () => {
  const told = [standing('a', 20), standing('b', 20)];
  expect(toldOf([count('a', 29), count('b', 29)], told)).toEqual([]);
  expect(toldOf([count('a', 30), count('b', 10)], told)).toEqual(['a', 'b']);
});

test('nobody is told anew beside one group whose new figure would follow from theirs, a person or nobody away from its old one', () => {
  const told = [standing('a', 20), standing('b', 20)];
  expect(toldOf([count('a', 21), count('b', 30)], told)).toEqual([]);
  expect(toldOf([count('a', 20), count('b', 30)], told)).toEqual([]);
});

test('of those who wait beside each other ten came or went since they were told, or the next smallest waits with them', () => {
  const told = [standing('a', 20), standing('b', 20), standing('c', 20)];
  expect(toldOf([count('a', 21), count('b', 20), count('c', 30)], told)).toEqual([]);
  expect(toldOf([count('a', 26), count('b', 25), count('c', 30)], told)).toEqual(['c']);
  expect(toldOf([count('a', 21), count('b', 31), count('c', 50)], told)).toEqual(['c']);
});

test('no figure comes within ten of one that was told long ago', () => {
  expect(toldOf([count('a', 21), count('b', 40)], [past('a', 20), past('b', 20)])).toEqual([]);
  expect(toldOf([count('a', 21), count('b', 40)], [past('a', 20), standing('a', 31), standing('b', 20)])).toEqual([]);
});

test('a small group that came later takes the smallest of those that were told with it', () => {
  expect(toldOf([count('a', 40), count('b', 41), count('c', 1)], [standing('a', 20), standing('b', 20)])).toEqual(['b']);
  expect(toldOf([count('a', 40), count('c', 1)], [standing('a', 20)])).toEqual([]);
});

test('whatever happens, two figures of a group are ten apart, and what is hidden when groups are told is no group', () => {
  const sizes = fc.record({ a: fc.nat(60), b: fc.nat(60), c: fc.nat(60), d: fc.nat(15) });
  fc.assert(
    fc.property(fc.array(sizes, { maxLength: 12 }), (moments) => {
      const told: ToldGroup[] = [];
      for (const moment of moments) {
        const counts = Object.entries(moment).map(([group, n]) => count(group, n));
        const anew = groupsToTell(counts, told);
        const known = new Map(told.flatMap(({ group, n, isStanding }) => (isStanding ? [[group, n] as const] : [])));
        for (const { group, n } of anew) {
          expect(n).toBeGreaterThanOrEqual(10);
          for (const one of told) if (one.group === group) one.isStanding = false;
          told.push(standing(group, n));
        }
        if (anew.length === 0) continue;
        const left = counts.filter((one) => !anew.includes(one) && (one.n > 0 || known.has(one.group)));
        expect(left.length).not.toBe(1);
        const came = left.reduce((sum, { group, n }) => sum + n - (known.get(group) ?? 0), 0);
        if (left.length > 0) expect(Math.abs(came)).toBeGreaterThanOrEqual(10);
      }
      for (const [index, one] of told.entries()) {
        for (const other of told.slice(index + 1))
          if (other.group === one.group) expect(Math.abs(other.n - one.n)).toBeGreaterThanOrEqual(10);
      }
    }),
  );
});
