import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres } from './both-databases.test-fixture.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openSqlite } from './open.ts';
import { listResultsAnew } from './openings/result-rows.ts';
import type { Schema } from './schema.ts';
import { tableColumns } from './table-columns.ts';

const sqlite = openSqlite(':memory:');
let pglite: Kysely<Schema>;

beforeAll(async () => {
  pglite = await openPostgres();
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

test.each(['SQLite', 'PostgreSQL'])('fills the rows of results from what older versions wrote, on %s', async (name) => {
  const db = name === 'SQLite' ? openSqlite(':memory:') : await openPostgres();
  await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo('0003-typed-answers');
  await writeAsBefore(db);
  await migrate(db);
  const rows = await db.selectFrom('results').selectAll().orderBy('invitationId').execute();
  expect(rows).toEqual(await listResultsAnew(db));
  expect(
    rows.map(({ nameKey, state, scorePercent, counts, isLateTailWaiting }) => [nameKey, state, scorePercent, counts, isLateTailWaiting]),
  ).toEqual([
    ['ada muller', 'finished', 75, 1, 1],
    ['ben', 'running', null, 0, 0],
    ['cai', 'revoked', null, 0, 0],
    ['dee', 'invited', null, 0, 0],
  ]);
  // Their days wait to be added up, and who started had opened the link.
  const days = await db.selectFrom('dashboardSlices').selectAll().execute();
  expect(days).toEqual([
    {
      openingId: 'opn',
      day: '2026-01-05',
      changes: 1,
      isStale: 1,
      reckonedAt: null,
      sums: null,
      ended: 0,
      endedScores: null,
      hasInvited: 0,
    },
  ]);
  const opened = await db.selectFrom('invitations').select('openedAt').where('openedAt', 'is not', null).execute();
  expect(opened).toHaveLength(2);
  await db.destroy();
});

/** Four people as a version without the table would have left them. */
async function writeAsBefore(db: Kysely<Schema>): Promise<void> {
  const at = '2026-01-05T10:00:00.000Z';
  // biome-ignore lint/suspicious/noExplicitAny: the tables of then are not those of Schema
  const then: Kysely<any> = db;
  const insert = (table: string, row: Record<string, unknown>) => then.insertInto(table).values(row).execute();
  await insert('teams', { id: 'team', name: 'Team', createdAt: at });
  await insert('assessments', { id: 'asm', teamId: 'team', name: 'Quiz', purpose: 'real', createdAt: at });
  await insert('assessmentRevisions', { id: 'arev', assessmentId: 'asm', number: 1, content: '{}', createdAt: at });
  await insert('openings', {
    id: 'opn',
    teamId: 'team',
    title: 'Analyst',
    role: '',
    level: '',
    assessmentId: 'asm',
    managerName: 'Mara',
    managerEmail: 'mara@example.org',
    answerByDays: 7,
    floorReason: '',
    daysToKeep: 30,
    purpose: 'real',
    createdAt: at,
  });
  for (const [name, revokedAt] of [
    ['Ada  MÜLLER', null],
    ['Ben', at],
    ['Cai', at],
    ['Dee', null],
  ]) {
    const key = name?.slice(0, 3);
    await insert('candidates', {
      id: `cand ${key}`,
      teamId: 'team',
      subjectId: `sub ${key}`,
      name,
      email: `${key}@example.org`,
      createdAt: at,
    });
    await insert('invitations', {
      id: `inv ${key}`,
      openingId: 'opn',
      candidateId: `cand ${key}`,
      timeMultiplier: 1,
      source: 'staff',
      isWarm: 0,
      revokedAt,
      createdAt: at,
    });
  }
  const attempt = {
    purpose: 'real',
    assessmentRevisionId: 'arev',
    seed: '',
    assemblyVersion: 1,
    assemblyInputs: '{}',
    workingTimeMs: 1,
    timeMultiplier: 1,
    addedMs: 0,
    startedAt: at,
  };
  await insert('attempts', {
    ...attempt,
    id: 'att Ada',
    invitationId: 'inv Ada',
    closedAt: at,
    closedBy: 'submit',
    receipt: '{}',
    points: 3,
    maxPoints: 4,
    gradedAt: at,
  });
  await insert('lateTails', { attemptId: 'att Ada', edits: 1, lastSeq: 1, firstReceivedAt: at, lastReceivedAt: at });
  await insert('attempts', { ...attempt, id: 'att Ben', invitationId: 'inv Ben' });
}

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
