import { parseId, type QuestionVersionId, type TeamId } from '@assay/core/ids';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';
import type { LiveVersion } from './drawable-versions.ts';
import { readFrozenQuestion } from './frozen-questions.ts';

/** `shown`: how many real attempts it was in as a pilot. `families`: its own, and that of the version that is drawn beside it. */
export type PilotVersion = LiveVersion & { shown: number; families: readonly string[] };

/**
 * What may ride unscored in attempts of a team: of each question one version, the one that waits in `pilot`, or the approved one while a person holds it there. Nothing of a retired question.
 */
export async function listPilotVersions(db: Database | Tx, teamId: TeamId): Promise<readonly PilotVersion[]> {
  const rows = await db
    .selectFrom('questions')
    .innerJoin('questionVersions', (join) =>
      join.on((eb) =>
        eb(
          'questionVersions.id',
          '=',
          eb
            .case()
            .when('questions.waitingState', '=', 'pilot')
            .then(eb.ref('questions.waitingVersionId'))
            .else(eb.ref('questions.liveVersionId'))
            .end(),
        ),
      ),
    )
    .leftJoin('questionVersions as approved', 'approved.id', 'questions.liveVersionId')
    .select(['questionVersions.id', 'questionVersions.content', 'questionVersions.family', 'approved.family as approvedFamily'])
    .where((eb) =>
      eb.or([
        eb('questions.state', '=', 'pilot'),
        eb.and([eb('questions.waitingState', '=', 'pilot'), eb('questions.state', '<>', 'retired')]),
      ]),
    )
    .where((eb) => eb.or([eb('questions.teamId', 'is', null), eb('questions.teamId', '=', teamId)]))
    .orderBy('questions.id')
    .execute();
  const shown = await countPilotItems(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    versionId: parseId('questionVersion', row.id),
    question: readFrozenQuestion(row.content),
    shown: shown.get(row.id) ?? 0,
    families: [...new Set([row.family, row.approvedFamily ?? row.family])],
  }));
}

async function countPilotItems(db: Database | Tx, versionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('items')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .select((eb) => ['items.questionVersionId', eb.fn.countAll<number>().as('count')])
    .where('items.questionVersionId', 'in', versionIds)
    .where('items.isPilot', '=', 1)
    .where('attempts.purpose', '=', 'real')
    .groupBy('items.questionVersionId')
    .execute();
  return new Map(rows.map(({ questionVersionId, count }) => [questionVersionId, Number(count)]));
}

/** How a version did as a pilot: real attempts that had it, answers that were graded, and their mean share of the points; null while there is none. */
export type PilotFigures = { shown: number; graded: number; meanShare: number | null };

export async function readPilotFigures(db: Database | Tx, versionId: QuestionVersionId): Promise<PilotFigures> {
  const row = await db
    .selectFrom('items')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .leftJoin('responses', (join) =>
      join.onRef('responses.itemId', '=', 'items.id').on('responses.isPilot', '=', 1).on('responses.max', '>', 0),
    )
    .select((eb) => [
      eb.fn.countAll<number>().as('shown'),
      eb.fn.count('responses.itemId').as('graded'),
      sql<number | null>`avg(responses.score / responses.max)`.as('meanShare'),
    ])
    .where('items.questionVersionId', '=', versionId)
    .where('items.isPilot', '=', 1)
    .where('attempts.purpose', '=', 'real')
    .executeTakeFirstOrThrow();
  return { shown: Number(row.shown), graded: Number(row.graded), meanShare: row.meanShare === null ? null : Number(row.meanShare) };
}
