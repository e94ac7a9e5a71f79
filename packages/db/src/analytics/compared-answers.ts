import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';

/** `role`: of the opening it was given in. */
export type ComparedAnswer = {
  subjectId: string;
  questionId: string;
  version: number;
  role: string;
  day: string;
  score: number;
  max: number;
};

/** Answers to these questions at openings of these teams, the latest of all. */
export async function listComparedAnswers(
  db: Database,
  teams: TeamScope,
  { questionIds, most }: { questionIds: readonly string[]; most: number },
): Promise<readonly ComparedAnswer[]> {
  if (questionIds.length === 0) return [];
  return db
    .selectFrom('responses')
    .innerJoin('openings', 'openings.id', 'responses.openingId')
    .where('responses.questionId', 'in', questionIds)
    .where('responses.purpose', '=', 'real')
    .where('responses.isMeasured', '=', 1)
    .where('responses.max', '>', 0)
    .where(inTeams('openings.teamId', teams))
    .select([
      'responses.subjectId',
      'responses.questionId',
      'responses.questionVersion as version',
      'openings.role',
      'responses.day',
      sql<number>`cast(responses.score as double precision)`.as('score'),
      sql<number>`cast(responses.max as double precision)`.as('max'),
    ])
    .orderBy('responses.day', 'desc')
    .orderBy('responses.itemId')
    .limit(most)
    .execute();
}
