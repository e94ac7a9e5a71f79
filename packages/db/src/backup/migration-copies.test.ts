import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { executedMigrations, knownMigrations, migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { type Database, openSqlite } from '../open.ts';
import { migrateKeepingCopy, tidyMigrationCopies } from './migration-copies.ts';
import { migrationsInFile } from './migrations-in-file.ts';

const now = new Date('2026-11-21T15:12:32.000Z');
let dataDir: string;
let databaseFile: string;
let db: Database;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'assay-migration-'));
  databaseFile = join(dataDir, 'assay.sqlite');
  db = openSqlite(databaseFile);
});
afterEach(async () => {
  await db.destroy();
  rmSync(dataDir, { recursive: true });
});

const olderVersion = '0008-results';
const copies = () => readdirSync(join(dataDir, 'before-migration')).toSorted();
const asOf = async (name: string) => {
  await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(name);
  await db.insertInto('teams').values({ id: 'team', name: 'Of an older version', createdAt: '' }).execute();
};
const upgrade = async () => {
  const told: unknown[] = [];
  const plan = { dataDir, databaseFile, now, onCopied: (copy: string, pending: readonly string[]) => told.push({ copy, pending }) };
  return { migrated: await migrateKeepingCopy(db, plan), told };
};

test('an older database is copied as it was, then brought up to date', async () => {
  await asOf(olderVersion);
  const { migrated, told } = await upgrade();
  const copy = join(dataDir, 'before-migration', '20261121T151232Z-before-0009-audit-log.sqlite');
  expect(migrated).toEqual(knownMigrations.slice(knownMigrations.indexOf(olderVersion) + 1));
  expect(told).toEqual([{ copy, pending: migrated }]);
  expect(migrationsInFile(copy).at(-1)).toBe(olderVersion);
  const kept = new SQLite(copy, { readonly: true });
  expect(kept.prepare('select name from teams').pluck().all()).toEqual(['Of an older version']);
  kept.close();
});

test('an empty database and one that is up to date need no copy', async () => {
  expect((await upgrade()).migrated).toEqual(knownMigrations);
  expect(await upgrade()).toEqual({ migrated: [], told: [] });
  expect(readdirSync(dataDir)).not.toContain('before-migration');
});

test('keeps the newest three copies, none for longer than a month, and no leavings of a killed one', async () => {
  const folder = join(dataDir, 'before-migration');
  mkdirSync(folder);
  const names = [
    '20261120T000000Z-before-0012-d.sqlite',
    '20261119T000000Z-before-0011-c.sqlite',
    '20261101T000000Z-before-0010-b.sqlite',
    '20261031T000000Z-before-0009-a.sqlite',
    '20261121T151000Z-before-0013-e.sqlite.77.part',
    '20261119T151000Z-before-0013-e.sqlite.76.part',
    '20261119T151000Z-before-0013-e.sqlite.76.part-journal',
    'notes.txt',
  ];
  for (const name of names) writeFileSync(join(folder, name), '');
  tidyMigrationCopies(dataDir, now);
  expect(copies()).toEqual([
    '20261101T000000Z-before-0010-b.sqlite',
    '20261119T000000Z-before-0011-c.sqlite',
    '20261120T000000Z-before-0012-d.sqlite',
    '20261121T151000Z-before-0013-e.sqlite.77.part',
    'notes.txt',
  ]);
  tidyMigrationCopies(dataDir, new Date('2026-12-19T12:00:00.000Z'));
  expect(copies()).toEqual(['20261120T000000Z-before-0012-d.sqlite', 'notes.txt']);
});

test('a migration that fails leaves the database of before, whole', async () => {
  await asOf('0007-people');
  // What 0009 wants to make is there: it fails after 0008 has changed the tables.
  const before = await db.introspection.getTables();
  await db.schema.createIndex('audit_at').on('audit').column('at').execute();
  await expect(migrate(db)).rejects.toThrow('audit_at');
  expect((await executedMigrations(db)).at(-1)).toBe('0007-people');
  expect(await db.introspection.getTables()).toEqual(before);
});

test('two processes that start at once migrate once', async () => {
  await asOf('0007-people');
  const other = openSqlite(databaseFile);
  const ran = await Promise.all([migrate(db), migrate(other)]);
  expect(ran.flat().toSorted()).toEqual(knownMigrations.slice(knownMigrations.indexOf('0007-people') + 1));
  await other.destroy();
});

test('a database of a newer version is refused with what to do', async () => {
  await migrate(db);
  const other = new SQLite(databaseFile);
  other.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('9999-from-the-future', now.toISOString());
  other.close();
  await expect(migrate(db)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('newer version of Assay') });
});
