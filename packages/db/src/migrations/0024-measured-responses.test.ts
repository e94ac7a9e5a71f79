import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../both-databases.test-fixture.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { migrations } from './index.ts';

type Row = { item: string; form?: string; score: number; max: number; counts?: 0 | 1; language?: string | null; options?: string };

describe.each(databases)('responses from before on $name', ({ open }) => {
  let db: Kysely<Schema>;

  beforeAll(async () => {
    db = await open();
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0024'));
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest();
    expect(error).toBe(undefined);
    const rows: Row[] = [
      { item: 'code', score: 2, max: 3, language: 'python' },
      { item: 'choice', score: 0, max: 1, options: '["a"]' },
      { item: 'number', score: 0, max: 1 },
      { item: 'faulty', score: 5, max: 5, counts: 0 },
      { item: 'another attempt', form: 'other', score: 1, max: 1 },
    ];
    for (const { item, form = 'form', score, max, counts = 1, language = null, options = '[]' } of rows) {
      await sql`
        insert into responses (item_id, subject_id, question_id, question_version, language, score, max, day, assessment_revision_id, opening_id, form,
          position, options_chosen, cases_passed, counts, purpose)
        values (${item}, 'subject', ${item}, 1, ${language}, ${score}, ${max}, '2026-01-05', 'revision', 'opening', ${form}, 1, ${options}, '[]', ${counts},
          'real')`.execute(db);
    }
    await migrate(db);
  });
  afterAll(() => db.destroy());

  const read = async (item: string) =>
    db
      .selectFrom('responses')
      .select(['isMeasured', 'isAnswered', 'closedBy', 'restScore', 'restMax'])
      .where('itemId', '=', item)
      .executeTakeFirstOrThrow();

  test('know the rest of their attempt, without what does not count', async () => {
    expect(await read('code')).toMatchObject({ restScore: 0, restMax: 2 });
    expect(await read('choice')).toMatchObject({ restScore: 2, restMax: 4 });
    expect(await read('faulty')).toMatchObject({ restScore: 2, restMax: 5, isMeasured: 0 });
    expect(await read('another attempt')).toMatchObject({ restScore: 0, restMax: 0, isMeasured: 1 });
  });

  test('say that there was an answer only where that can be told', async () => {
    expect(await read('code')).toMatchObject({ isAnswered: 1, closedBy: null });
    expect(await read('choice')).toMatchObject({ isAnswered: 1 });
    expect(await read('number')).toMatchObject({ isAnswered: null });
  });
});
