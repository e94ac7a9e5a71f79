import { type AnswersShown, mostAnswersRead } from '@assay/core/analytics';
import { type InvitationId, type ItemId, parseId } from '@assay/core/ids';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';

export type AnsweredAttempt = {
  invitationId: InvitationId;
  itemId: ItemId;
  candidate: string;
  opening: string;
  closedAt: Date;
  version: number;
  /** Of the question's points, and of those of the rest of the form; null where it had none. */
  share: number;
  rest: number | null;
  isRecorded: boolean;
};

/** `version`: null for all of them. */
type Wanted = { questionId: string; version: number | null; show: AnswersShown };

const share = sql<number>`(cast(responses.score as double precision) / responses.max)`;
const rest = sql<
  number | null
>`(case when responses.rest_max > 0 then cast(responses.rest_score as double precision) / responses.rest_max end)`;

/** Whether half of the points or more were got here and elsewhere. */
const conditions = {
  all: sql<boolean>`1 = 1`,
  strong_lost: sql<boolean>`${share} < 0.5 and ${rest} >= 0.5`,
  weak_got: sql<boolean>`${share} >= 0.5 and ${rest} < 0.5`,
} as const satisfies Record<AnswersShown, unknown>;

/** The most surprising first; of all of them the newest. */
const orders = {
  all: sql`attempts.closed_at desc`,
  strong_lost: sql`${rest} - ${share} desc`,
  weak_got: sql`${share} - ${rest} desc`,
} as const satisfies Record<AnswersShown, unknown>;

/** What measures the question, the latest of it: whoever types waits for this. */
const latest = (db: Database, { questionId, version }: Wanted) =>
  db
    .selectFrom('responses')
    .select(['itemId', 'questionVersion', 'score', 'max', 'restScore', 'restMax'])
    .where('questionId', '=', questionId)
    .where('purpose', '=', 'real')
    .where('isMeasured', '=', 1)
    .where('max', '>', 0)
    .$if(version !== null, (query) => query.where('questionVersion', '=', version ?? 0))
    .orderBy('questionVersion', 'desc')
    .orderBy('day', 'desc')
    .limit(mostAnswersRead);

const answered = (db: Database, teams: TeamScope, wanted: Wanted) =>
  db
    .selectFrom(latest(db, wanted).as('responses'))
    .innerJoin('items', 'items.id', 'responses.itemId')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .where('attempts.closedAt', 'is not', null)
    .where(inTeams('openings.teamId', teams))
    .where(conditions[wanted.show]);

/** Finished attempts of these teams whose answer measures the question, of the latest answers. */
export async function listAnsweredAttempts(
  db: Database,
  teams: TeamScope,
  { from, most, ...wanted }: Wanted & { from: number; most: number },
): Promise<{ total: number; attempts: readonly AnsweredAttempt[] }> {
  const { total } = await answered(db, teams, wanted)
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await answered(db, teams, wanted)
    .select([
      'invitations.id as invitationId',
      'items.id as itemId',
      'candidates.name as candidate',
      'openings.title as opening',
      'attempts.closedAt',
      'attempts.recordingDeletedAt',
      'responses.questionVersion as version',
      share.as('share'),
      rest.as('rest'),
    ])
    .orderBy(orders[wanted.show])
    .orderBy('items.id')
    .offset(from)
    .limit(most)
    .execute();
  return {
    total: Number(total),
    attempts: rows.map((row) => ({
      invitationId: parseId('invitation', row.invitationId),
      itemId: parseId('item', row.itemId),
      candidate: row.candidate,
      opening: row.opening,
      closedAt: new Date(row.closedAt ?? 0),
      version: row.version,
      share: Number(row.share),
      rest: row.rest === null ? null : Number(row.rest),
      isRecorded: row.recordingDeletedAt === null,
    })),
  };
}
