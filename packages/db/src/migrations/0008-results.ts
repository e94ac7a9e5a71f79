import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('attempts').addColumn('voidedAt', 'text').execute();
  await db.schema.alterTable('attempts').addColumn('voidedBy', 'text').execute();
  await db.schema.alterTable('attempts').addColumn('voidReason', 'text').execute();
  await db.schema
    .createTable('results')
    .addColumn('invitationId', 'text', (c) => c.primaryKey().references('invitations.id').onDelete('cascade'))
    .addColumn('openingId', 'text', (c) => c.notNull().references('openings.id'))
    .addColumn('nameKey', 'text', (c) => c.notNull())
    .addColumn('searchKey', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('startsUntil', 'text')
    .addColumn('invitedAt', 'text', (c) => c.notNull())
    .addColumn('startedAt', 'text')
    .addColumn('closedAt', 'text')
    .addColumn('scorePercent', 'real')
    .addColumn('counts', 'integer', (c) => c.notNull())
    .addColumn('isLateTailWaiting', 'integer', (c) => c.notNull())
    .execute();
  await backFill(db);
  const index = (name: string, columns: string[]) => db.schema.createIndex(name).on('results').columns(columns).execute();
  await index('results_by_name', ['openingId', 'nameKey', 'invitationId']);
  await index('results_by_state', ['openingId', 'state', 'startsUntil', 'invitationId']);
  await index('results_by_score', ['openingId', 'scorePercent', 'counts', 'invitationId']);
  await index('results_by_invited', ['openingId', 'invitedAt', 'invitationId']);
  await index('results_by_started', ['openingId', 'startedAt', 'invitationId']);
  await index('results_by_closed', ['openingId', 'closedAt', 'invitationId']);
}

const rowsAtOnce = 500;

async function backFill(db: AnyDb): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('invitations')
      .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
      .leftJoin('attempts', 'attempts.invitationId', 'invitations.id')
      .leftJoin('lateTails', 'lateTails.attemptId', 'attempts.id')
      .select([
        'invitations.id as invitationId',
        'invitations.openingId',
        'invitations.startsUntil',
        'invitations.createdAt as invitedAt',
        'candidates.name',
        'candidates.email',
        'attempts.startedAt',
        'attempts.closedAt',
        sql<string>`case
          when attempts.id is not null and attempts.closed_at is null then 'running'
          when attempts.id is not null and attempts.graded_at is null then 'grading'
          when attempts.id is not null then 'finished'
          when invitations.revoked_at is not null then 'revoked'
          else 'invited' end`.as('state'),
        sql<number | null>`case when attempts.graded_at is null or attempts.max_points is null or attempts.max_points <= 0 then null
          else 100.0 * attempts.points / attempts.max_points end`.as('scorePercent'),
        sql<number>`case when attempts.purpose = 'real' and attempts.closed_at is not null and attempts.graded_at is not null then 1 else 0 end`.as(
          'counts',
        ),
        sql<number>`case when late_tails.attempt_id is not null and late_tails.counts is null then 1 else 0 end`.as('isLateTailWaiting'),
      ])
      .where('invitations.id', '>', after)
      .orderBy('invitations.id')
      .limit(rowsAtOnce)
      .execute();
    if (rows.length === 0) return;
    await db
      .insertInto('results')
      .values(rows.map(({ name, email, ...row }) => ({ ...row, nameKey: key(name), searchKey: `${key(name)}\n${key(email)}` })))
      .execute();
    after = rows.at(-1)?.invitationId ?? '';
  }
}

const key = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
