import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runner } from '@assay/core/runs';
import { assertWritable } from '@assay/db';
import SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

let directory: string;
let databaseFile: string;
let platform: Platform;
let runner: Runner;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'assay-trouble-'));
  databaseFile = join(directory, 'assay.sqlite');
  runner = { ...doublingRunner };
  platform = await createPlatform({ databaseFile, runner });
});
afterEach(async () => {
  await platform.db.destroy();
  rmSync(directory, { recursive: true });
});

/** Another program holds the database, as a backup or a curious operator might. */
function lock(): () => void {
  const other = new SQLite(databaseFile);
  other.exec('begin immediate');
  return () => {
    other.exec('rollback');
    other.close();
  };
}

async function fill(): Promise<() => Promise<void>> {
  const { rows } = await sql<{ pageCount: number }>`pragma page_count`.execute(platform.db);
  await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.pageCount ?? 1))}`.execute(platform.db);
  return async () => {
    await sql`pragma max_page_count = 1000000`.execute(platform.db);
  };
}

test('a full disk: says so, acknowledges nothing, and goes on by itself when there is room', async () => {
  const { attempt } = await startedAttempt(platform);
  bodyOf(await attempt.send([attempt.rewriting('before')]));
  const free = await fill();
  const batch = attempt.rewriting('x'.repeat(300_000));
  const refused = await attempt.send([batch]);
  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'unavailable', reason: 'database_full' } } });
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(refused.body).toMatchObject({ error: { message: expect.stringContaining('no room left') } });
  await expect(assertWritable(platform.db)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await attempt.heldText()).toBe('before');

  await free();
  await assertWritable(platform.db);
  expect(bodyOf(await attempt.send([batch])).ackedSeq).toBe(2);
  expect(await attempt.heldText()).toBe('x'.repeat(300_000));
});

test('a locked database: reading goes on, saving says so and resumes by itself', async () => {
  const { attempt } = await startedAttempt(platform);
  const release = lock();
  const batch = attempt.rewriting('typed meanwhile');
  const [refused, beat] = await Promise.all([attempt.send([batch]), attempt.heartbeat()]);
  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'unavailable', reason: 'database_locked' } } });
  expect(beat).toMatchObject({ isWriter: true, ackedSeq: 0 });
  await expect(assertWritable(platform.db)).rejects.toMatchObject({ code: 'unavailable' });
  release();
  expect(bodyOf(await attempt.send([batch])).ackedSeq).toBe(1);
});

test('a short lock is waited for, without stopping the process meanwhile', async () => {
  const { attempt } = await startedAttempt(platform);
  const release = lock();
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 5);
  setTimeout(release, 600);
  expect(bodyOf(await attempt.send([attempt.rewriting('patience')])).ackedSeq).toBe(1);
  clearInterval(counting);
  // Each wait for the lock stops the process for 20 ms and lets it go for 30 ms.
  expect(turns).toBeGreaterThan(10);
});

test('the result of a run that could not be written is written once it can', async () => {
  const { attempt } = await startedAttempt(platform);
  let release = () => {};
  let wasRun: () => void = () => {};
  const ran = new Promise<void>((resolve) => {
    wasRun = resolve;
  });
  const { run } = runner;
  runner.run = async (request) => {
    release = lock();
    wasRun();
    return run(request);
  };
  const { runId } = bodyOf(await attempt.run(), 202);
  await ran;
  setTimeout(() => release(), 6_000);
  expect(bodyOf(await attempt.runResult(runId)).state).toMatchObject({ kind: 'samples' });
});

test('one refused write takes nothing of its group with it', async () => {
  const { attempt } = await startedAttempt(platform);
  const good = attempt.rewriting('good');
  const bad = { firstSeq: 7, document: null, events: [{ kind: 'leave' as const, seq: 7, clientAt: 0 }] };
  const [first, second, third] = await Promise.all([attempt.send([bad]), attempt.send([good]), attempt.send([bad])]);
  expect(first).toMatchObject({ status: 409, body: { error: { reason: 'gap' } } });
  expect(bodyOf(second).ackedSeq).toBe(1);
  expect(third).toMatchObject({ status: 409 });
  expect(await attempt.heldText()).toBe('good');
});

test('what is acknowledged is on disk: every commit is confirmed, and another program sees it at once', async () => {
  const { rows: synchronous } = await sql<{ synchronous: number }>`pragma synchronous`.execute(platform.db);
  const { rows: journal } = await sql<{ journalMode: string }>`pragma journal_mode`.execute(platform.db);
  expect([synchronous, journal]).toEqual([[{ synchronous: 2 }], [{ journalMode: 'wal' }]]);
  const { attempt } = await startedAttempt(platform);
  bodyOf(await attempt.send([attempt.rewriting('seen by others')]));
  const other = new SQLite(databaseFile, { readonly: true });
  expect(other.prepare('select count(*) as count from event_batches').get()).toEqual({ count: 1 });
  other.close();
});
