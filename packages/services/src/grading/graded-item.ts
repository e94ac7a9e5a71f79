import type { ItemGrade } from '@assay/core/grading';
import type { ItemId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';

/** What a score is made of, whether it was graded in time or with the late tail. */
export type GradedItem = { itemId: ItemId; language: Language | null; grade: ItemGrade };
