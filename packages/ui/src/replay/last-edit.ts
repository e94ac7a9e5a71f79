import type { Film } from '@assay/core/recordings';

export type EditedRange = { from: number; until: number };

/** Where the last edit before a moment left something new, in the text after it, the first place first. */
export type LastEdit = { ranges: readonly EditedRange[]; isPaste: boolean };

/** Further back it is no longer what the eye follows. */
const stepsBack = 40;

/** The last edit of a document among the steps just before. */
export function lastEdit({ steps }: Pick<Film, 'steps'>, document: number, count: number): LastEdit | null {
  for (let index = count - 1; index >= Math.max(0, count - stepsBack); index -= 1) {
    const step = steps[index];
    if (step?.kind === 'whole' && step.document === document) return null;
    if (step?.kind !== 'edit' || step.document !== document) continue;
    // The highest place comes first, and each is counted in the text before: what lies below it has moved it.
    let moved = 0;
    const ranges = step.changes.toReversed().map(({ offset, length, text }) => {
      const from = offset + moved;
      moved += text.length - length;
      return { from, until: from + text.length };
    });
    return { ranges, isPaste: step.input === 'paste' || step.input === 'drop' };
  }
  return null;
}
