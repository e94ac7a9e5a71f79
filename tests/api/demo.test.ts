import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseId } from '@assay/core/ids';
import { type Database, listBatches, listOpeningsWithStaleSlices, listRealOpenings } from '@assay/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assay, assayHere } from '../support/assay-command.ts';
import { type DemoCompany, demoCompany } from '../support/demo-company.ts';

const people = 20;
let company: DemoCompany;

beforeAll(async () => {
  company = await demoCompany('a seed', people);
}, 120_000);
afterAll(() => company.remove());

const attemptsOf = (db: Database) =>
  db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .select(['candidates.email', 'attempts.startedAt', 'attempts.closedAt', 'attempts.closedBy', 'attempts.points', 'attempts.seed'])
    .orderBy('candidates.email')
    .execute();

test('invites everybody, and has somebody in each step of the funnel', async () => {
  const { db } = company;
  const known = await db.selectFrom('candidates').select('id').execute();
  const ended = await db.selectFrom('audit').select('details').where('action', '=', 'person.end').execute();
  const deleted = ended.filter(({ details }) => details?.includes('"delete"')).length;
  expect(known.length + deleted).toBe(people);
  const openings = await listRealOpenings(db, 'all');
  const sum = (count: (row: (typeof openings)[number]) => number) => openings.reduce((total, row) => total + count(row), 0);
  const [invited, started, finished] = [sum((row) => row.invited), sum((row) => row.started), sum((row) => row.finished)];
  expect(invited).toBeGreaterThanOrEqual(known.length);
  expect(invited).toBeGreaterThan(started);
  expect(started).toBeGreaterThan(finished);
  expect(finished).toBeGreaterThan(people / 2);
});

test('leaves no job undone, no answer ungraded, no figures to add up and nothing in the future', async () => {
  const { db } = company;
  expect(await db.selectFrom('jobs').select(['kind', 'state', 'lastError']).where('state', '!=', 'done').execute()).toEqual([]);
  expect(await db.selectFrom('attempts').select('id').where('closedAt', 'is not', null).where('gradedAt', 'is', null).execute()).toEqual(
    [],
  );
  expect(await listOpeningsWithStaleSlices(db)).toEqual([]);
  const { latest } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.max('at').as('latest'))
    .executeTakeFirstOrThrow();
  expect(latest <= '2026-06-30T15:00:00.000Z').toBe(true);
});

test('has sent its letters, edits that came late, and questions that somebody complained of', async () => {
  const { db } = company;
  const letters = await db.selectFrom('mails').select(['kind', 'state']).execute();
  expect(letters.filter(({ state }) => state === 'queued' || state === 'failed')).toEqual([]);
  for (const kind of ['invitation', 'receipt', 'advance', 'reject']) {
    expect(letters.filter((letter) => letter.kind === kind && letter.state === 'sent')).not.toEqual([]);
  }
  const tails = await db.selectFrom('lateTails').select(['edits', 'gradedSeq', 'lastSeq']).execute();
  expect(tails).not.toEqual([]);
  for (const { edits, gradedSeq, lastSeq } of tails) expect([edits > 0, gradedSeq]).toEqual([true, lastSeq]);
  const reports = await db.selectFrom('problemReports').select('settledAt').execute();
  expect(reports.filter(({ settledAt }) => settledAt !== null)).not.toEqual([]);
});

test('is the same company for the same seed, and another one for another', async () => {
  const first = await attemptsOf(company.db);
  expect(first).not.toEqual([]);
  const same = await demoCompany('a seed', people);
  expect(await attemptsOf(same.db)).toEqual(first);
  await same.remove();
  const other = await demoCompany('another seed', people);
  expect(await attemptsOf(other.db)).not.toEqual(first);
  await other.remove();
}, 180_000);

test('hands out receipts that agree with the database', async () => {
  const { db, dataDir } = company;
  const closed = await db.selectFrom('attempts').select(['id', 'receipt']).where('receipt', 'is not', null).execute();
  expect(closed.length).toBeGreaterThan(people / 2);
  for (const { id, receipt } of closed) {
    const file = join(dataDir, `${id}.json`);
    writeFileSync(file, receipt ?? '');
    const { code, stderr, stdout } = await assayHere({ dataDir }, 'verify', file);
    expect({ id, code, stderr, stdout: code === 0 ? '' : stdout }).toEqual({ id, code: 0, stderr: '', stdout: '' });
  }
});

test('records typing, choices and runs, each in its own time', async () => {
  const { db } = company;
  const attempts = await db.selectFrom('attempts').select(['id', 'startedAt', 'closedAt']).where('closedAt', 'is not', null).execute();
  const kinds = new Set<string>();
  for (const { id, startedAt, closedAt } of attempts) {
    for (const { batch, receivedAt, place } of await listBatches(db, parseId('attempt', id))) {
      for (const event of batch.events) kinds.add(event.kind);
      expect(receivedAt.toISOString() >= startedAt).toBe(true);
      expect(receivedAt.getTime() <= Date.parse(closedAt ?? '') + 10_000).toBe(place !== 'late');
    }
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['edit', 'choose', 'fill', 'item', 'run']));
});

test('refuses a data directory that holds an installation, and numbers that are none', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-demo-'));
  writeFileSync(join(dataDir, 'assay.sqlite'), '');
  const full = await assay({ ASSAY_DATA_DIR: dataDir }, 'demo');
  expect(full).toMatchObject({ code: 2, stdout: '' });
  expect(full.stderr).toContain('Set ASSAY_DATA_DIR to a new directory.');
  rmSync(join(dataDir, 'assay.sqlite'));
  const few = await assay({ ASSAY_DATA_DIR: dataDir }, 'demo', '--people', 'many');
  expect(few).toMatchObject({ code: 2, stdout: '' });
  expect(few.stderr).toContain('Write a whole number from 10 to 5000.');
  rmSync(dataDir, { recursive: true });
});
