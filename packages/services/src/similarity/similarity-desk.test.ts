import { answersWithoutOwnTail, neededSurprise } from '@assay/core/similarity';
import { AnswerPool, answersOfPrior, model, surpriseToFlag } from '@assay/similarity';
import { expect, test } from 'vitest';
import { Kept, OpenPools } from './similarity-desk.ts';

const pool = (prints: number) => {
  const stored = { prints: Uint32Array.from({ length: prints }, (_, at) => at), counts: new Uint8Array(prints).fill(1) };
  return { pool: new AnswerPool(model, [{ id: 'one', person: null, isGuest: false, size: 30, stored }], null), saves: 1 };
};

test('closes the pools that were asked for longest ago when there is too much in them, never the one in use', () => {
  const pools = new OpenPools(250);
  for (const name of ['one', 'two']) pools.keep(name, pool(100));
  // Asked for again.
  pools.keep('one', pool(100));
  pools.keep('three', pool(100));
  expect([pools.find('one'), pools.find('two'), pools.find('three')].map((open) => open?.pool.prints ?? null)).toEqual([100, null, 100]);
  pools.keep('large', pool(1000));
  expect([pools.find('one'), pools.find('three'), pools.find('large')].map((open) => open?.pool.prints ?? null)).toEqual([
    null,
    null,
    1000,
  ]);
});

test('lets those who ask for one pool wait for each other, also after one who failed, and nobody for another pool', async () => {
  const pools = new OpenPools();
  const told: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = pools.inTurn('one', async () => {
    await gate.promise;
    told.push('first');
    throw new Error('broken');
  });
  const second = pools.inTurn('one', async () => void told.push('second'));
  await pools.inTurn('other', async () => void told.push('other'));
  gate.resolve();
  await expect(first).rejects.toThrow('broken');
  await second;
  expect(told).toEqual(['other', 'first', 'second']);
});

test('keeps the latest of what was made', () => {
  const kept = new Kept<number>();
  for (let number = 0; number <= 500; number += 1) kept.set(`${number}`, number);
  expect([kept.get('0'), kept.get('1'), kept.get('500')]).toEqual([undefined, 1, 500]);
});

test('what pages say of how few answers tell nothing of a question is what the method does', () => {
  expect(answersWithoutOwnTail).toBe(answersOfPrior);
});

test('what pages say a case takes is what the command says', () => {
  for (const falseFlagsPer1000 of [0.5, 5, 100])
    for (const others of [1, 24, 999])
      expect(neededSurprise({ falseFlagsPer1000 }, { others, answers: 2 })).toBeCloseTo(surpriseToFlag(falseFlagsPer1000, 2 * others), 12);
});
