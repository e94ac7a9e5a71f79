import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../both-databases.test-fixture.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { migrations } from './index.ts';

describe.each(databases)('points on $name', ({ open }) => {
  let db: Kysely<Schema>;
  const insert = (item: string, score: number, max: number) =>
    sql`
      insert into responses (item_id, subject_id, question_id, question_version, score, max, day, assessment_revision_id, opening_id, form, position,
        options_chosen, cases_passed, counts, purpose)
      values (${item}, 'subject', 'question', 1, ${score}, ${max}, '2026-01-05', 'revision', 'opening', 'form', 1, '[]', '[]', 1, 'real')`.execute(
      db,
    );
  const read = (item: string) => db.selectFrom('responses').select(['score', 'max']).where('itemId', '=', item).executeTakeFirstOrThrow();

  beforeAll(async () => {
    db = await open();
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0033'));
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest();
    expect(error).toBe(undefined);
    await insert('before', 0.3, 2.5);
    await migrate(db);
  });
  afterAll(() => db.destroy());

  test('that were stored before are what people wrote', async () => {
    expect(await read('before')).toEqual({ score: 0.3, max: 2.5 });
  });

  test('keep their billionths', async () => {
    await insert('after', 3.333333334, 6.666666667);
    expect(await read('after')).toEqual({ score: 3.333333334, max: 6.666666667 });
  });
});
