import { nothingHere } from '@assay/core';
import { type AttemptId, type ItemId, parseId, type QuestionVersionId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';
import { language } from '@assay/core/runs/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { readFrozenQuestion } from '../questions/frozen-questions.ts';
import { fromStored, toStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type Item = {
  id: ItemId;
  attemptId: AttemptId;
  position: number;
  section: string;
  questionVersionId: QuestionVersionId;
  question: FrozenQuestion;
  counts: boolean;
  /** It rides unscored, to be measured: it never counts. */
  isPilot: boolean;
  weight: number;
  /** Option ids in the order shown. */
  optionOrder: readonly string[];
  /** The language the candidate answers in, and that is graded. */
  language: Language | null;
  selected: readonly string[];
  /** What stands in the field of a number or text question. */
  typed: string | null;
  /** By the candidate, to come back to it. */
  isMarked: boolean;
  /** A fault was found in its question while the clock ran; the minutes were added for it. */
  stopped: { at: Date; minutes: number } | null;
  /** The version by whose cases it counts after a regrade; null for the one that was asked. */
  gradedBy: QuestionVersionId | null;
};

/** `variant`: which one of a question with parameters; null for any other. */
export type NewItem = { variant: number | null } & Omit<
  Item,
  'question' | 'language' | 'selected' | 'typed' | 'isMarked' | 'stopped' | 'gradedBy'
>;

const texts = z.array(z.string());

export async function insertItems(tx: Tx, items: readonly NewItem[]): Promise<void> {
  const rows = items.map((item) => ({
    id: item.id,
    attemptId: item.attemptId,
    position: item.position,
    section: item.section,
    questionVersionId: item.questionVersionId,
    counts: item.counts ? 1 : 0,
    isPilot: item.isPilot ? 1 : 0,
    weight: item.weight,
    optionOrder: toStored(item.optionOrder),
    language: null,
    selected: toStored([]),
    typed: null,
    marked: 0,
    stoppedAt: null,
    stoppedMinutes: null,
    gradedBy: null,
    variant: item.variant,
  }));
  await tx.insertInto('items').values(rows).execute();
}

/** In the order shown, each with the question version that was frozen into it. */
export async function listItems(db: Database | Tx, attemptId: AttemptId): Promise<readonly Item[]> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .leftJoin('questionVariants', (join) =>
      join
        .onRef('questionVariants.questionVersionId', '=', 'items.questionVersionId')
        .onRef('questionVariants.number', '=', 'items.variant'),
    )
    .selectAll('items')
    .select(['questionVersions.content', 'questionVariants.content as ofVariant'])
    .where('items.attemptId', '=', attemptId)
    .orderBy('items.position')
    .execute();
  return rows.map((row) => ({
    id: parseId('item', row.id),
    attemptId,
    position: row.position,
    section: row.section,
    questionVersionId: parseId('questionVersion', row.questionVersionId),
    question: readFrozenQuestion(row.ofVariant ?? row.content),
    counts: row.counts === 1,
    isPilot: row.isPilot === 1,
    weight: row.weight,
    optionOrder: fromStored(texts, row.optionOrder, 'items.option_order'),
    language: row.language === null ? null : language.parse(row.language),
    selected: fromStored(texts, row.selected, 'items.selected'),
    typed: row.typed === null ? null : fromStored(z.string(), row.typed, 'items.typed'),
    isMarked: row.marked === 1,
    stopped: row.stoppedAt === null ? null : { at: new Date(row.stoppedAt), minutes: row.stoppedMinutes ?? 0 },
    gradedBy: row.gradedBy === null ? null : parseId('questionVersion', row.gradedBy),
  }));
}

export async function getAttemptIdOf(db: Database | Tx, itemId: ItemId): Promise<AttemptId> {
  const row = await db.selectFrom('items').select('attemptId').where('id', '=', itemId).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return parseId('attempt', row.attemptId);
}

/** Whether one of its questions rides unscored. */
export async function hasPilotItem(db: Database | Tx, attemptId: AttemptId): Promise<boolean> {
  const row = await db.selectFrom('items').select('id').where('attemptId', '=', attemptId).where('isPilot', '=', 1).executeTakeFirst();
  return row !== undefined;
}

/** What taking down an event needs to know of an item: its question's text is not read for that. */
export type WritableItem = Pick<Item, 'id' | 'optionOrder' | 'language'>;

export async function listWritableItems(tx: Tx, attemptId: AttemptId): Promise<readonly WritableItem[]> {
  const rows = await tx.selectFrom('items').select(['id', 'optionOrder', 'language']).where('attemptId', '=', attemptId).execute();
  return rows.map((row) => ({
    id: parseId('item', row.id),
    optionOrder: fromStored(texts, row.optionOrder, 'items.option_order'),
    language: row.language === null ? null : language.parse(row.language),
  }));
}

export async function markSelected(tx: Tx, itemId: ItemId, selected: readonly string[]): Promise<void> {
  await tx
    .updateTable('items')
    .set({ selected: toStored(selected) })
    .where('id', '=', itemId)
    .execute();
}

export async function markTyped(tx: Tx, itemId: ItemId, typed: string): Promise<void> {
  await tx
    .updateTable('items')
    .set({ typed: toStored(typed) })
    .where('id', '=', itemId)
    .execute();
}

export async function markForReview(tx: Tx, itemId: ItemId, isMarked: boolean): Promise<void> {
  await tx
    .updateTable('items')
    .set({ marked: isMarked ? 1 : 0 })
    .where('id', '=', itemId)
    .execute();
}

export async function markLanguage(tx: Tx, itemId: ItemId, chosen: Language): Promise<void> {
  await tx.updateTable('items').set({ language: chosen }).where('id', '=', itemId).execute();
}
