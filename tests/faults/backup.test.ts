import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assay, assayFile, assayHere } from '../support/assay-command.ts';
import { differencesBetween } from '../support/backup/compare-databases.ts';
import { fillRecordings } from '../support/backup/fill-recordings.ts';
import { recordedSeqs, signsOfAnotherMoment } from '../support/backup/one-moment.ts';
import { startBare } from '../support/bare-processes.ts';
import { freePort } from '../support/installation.ts';
import { openAttemptFactory } from '../support/load/attempt-factory.ts';
import { compareLedger } from '../support/load/compare-ledger.ts';
import { startLoad } from '../support/load/load.ts';

/** Enough for a copy in many steps. */
const recordingsBytes = 24_000_000;

let dataDir: string;
let folder: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'assay-backed-up-'));
  folder = mkdtempSync(join(tmpdir(), 'assay-archive-'));
});
afterEach(() => {
  for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
});

test('a backup while serve and work are writing is of one moment, and one after them is the installation', async () => {
  const factory = await openAttemptFactory(dataDir);
  const accounts = await factory.started(12);
  // Grading jobs, which work takes on.
  await factory.submitted(3).finally(factory.close);
  fillRecordings(dataDir, recordingsBytes);
  const port = await freePort();
  const options = { dataDir, port, bankDir: factory.bankDir };
  const [serve, work] = [startBare('serve', options), startBare('work', options)];
  const load = await startLoad({ url: `http://127.0.0.1:${port}`, seed: 11, pace: 0.1, typingShare: 0.8 });
  const databaseFile = join(dataDir, 'assay.sqlite');
  const restoredFrom = async (name: string) => {
    const target = join(folder, `${name}-restored`);
    const { code, stderr } = await assayHere({ dataDir: target }, 'restore', join(folder, name), '--deletions', dataDir);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return target;
  };
  try {
    await Promise.all([serve.ready, work.ready]);
    await load.add(accounts);
    await load.wake(accounts.length);
    if (!(await load.opened(accounts.length, 30_000))) throw new Error('not all attempts were opened in time');
    const before = recordedSeqs(databaseFile);
    const acksBefore = await load.acks();
    expect(await assay({ ASSAY_DATA_DIR: dataDir }, 'backup', join(folder, 'under-load'))).toMatchObject({ code: 0 });
    expect(await load.acks()).toBeGreaterThan(acksBefore);
    const { ledger, problems } = await load.drain(30_000);
    expect(problems).toEqual([]);
    await Promise.all([serve.stop(), work.stop()]);

    const underLoad = join(await restoredFrom('under-load'), 'assay.sqlite');
    expect(await signsOfAnotherMoment(underLoad, ledger, before)).toEqual([]);

    expect(await assayHere({ dataDir }, 'backup', join(folder, 'after'))).toMatchObject({ code: 0 });
    const after = await restoredFrom('after');
    expect(differencesBetween(databaseFile, join(after, 'assay.sqlite'))).toEqual([]);
    expect(await compareLedger(after, ledger)).toMatchObject({ attempts: 12, missing: 0, twice: 0, differences: [] });
  } finally {
    await load.stop();
    await Promise.all([serve.kill(), work.kill()]);
  }
});

test('a backup killed at any moment leaves nothing under the final name, and the next one cleans up', async () => {
  const factory = await openAttemptFactory(dataDir);
  await factory.submitted(1).finally(factory.close);
  fillRecordings(dataDir, recordingsBytes);
  const file = join(folder, 'assay.tar');
  const started = () => {
    const child = spawn(process.execPath, [assayFile, 'backup', file], {
      env: { ...process.env, ASSAY_DATA_DIR: dataDir },
      stdio: 'ignore',
    });
    return { child, gone: once(child, 'exit') };
  };
  for (const ending of ['copy', 'part']) {
    const { child, gone } = started();
    const unfinished = `assay.tar.${child.pid}.${ending}`;
    while (!readdirSync(folder).includes(unfinished)) await nextTurn();
    child.kill('SIGKILL');
    expect(await gone).toEqual([null, 'SIGKILL']);
    expect(readdirSync(folder)).toContain(unfinished);
    expect(readdirSync(folder)).not.toContain('assay.tar');
  }
  // Whoever presses Ctrl+C gets the room back at once.
  const asked = started();
  while (!readdirSync(folder).includes(`assay.tar.${asked.child.pid}.copy`)) await nextTurn();
  const before = readdirSync(folder);
  asked.child.kill('SIGINT');
  expect(await asked.gone).toEqual([130, null]);
  expect(before.length).toBeGreaterThan(readdirSync(folder).length);
  expect(await assayHere({ dataDir }, 'backup', file)).toMatchObject({ code: 0 });
  expect(readdirSync(folder)).toEqual(['assay.tar']);
  expect(await assayHere({ dataDir: join(folder, 'restored') }, 'restore', file)).toMatchObject({ code: 0 });
});

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
