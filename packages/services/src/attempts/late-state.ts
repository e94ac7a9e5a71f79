import { type DocumentRef, isSameDocument } from '@assay/core/attempts';
import type { ItemId } from '@assay/core/ids';
import { type AnswerText, type Attempt, type Item, listAnswers, listBatches, listItems, listWriters, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { type AnswerStore, foldBatch } from './fold-batch.ts';

/** Items and answers as they would be with the late tail. */
export type LateState = { items: readonly Item[]; answers: readonly AnswerText[]; store: AnswerStore };

/** Folds what has arrived late, in order, on top of the answers that were closed. Nothing is written. */
export async function lateStateOf(db: ServiceContext['db'] | Tx, attempt: Pick<Attempt, 'id'>): Promise<LateState> {
  const items = (await listItems(db, attempt.id)).map((item) => ({ ...item }));
  const answers = (await listAnswers(db, attempt.id)).map((answer) => ({ ...answer }));
  const store = answersInMemory(items, answers);
  const writer = (await listWriters(db, attempt.id)).at(-1);
  for (const { batch, place, writerSessionId } of await listBatches(db, attempt.id)) {
    if (place === 'late' && writerSessionId === writer?.id) await foldBatch(store, items, batch);
  }
  return { items, answers, store };
}

function answersInMemory(items: Item[], answers: AnswerText[]): AnswerStore {
  const answerOf = (document: DocumentRef) => answers.find((answer) => isSameDocument(answer, document));
  const change = (itemId: ItemId, changes: Partial<Pick<Item, 'language' | 'selected' | 'typed' | 'isMarked'>>) => {
    const item = items.find(({ id }) => id === itemId);
    if (item !== undefined) Object.assign(item, changes);
  };
  return {
    textOf: async (document) => answerOf(document)?.text ?? null,
    async setText(document, text) {
      const answer = answerOf(document);
      if (answer !== undefined) answer.text = text;
    },
    setSelected: async (itemId, selected) => change(itemId, { selected }),
    setTyped: async (itemId, typed) => change(itemId, { typed }),
    setMarked: async (itemId, isMarked) => change(itemId, { isMarked }),
    setLanguage: async (itemId, language) => change(itemId, { language }),
  };
}
