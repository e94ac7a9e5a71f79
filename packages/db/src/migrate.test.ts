import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openSqlite } from './open.ts';
import type { Schema } from './schema.ts';
import { tableColumns } from './table-columns.ts';

const sqlite = openSqlite(':memory:');
let pglite: Kysely<Schema>;

beforeAll(async () => {
  pglite = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: await PGlite.create() }), plugins: [new CamelCasePlugin()] });
});

afterAll(async () => {
  await sqlite.destroy();
  await pglite.destroy();
});

/** Table → its columns, in camel case, without the migrator's own two tables. */
async function columnsIn(db: Kysely<Schema>): Promise<Record<string, string[]>> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !name.toLowerCase().includes('kysely'));
  const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(tables.map((table) => [camel(table.name), table.columns.map((column) => camel(column.name)).toSorted()]));
}

test('makes the tables of Schema on an empty SQLite', async () => {
  await migrate(sqlite);
  expect(await columnsIn(sqlite)).toEqual(tableColumns);
});

test('makes the tables of Schema on an empty PostgreSQL', async () => {
  await migrate(pglite);
  expect(await columnsIn(pglite)).toEqual(tableColumns);
});

test('does nothing the second time', async () => {
  expect(await migrate(sqlite)).toEqual([]);
  expect(await migrate(pglite)).toEqual([]);
});

test('keeps lone surrogates and U+0000 on both databases', async () => {
  const text = JSON.stringify('a\u0000b\ud800c');
  for (const db of [sqlite, pglite]) {
    await db
      .insertInto('setUpLinks')
      .values({ id: 'x', tokenHash: 'x', email: text, createdAt: '', expiresAt: '', usedAt: null })
      .execute();
    const { email } = await db.selectFrom('setUpLinks').select('email').where('id', '=', 'x').executeTakeFirstOrThrow();
    expect(JSON.parse(email ?? '')).toBe('a\u0000b\ud800c');
  }
});

test('waits for the disk before it acknowledges', async () => {
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(sqlite);
  expect(rows).toEqual([{ synchronous: 2 }]);
});
