import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { databases, id } from '../both-databases.test-fixture.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { migrations } from './index.ts';

describe.each(databases)('sums of days from before their scores stood beside them on $name', ({ open }) => {
  test('have them there, whatever the day had, and however many days there are', async () => {
    const db: Kysely<Schema> = await open();
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0043'));
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest();
    expect(error).toBe(undefined);
    const [teamId, assessmentId] = [id('team'), id('assessment')];
    await db.insertInto('teams').values({ id: teamId, name: 'Team', createdAt: '2026-01-05' }).execute();
    await db
      .insertInto('assessments')
      .values({ id: assessmentId, teamId, name: 'Quiz', purpose: 'real', createdAt: '2026-01-05' })
      .execute();
    await sql`
      insert into openings (id, team_id, title, role, level, assessment_id, manager_name, manager_email, answer_by_days, floor_percent, floor_reason,
        days_to_keep, recording_days_to_keep, purpose, created_at, saves)
      values ('opening', ${teamId}, 'Analyst', '', '', ${assessmentId}, 'Mara', 'mara@example.org', 7, 60, '', 365, 90, 'real', '2026-01-05', 1)`.execute(
      db,
    );
    const days = [
      null,
      { invited: {}, ended: {} },
      { invited: { void: { n: 1 } }, ended: { void: { n: 1, scores: [9000, 1] } } },
      { invited: {}, ended: { counted: { n: 4, scores: [6000, 2, 7012, 1] } } },
    ];
    for (let row = 0; row < 410; row += 1) {
      const sums = days[row % days.length];
      const day = `day ${String(row).padStart(3, '0')}`;
      await sql`
        insert into dashboard_slices (opening_id, day, changes, is_stale, reckoned_at, sums)
        values ('opening', ${day}, 1, 0, null, ${sums == null ? null : JSON.stringify(sums)})`.execute(db);
    }
    await migrate(db);
    const rows = await db.selectFrom('dashboardSlices').select(['ended', 'endedScores', 'hasInvited']).orderBy('day').execute();
    const nothing = { ended: 0, endedScores: null, hasInvited: 0 };
    const expected = [nothing, nothing, { ...nothing, hasInvited: 1 }, { ended: 4, endedScores: '[6000,2,7012,1]', hasInvited: 0 }];
    expect(rows).toEqual(rows.map((_, row) => expected[row % expected.length]));
    expect(rows).toHaveLength(410);
    await db.destroy();
  });
});
