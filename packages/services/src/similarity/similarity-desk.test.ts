import { answersWithoutOwnTail, neededSurprise } from '@assay/core/similarity';
import { answersOfPrior, surpriseToFlag } from '@assay/similarity';
import { expect, test } from 'vitest';
import { Kept, PoolTurns } from './similarity-desk.ts';

test('lets those who ask for one pool wait for each other, also after one who failed, and nobody for another pool', async () => {
  const pools = new PoolTurns();
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
