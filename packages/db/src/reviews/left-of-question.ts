import { parseId, type QuestionVersionId } from '@assay/core/ids';

/** How many answers to a question are left for somebody; the version is the newest of theirs. */
export type LeftOfQuestion = { questionId: string; questionVersionId: QuestionVersionId; left: number };

export const leftFromRow = (row: { questionId: string; questionVersionId: string; left: number }): LeftOfQuestion => ({
  questionId: row.questionId,
  questionVersionId: parseId('questionVersion', row.questionVersionId),
  left: Number(row.left),
});
