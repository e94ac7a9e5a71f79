import type { Film } from '../recordings/views.ts';

const burstMs = 10_000;

/** The most characters that were typed into some documents within ten seconds. What is pasted or dropped is told apart from it. */
export function longestBurst({ steps }: Pick<Film, 'steps'>, documents: readonly number[]): number {
  const typed = steps.flatMap((step) => {
    if (step.kind !== 'edit' || !documents.includes(step.document) || (step.input !== 'type' && step.input !== 'insert')) return [];
    return [{ at: step.at, length: step.changes.reduce((sum, { text }) => sum + text.length, 0) }];
  });
  let most = 0;
  let sum = 0;
  let first = 0;
  for (const { at, length } of typed) {
    sum += length;
    while (at - (typed[first]?.at ?? at) > burstMs) {
      sum -= typed[first]?.length ?? 0;
      first += 1;
    }
    most = Math.max(most, sum);
  }
  return most;
}
