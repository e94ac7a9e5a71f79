import { AppError } from '@assay/core';
import type { SaveReviewInput } from '@assay/core/reviews';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReviewWriter } from './review-writer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const draft = (overall: string) => ({ levels: {}, notes: {}, overall });
const result = { standing: 'waiting' as const, share: 1, outcome: null };

function writing(answer: (input: SaveReviewInput) => Promise<{ saves: number }> = async ({ basedOn }) => ({ saves: basedOn + 1 })) {
  const asked: SaveReviewInput[] = [];
  const writer = new ReviewWriter({
    draft: draft(''),
    saves: 3,
    save: async (input) => {
      asked.push(input);
      return answer(input);
    },
    finish: async (input) => {
      asked.push(input);
      return result;
    },
  });
  return { writer, asked };
}

test('saves once after a pause in typing, each time from what the server said last', async () => {
  const { writer, asked } = writing();
  writer.write(draft('a'));
  writer.write(draft('ab'));
  expect(writer.view().state).toBe('waiting');
  await vi.runAllTimersAsync();
  writer.write(draft('abc'));
  await vi.runAllTimersAsync();
  expect(asked).toEqual([
    { basedOn: 3, draft: draft('ab') },
    { basedOn: 4, draft: draft('abc') },
  ]);
  expect([writer.view().state, writer.hasUnsaved()]).toEqual(['saved', false]);
});

test('another tab’s draft is never written over', async () => {
  const { writer, asked } = writing(() => Promise.reject(new AppError('conflict', 'Elsewhere.', { reason: 'saved_meanwhile' })));
  writer.write(draft('a'));
  await vi.runAllTimersAsync();
  writer.write(draft('ab'));
  await vi.runAllTimersAsync();
  await writer.flush();
  expect(asked).toHaveLength(1);
  expect(writer.view()).toMatchObject({ state: 'elsewhere', draft: draft('ab') });
});

test('what the server did not get because it was away is sent again', async () => {
  let times = 0;
  const { writer } = writing(async ({ basedOn }) => {
    times += 1;
    if (times === 1) throw new TypeError('Failed to fetch');
    return { saves: basedOn + 1 };
  });
  writer.write(draft('a'));
  await vi.advanceTimersByTimeAsync(700);
  expect(writer.view().state).toBe('away');
  await vi.runAllTimersAsync();
  expect([times, writer.view().state]).toEqual([2, 'saved']);
});

test('finishing hands in what is here, saved or not', async () => {
  const { writer, asked } = writing();
  writer.write(draft('last words'));
  expect(await writer.finish()).toEqual(result);
  await vi.runAllTimersAsync();
  expect(asked).toEqual([{ basedOn: 3, draft: draft('last words') }]);
  expect(writer.hasUnsaved()).toBe(false);
});
