import type { MeasuredInBank } from '@assay/core/analytics';
import { type Database, listQuestionFigures } from '@assay/db';

/** By question and version: what lists tell of how it measures. */
export async function measuredInBank(
  db: Database,
  questionId?: string,
): Promise<(question: { id: string; version: { question: { version: number } } | null }) => MeasuredInBank | null> {
  const stored = Map.groupBy(await listQuestionFigures(db, questionId), (one) => one.questionId);
  return ({ id, version }) => {
    const own = stored.get(id)?.find((one) => one.version === version?.question.version);
    if (own === undefined) return null;
    const { n, facility, itemRest, seconds, flags } = own.figures;
    return { asOf: own.asOf.toISOString(), n, facility, itemRest, seconds, flags };
  };
}
