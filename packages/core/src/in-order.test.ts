import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('hands results on in the order of the items, whichever is ready first', async () => {
  const seen: string[] = [];
  const waits = [30, 0, 10, 0, 20];
  await inOrder(
    waits,
    3,
    async (ms, index) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return `${index}`;
    },
    (result, index) => seen.push(`${index}:${result}`),
  );
  expect(seen).toEqual(['0:0', '1:1', '2:2', '3:3', '4:4']);
});

test('works on no more at once than it may', async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return null;
  };
  await inOrder(Array.from({ length: 9 }), 2, work, () => undefined);
  expect(most).toBe(2);
});

test('passes a failure on and begins nothing more', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 2) throw new Error('no runner');
    await new Promise((resolve) => setTimeout(resolve, 5));
    return item;
  };
  await expect(inOrder([1, 2, 3, 4, 5], 2, work, () => undefined)).rejects.toThrow('no runner');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(begun).toEqual([1, 2]);
});
