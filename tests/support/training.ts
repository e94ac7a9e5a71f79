import type { TrainingForReviewer, TrainingQuestion, TrainingResult } from '@assay/core/reviews';
import { bodyOf } from './attempt.ts';
import type { TestBrowser } from './platform.ts';
import { draftOf } from './reviews.ts';

export const trainingStockOf = async (reviewer: TestBrowser): Promise<readonly TrainingQuestion[]> =>
  bodyOf(await reviewer.get<{ questions: readonly TrainingQuestion[] }>('/api/staff/training')).questions;

export async function nextTraining(
  reviewer: TestBrowser,
  { questionId = 'reflection', after = null }: { questionId?: string; after?: string | null } = {},
): Promise<string | null> {
  return bodyOf(await reviewer.post<{ trainingId: string | null }>('/api/staff/training/next', { questionId, after })).trainingId;
}

export const trainingOf = async (reviewer: TestBrowser, trainingId: string | null): Promise<TrainingForReviewer> =>
  bodyOf(await reviewer.get<TrainingForReviewer>(`/api/staff/training/${trainingId}`));

/** Hands in levels, counted from 0, of an answer that nobody has practised on before. */
export const practising = (reviewer: TestBrowser, trainingId: string | null, scores: Parameters<typeof draftOf>[0]) =>
  reviewer.post<TrainingResult>(`/api/staff/training/${trainingId}/finish`, { basedOn: 0, draft: draftOf(scores) });
