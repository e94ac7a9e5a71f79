import { newId } from '@assay/core/ids';
import { type Database, migrate, openSqlite, writing } from '@assay/db';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { enqueue } from './enqueue.ts';
import type { JobKind } from './kinds.ts';
import { TryLater } from './try-later.ts';
import { type JobHandlers, releaseLeases, workOnce } from './worker.ts';

const at = new Date('2026-01-05T10:00:00.000Z');
let db: Database;
let made = 0;
const put = (subject: string) =>
  writing(db, (tx) => {
    made += 1;
    return enqueue(tx, { id: newId('job', at, new Uint8Array(16).fill(made)), kind: 'grade-attempt', subject, at });
  });
let failures = 0;
const work = (owner: string, grade: JobHandlers['grade-attempt'], now = at, kinds?: readonly JobKind[]) =>
  workOnce({
    db,
    now: () => now,
    owner,
    logFailure: () => {
      failures += 1;
    },
    handlers: {
      'grade-attempt': grade,
      'grade-late-tail': async () => {},
      'invite-listed': async () => {},
      'send-mail': async () => {},
      'check-draft': async () => undefined,
      'scan-upload': async () => {},
      'fold-exposures': async () => {},
      'review-rotation': async () => {},
      'plan-reviews': async () => {},
      'trace-answers': async () => {},
      'open-cases': async () => {},
      'judge-pairs': async () => {},
      'reckon-regrade': async () => {},
      'check-similarity': async () => {},
      'check-known-solution': async () => {},
      'redescribe-answers': async () => {},
      'reckon-figures': async () => {},
      'fit-curves': async () => {},
      'summarise-opening': async () => {},
      'carry-out-regrade': async () => {},
    },
    ...(kinds === undefined ? {} : { kinds }),
  });

/** Until so many jobs are held. */
const untilHeld = (jobs: number) =>
  expect.poll(async () => (await db.selectFrom('jobs').select('id').where('state', '=', 'running').execute()).length).toBe(jobs);

beforeEach(async () => {
  db = openSqlite(':memory:');
  await migrate(db);
});
afterEach(() => db.destroy());

test('does a job once, and one that still waits serves a second wish', async () => {
  await put('a');
  await put('a');
  const done: string[] = [];
  const grade = async (subject: string) => void done.push(subject);
  expect([await work('one', grade), await work('one', grade)]).toEqual([true, false]);
  expect(done).toEqual(['a']);
});

test('leaves a job to its holder until the lease ends', async () => {
  await put('a');
  let finish = () => {};
  const held = work('killed', () => new Promise((resolve) => (finish = resolve)));
  await untilHeld(1);
  expect(await work('other', async () => {})).toBe(false);
  expect(await work('other', async () => {}, new Date(at.getTime() + 30_000))).toBe(true);
  finish();
  await held;
  expect(await db.selectFrom('jobs').select('state').execute()).toEqual([{ state: 'done' }]);
});

test('gives the jobs of a dead process out at once, and no others', async () => {
  await put('a');
  await put('b');
  const never = () => new Promise<void>(() => {});
  void work('dead', never);
  void work('alive', never);
  await untilHeld(2);
  expect(await releaseLeases({ db, now: () => at, isGone: (owner) => owner === 'dead' })).toBe(1);
  const done: string[] = [];
  expect(await work('next', async (subject) => void done.push(subject))).toBe(true);
  expect(done).toEqual(['a']);
  expect(await work('next', async () => {})).toBe(false);
});

test('a job that ends its process each time lets the others through, and is given up in the end', async () => {
  await put('deadly');
  await put('b');
  const never = () => new Promise<void>(() => {});
  let now = at;
  const dies = async () => {
    void work('dead', never, now, ['grade-attempt']);
    await untilHeld(1);
    await releaseLeases({ db, now: () => now, isGone: (owner) => owner === 'dead' });
  };
  for (let time = 0; time < 6; time += 1) await dies();
  const done: string[] = [];
  expect(await work('next', async (subject) => void done.push(subject), now)).toBe(true);
  expect(done).toEqual(['b']);
  for (let time = 6; time < 8; time += 1) {
    now = new Date(now.getTime() + 600_000);
    await dies();
  }
  expect(await db.selectFrom('jobs').select(['state', 'tries', 'lastError']).where('subject', '=', 'deadly').execute()).toEqual([
    { state: 'dead', tries: 8, lastError: 'Each process that did this ended before it was done.' },
  ]);
});

test('a job that no process comes back from is given up when its last lease has run out', async () => {
  await put('a');
  const never = () => new Promise<void>(() => {});
  for (let time = 0; time < 8; time += 1) {
    void work(`hung ${time}`, never, new Date(at.getTime() + time * 30_000));
    await expect.poll(async () => (await db.selectFrom('jobs').select('tries').execute())[0]?.tries).toBe(time + 1);
  }
  expect(await work('next', async () => {}, new Date(at.getTime() + 240_000))).toBe(true);
  expect(await db.selectFrom('jobs').select(['state', 'tries']).execute()).toEqual([{ state: 'dead', tries: 8 }]);
});

test('leaves a kind of job that it does not know waiting, and does what comes after it', async () => {
  await put('a');
  await db.updateTable('jobs').set({ kind: 'fold-paper', runAfter: '2026-01-05T09:00:00.000Z' }).execute();
  await put('b');
  const done: string[] = [];
  expect(await work('one', async (subject) => void done.push(subject))).toBe(true);
  expect(await work('one', async () => {})).toBe(false);
  expect(done).toEqual(['b']);
});

test('a worker that does one kind only leaves the others to the others', async () => {
  await put('a');
  expect(await work('one', async () => {}, at, ['send-mail'])).toBe(false);
  expect(await work('one', async () => {}, at, ['grade-attempt'])).toBe(true);
});

test('what waits for something outside is tried at its own time, as often as it asks, without being a failure', async () => {
  await put('a');
  failures = 0;
  const later = async () => {
    throw new TryLater(new Date(at.getTime() + 60_000), 'nobody answers');
  };
  expect(await work('one', later)).toBe(true);
  expect(await work('one', later, new Date(at.getTime() + 59_999))).toBe(false);
  for (let time = 0; time < 20; time += 1) expect(await work('one', later, new Date(at.getTime() + 60_000))).toBe(true);
  expect(failures).toBe(0);
  expect(await db.selectFrom('jobs').select(['state', 'tries', 'lastError']).execute()).toEqual([
    { state: 'waiting', tries: 0, lastError: 'nobody answers' },
  ]);
});
