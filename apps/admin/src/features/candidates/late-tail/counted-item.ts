import type { AttemptForStaff, ItemForStaff } from '@assay/core/candidates';

/** The items as they make up the score: with the late edits where a person decided that they count. */
export function countedItems({ items, lateTail }: Pick<AttemptForStaff, 'items' | 'lateTail'>): readonly ItemForStaff[] {
  if (lateTail?.decision?.counts !== true) return items;
  return items.map((item) =>
    item.late === null
      ? item
      : { ...item, answer: item.late.answer, grade: item.late.grade, gradedLanguage: item.late.answer.language ?? item.gradedLanguage },
  );
}
