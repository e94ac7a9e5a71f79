import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { databases, id } from '../both-databases.test-fixture.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { migrations } from './index.ts';

describe.each(databases)('answers from before there were curves on $name', ({ open }) => {
  test('are fitted once for each assessment that has any of real candidates', async () => {
    const db: Kysely<Schema> = await open();
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0039'));
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest();
    expect(error).toBe(undefined);
    const [teamId, answered, tried] = [id('team'), id('assessment'), id('assessment')];
    await db.insertInto('teams').values({ id: teamId, name: 'Team', createdAt: '2026-01-05' }).execute();
    for (const [assessmentId, purpose] of [
      [answered, 'real'],
      [tried, 'trial'],
    ] as const) {
      await db
        .insertInto('assessments')
        .values({ id: assessmentId, teamId, name: 'Quiz', purpose: 'real', createdAt: '2026-01-05' })
        .execute();
      for (const number of [1, 2]) {
        const revisionId = `${assessmentId} ${number}`;
        const revision = { content: '{}', createdAt: '2026-01-05', saves: 1 };
        await db
          .insertInto('assessmentRevisions')
          .values({ id: revisionId, assessmentId, number, ...revision })
          .execute();
        await sql`
          insert into responses (item_id, subject_id, question_id, question_version, score, max, day, assessment_revision_id, opening_id, form, position,
            options_chosen, cases_passed, counts, purpose)
          values (${`item of ${revisionId}`}, 'subject', 'question', 1, 1, 1, '2026-01-05', ${revisionId}, 'opening', 'form', 1, '[]', '[]', 1, ${purpose})`.execute(
          db,
        );
      }
    }
    await migrate(db);
    const jobs = await db.selectFrom('jobs').select(['id', 'subject', 'state', 'runAfter']).where('kind', '=', 'fit-curves').execute();
    expect(jobs).toEqual([{ id: answered.replace('asm_', 'job_'), subject: `${answered}:0`, state: 'waiting', runAfter: '2026-01-05' }]);
    await db.destroy();
  });
});
