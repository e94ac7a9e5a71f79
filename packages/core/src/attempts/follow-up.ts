import type { ItemId } from '../ids.ts';
import type { FrozenQuestion } from '../questions/schema.ts';

/** The document in which the question about an item's answer is answered. */
export const followUpDocument = (itemId: ItemId) => ({ itemId, language: 'prose', path: 'follow-up' }) as const;

/** What a question that rides unscored adds to the working time, without the question about its answer. */
export const pilotMs = ({ minutes }: Pick<FrozenQuestion, 'minutes'>): number => Math.round(minutes * 60_000);

/** What the questions about answers add to the working time of a form. */
export const followUpMs = (questions: readonly Pick<FrozenQuestion, 'followUp'>[]): number =>
  questions.reduce((sum, { followUp }) => sum + Math.round((followUp?.minutes ?? 0) * 60_000), 0);
