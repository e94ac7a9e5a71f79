import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { databases, id } from '../both-databases.test-fixture.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { migrations } from './index.ts';

describe.each(databases)('openings from before one could say which score decides on $name', ({ open }) => {
  test('decide by the points, fixed where somebody was ever invited, and what they come to is what it was', async () => {
    const db: Kysely<Schema> = await open();
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0040'));
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest();
    expect(error).toBe(undefined);
    const [teamId, assessmentId, candidateId, invitationId] = [id('team'), id('assessment'), id('candidate'), id('invitation')];
    await db.insertInto('teams').values({ id: teamId, name: 'Team', createdAt: '2026-01-05' }).execute();
    await db
      .insertInto('assessments')
      .values({ id: assessmentId, teamId, name: 'Quiz', purpose: 'real', createdAt: '2026-01-05' })
      .execute();
    for (const opening of ['invited', 'deleted', 'nobody']) {
      await sql`
        insert into openings (id, team_id, title, role, level, assessment_id, manager_name, manager_email, answer_by_days, floor_percent, floor_reason,
          days_to_keep, recording_days_to_keep, purpose, created_at, saves)
        values (${opening}, ${teamId}, 'Analyst', '', '', ${assessmentId}, 'Mara', 'mara@example.org', 7, 60, '', 365, 90, 'real', '2026-01-05', 1)`.execute(
        db,
      );
    }
    const person = { id: candidateId, teamId, subjectId: 'subject', name: 'Ada', email: 'ada@example.org', createdAt: '2026-01-06' };
    await db.insertInto('candidates').values(person).execute();
    await sql`
      insert into invitations (id, opening_id, candidate_id, time_multiplier, break_minutes, source, is_warm, created_at)
      values (${invitationId}, 'invited', ${candidateId}, 1, 0, 'staff', 0, '2026-01-06')`.execute(db);
    await sql`
      insert into results (invitation_id, opening_id, name_key, search_key, state, invited_at, score_percent, counts, is_late_tail_waiting)
      values (${invitationId}, 'invited', 'ada', 'ada', 'finished', '2026-01-06', 62.5, 1, 0)`.execute(db);
    await db
      .insertInto('departedSittings')
      .values({ openingId: 'deleted', invitedDay: '2026-01-06', endedDay: null, sitting: '{}' })
      .execute();
    await migrate(db);
    const openings = await db.selectFrom('openings').select(['id', 'decidingScore', 'decidingFixedAt']).orderBy('id').execute();
    expect(openings).toEqual([
      { id: 'deleted', decidingScore: 'raw', decidingFixedAt: '2026-01-05' },
      { id: 'invited', decidingScore: 'raw', decidingFixedAt: '2026-01-06' },
      { id: 'nobody', decidingScore: 'raw', decidingFixedAt: null },
    ]);
    const columns = ['decidingPercent', 'decidingScore', 'decidingLacks', 'equatedPercent'] as const;
    expect(await db.selectFrom('results').select(columns).execute()).toEqual([
      { decidingPercent: 62.5, decidingScore: 'raw', decidingLacks: null, equatedPercent: null },
    ]);
    await db.destroy();
  });
});
