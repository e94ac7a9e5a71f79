import { parseId, type QuestionVersionId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import type { Database } from '../open.ts';
import { toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import { type Catalogue, withCatalogue } from './catalogue.ts';
import { readFrozenQuestion } from './frozen-questions.ts';

/** In the order of their numbers; empty for a version without parameters. */
export async function listVariants(db: Database | Tx, versionId: QuestionVersionId): Promise<readonly FrozenQuestion[]> {
  const rows = await db
    .selectFrom('questionVariants')
    .select('content')
    .where('questionVersionId', '=', versionId)
    .orderBy('number')
    .execute();
  return rows.map(({ content }) => readFrozenQuestion(content));
}

/** How many variants each of these versions has; one without parameters is not in it. */
export async function countVariants(
  db: Database | Tx,
  versionIds: readonly QuestionVersionId[],
): Promise<ReadonlyMap<QuestionVersionId, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('questionVariants')
    .select((eb) => ['questionVersionId', eb.fn.countAll<number>().as('count')])
    .where('questionVersionId', 'in', versionIds)
    .groupBy('questionVersionId')
    .execute();
  return new Map(rows.map(({ questionVersionId, count }) => [parseId('questionVersion', questionVersionId), Number(count)]));
}

export async function getVariant(db: Database | Tx, versionId: QuestionVersionId, number: number): Promise<FrozenQuestion> {
  const { content } = await db
    .selectFrom('questionVariants')
    .select('content')
    .where('questionVersionId', '=', versionId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return readFrozenQuestion(content);
}

export async function insertVariants(tx: Tx, versionId: QuestionVersionId, variants: readonly FrozenQuestion[]): Promise<void> {
  if (variants.length === 0) return;
  const rows = variants.map((question) => ({
    questionVersionId: versionId,
    number: question.variant?.number ?? 0,
    content: toStored(question),
  }));
  await tx.insertInto('questionVariants').values(rows).execute();
}

/** Each variant has notes of its own, as the values stand in them. */
export async function markVariantCatalogue(tx: Tx, versionId: QuestionVersionId, number: number, catalogue: Catalogue): Promise<void> {
  const content = toStored(withCatalogue(await getVariant(tx, versionId, number), catalogue));
  await tx
    .updateTable('questionVariants')
    .set({ content })
    .where('questionVersionId', '=', versionId)
    .where('number', '=', number)
    .execute();
}
