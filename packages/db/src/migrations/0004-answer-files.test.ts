import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../both-databases.test-fixture.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { migrations } from './index.ts';

/** Rows can be written without the ones they belong to, or no longer. */
const ways = {
  SQLite: { loosen: sql`pragma foreign_keys = off`, tighten: sql`pragma foreign_keys = on` },
  PostgreSQL: { loosen: sql`set session_replication_role = replica`, tighten: sql`set session_replication_role = default` },
} as const;

const insert = (path: string, itemId = 'item') => ({ itemId, language: 'javascript', path, text: '"new"', updatedAt: '2026-01-06' });

describe.each(databases)('answers from before on $name', ({ name, open }) => {
  let db: Kysely<Schema>;
  const { loosen, tighten } = name === 'SQLite' ? ways.SQLite : ways.PostgreSQL;

  beforeAll(async () => {
    db = await open();
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo('0003-typed-answers');
    expect(error).toBe(undefined);
    await loosen.execute(db);
    await sql`
      insert into items (id, attempt_id, position, section, question_version_id, counts, weight, option_order, language, selected)
      values ('item', 'an attempt', 1, 'All', 'a version', 1, 1, '[]', 'javascript', '[]')`.execute(db);
    await tighten.execute(db);
    for (const language of ['javascript', 'typescript']) {
      const text = JSON.stringify(`${language} \ud83d\u0000`);
      await sql`insert into answers (item_id, language, text, updated_at) values ('item', ${language}, ${text}, '2026-01-05')`.execute(db);
    }
    await migrate(db);
  });
  afterAll(() => db.destroy());

  test('are kept as the file that is run', async () => {
    const rows = await db.selectFrom('answers').selectAll().orderBy('language').execute();
    expect(rows).toEqual(
      ['javascript', 'typescript'].map((language) => ({
        itemId: 'item',
        language,
        path: '',
        text: JSON.stringify(`${language} \ud83d\u0000`),
        updatedAt: '2026-01-05',
      })),
    );
  });

  test('have room for other files beside them, each once', async () => {
    await db.insertInto('answers').values(insert('lib/rows.js')).execute();
    await expect(db.insertInto('answers').values(insert('lib/rows.js')).execute()).rejects.toThrow();
    await expect(db.insertInto('answers').values(insert('')).execute()).rejects.toThrow();
  });

  test('still belong to their item', async () => {
    await expect(db.insertInto('answers').values(insert('', 'no item')).execute()).rejects.toThrow();
    await db.deleteFrom('items').where('id', '=', 'item').execute();
    expect(await db.selectFrom('answers').selectAll().execute()).toEqual([]);
  });
});
