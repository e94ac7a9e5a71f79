import type { OpeningId, TeamId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { readFrozenQuestion } from '../questions/frozen-questions.ts';
import { fromStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

export type LineSave = { openingId: string; day: string; before: number | null; after: number | null };

const percent = z.number().nullable();
const savedLine = z.object({ floorPercent: z.object({ before: percent, after: percent }).optional() });

/** Saves of openings that say what the line was before and after, the oldest first. */
export async function listLineSaves(db: Database | Tx, openingIds: readonly OpeningId[]): Promise<readonly LineSave[]> {
  if (openingIds.length === 0) return [];
  const rows = await db
    .selectFrom('audit')
    .select(['subject', 'at', 'details'])
    .where('subject', 'in', openingIds)
    .where('action', '=', 'opening.write')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ subject, at, details }) => {
    const { floorPercent } = fromStored(savedLine, details, 'audit.details');
    return floorPercent === undefined ? [] : [{ openingId: subject, day: at.slice(0, 10), ...floorPercent }];
  });
}

const questionActions = ['question.decide', 'question.publish'] as const;

/** What may be asked in a team of the questions whose state was decided or published from a day on, as they are now. */
export async function listQuestionsMovedSince(db: Database | Tx, teamId: TeamId, day: string): Promise<readonly FrozenQuestion[]> {
  const rows = await db
    .selectFrom('questions')
    .innerJoin('questionVersions', (join) =>
      join.on((eb) => eb('questionVersions.id', '=', eb.fn.coalesce('questions.liveVersionId', 'questions.waitingVersionId'))),
    )
    .select('questionVersions.content')
    .where((eb) => eb.or([eb('questions.teamId', 'is', null), eb('questions.teamId', '=', teamId)]))
    .where('questions.id', 'in', (eb) =>
      eb.selectFrom('audit').select('audit.subject').where('audit.action', 'in', questionActions).where('audit.at', '>=', day),
    )
    .orderBy('questions.id')
    .execute();
  return rows.map(({ content }) => readFrozenQuestion(content));
}

const move = z.object({ state: z.string(), decision: z.string().optional(), version: z.number().nullish() });

export type QuestionMove = { questionId: string; day: string } & z.infer<typeof move>;

/** Each state that was decided or published of these questions, the oldest first. */
export async function listQuestionMoves(db: Database | Tx, questionIds: readonly string[]): Promise<readonly QuestionMove[]> {
  if (questionIds.length === 0) return [];
  const rows = await db
    .selectFrom('audit')
    .select(['subject', 'at', 'details'])
    .where('subject', 'in', questionIds)
    .where('action', 'in', questionActions)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ subject, at, details }) => ({
    questionId: subject,
    day: at.slice(0, 10),
    ...fromStored(move, details, 'audit.details'),
  }));
}
