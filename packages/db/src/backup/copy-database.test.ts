import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyDatabase } from './copy-database.ts';

let folder: string;
let source: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-copy-'));
  source = join(folder, 'source.sqlite');
  target = join(folder, 'copy.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Two tables that always hold as many rows: a copy of two moments would not. */
function filled(rows: number): SQLite.Database {
  const database = new SQLite(source);
  database.pragma('journal_mode = WAL');
  database.exec('create table a (id integer primary key, text text); create table b (id integer primary key, text text)');
  database.transaction(() => {
    for (let i = 0; i < rows; i += 1) addPair(database);
  })();
  return database;
}

function addPair(database: SQLite.Database): void {
  const text = 'x'.repeat(4_000);
  for (const table of ['a', 'b']) database.prepare(`insert into ${table} (text) values (?)`).run(text);
}

function counts(file: string): unknown {
  const database = new SQLite(file, { readonly: true });
  try {
    return database.prepare('select (select count(*) from a) as a, (select count(*) from b) as b').get();
  } finally {
    database.close();
  }
}

test('is the database at one moment, though somebody commits between any two steps', async () => {
  const writer = filled(3_000);
  let commits = 0;
  await copyDatabase(source, target, () => {
    writer.transaction(() => addPair(writer))();
    commits += 1;
  });
  expect(commits).toBeGreaterThan(3);
  expect(counts(target)).toEqual({ a: 3_000, b: 3_000 });
  expect(counts(source)).toEqual({ a: 3_000 + commits, b: 3_000 + commits });
  writer.close();
});

test('leaves no log behind that the next commit of the server would have to put away', async () => {
  const writer = filled(3_000);
  writer.pragma('wal_checkpoint(TRUNCATE)');
  // The server's own share, which it takes on with every commit once the log is long, is left out here.
  writer.pragma('wal_autocheckpoint = 0');
  const before = statSync(source).size;
  await copyDatabase(source, target, () => addPair(writer));
  expect(statSync(source).size).toBeGreaterThan(before);
  writer.close();
});

test('is for its owner alone', async () => {
  filled(1).close();
  await copyDatabase(source, target);
  expect(statSync(target).mode & 0o777).toBe(0o600);
});

test('refuses a database that is damaged, and keeps no copy of it', async () => {
  const database = filled(200);
  database.pragma('journal_mode = DELETE');
  database.close();
  const bytes = readFileSync(source);
  const page = 4096 * Math.floor(bytes.length / 8192);
  bytes.fill(0x5a, page, page + 2 * 4096);
  writeFileSync(source, bytes);
  await expect(copyDatabase(source, target)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('is damaged'),
  });
  expect(readdirSync(folder)).toEqual(['source.sqlite']);
});

test('says what to do about what is no database, and overwrites nothing', async () => {
  writeFileSync(source, 'a diary');
  await expect(copyDatabase(source, target)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('cannot be copied'),
  });
  await expect(copyDatabase(join(folder, 'missing'), target)).rejects.toMatchObject({ code: 'unavailable' });
  truncateSync(source, 0);
  writeFileSync(target, 'mine');
  await expect(copyDatabase(source, target)).rejects.toThrow('EEXIST');
  expect(statSync(target).size).toBe(4);
});
