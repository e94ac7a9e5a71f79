import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openSqlite, withoutWaitingForDisk } from './open.ts';
import { isUniqueViolation, writing, writingSwiftly } from './writing.ts';

const writer = new URL('./writing.test-process.ts', import.meta.url);

test('lets two processes write at the same time without losing or refusing one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-db-'));
  const file = join(folder, 'two.sqlite');
  const db = openSqlite(file);
  await migrate(db);
  await db.insertInto('teams').values({ id: 'counter', name: '0', createdAt: '' }).execute();
  const ends = ['first', 'second'].map(
    (name) => new Promise<number | null>((resolve) => fork(writer, [file, name], { stdio: 'inherit' }).once('exit', resolve)),
  );
  expect(await Promise.all(ends)).toEqual([0, 0]);
  const { name } = await db.selectFrom('teams').select('name').where('id', '=', 'counter').executeTakeFirstOrThrow();
  expect(name).toBe('400');
  await db.destroy();
  rmSync(folder, { recursive: true });
});

test('undoes everything when the work throws', async () => {
  const db = openSqlite(':memory:');
  await migrate(db);
  const failing = writing(db, async (tx) => {
    await tx.insertInto('teams').values({ id: 'a', name: 'a', createdAt: '' }).execute();
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(await db.selectFrom('teams').selectAll().execute()).toEqual([]);
});

test('knows a row that is there already', async () => {
  const db = openSqlite(':memory:');
  await migrate(db);
  const insert = () => db.insertInto('teams').values({ id: 'a', name: 'a', createdAt: '' }).execute();
  await insert();
  expect(isUniqueViolation(await insert().catch((error: unknown) => error))).toBe(true);
  expect(isUniqueViolation(new Error('another'))).toBe(false);
});

test('waits for the disk after a swift write as it did before', async () => {
  const db = openSqlite(':memory:');
  const waited = async () => (await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows[0]?.synchronous;
  const during: (number | undefined)[] = [];
  const writeSwiftly = () =>
    writingSwiftly(
      db,
      async (tx) => {
        during.push((await sql<{ synchronous: number }>`pragma synchronous`.execute(tx)).rows[0]?.synchronous);
      },
      async () => {},
    );
  await writeSwiftly();
  expect([during.at(-1), await waited()]).toEqual([1, 2]);
  await withoutWaitingForDisk(db);
  await writeSwiftly();
  expect([during.at(-1), await waited()]).toEqual([0, 0]);
  await db.destroy();
});
