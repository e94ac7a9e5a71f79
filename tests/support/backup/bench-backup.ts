import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApps } from '../../../apps/server/src/start/build-apps.ts';
import { assay } from '../assay-command.ts';
import { startBare } from '../bare-processes.ts';
import { freePort } from '../installation.ts';
import { openAttemptFactory } from '../load/attempt-factory.ts';
import { compareLedger } from '../load/compare-ledger.ts';
import { startLoad } from '../load/load.ts';
import { differencesBetween } from './compare-databases.ts';
import { fillRecordings } from './fill-recordings.ts';
import { recordedSeqs, signsOfAnotherMoment } from './one-moment.ts';

export type BackupPlan = { databaseBytes: number; uploadBytes: number; candidates: number };

export type BackupFigures = {
  backupDataMb: number;
  slowestSaveDuringBackupMs: number;
  p99SaveDuringBackupMs: number;
  slowestSaveBeforeBackupMs: number;
  backupSeconds: number;
  restoreSeconds: number;
  /** Of the restored copies: rows that differ, files that differ, signs of another moment, edits that are missing. */
  restoreDifferences: number;
};

const uploadsMade = 40;

/** A backup of a data directory of this size while candidates type: how long the slowest save took, and whether what is restored is exact. */
export async function measureBackup(plan: BackupPlan, say: (line: string) => void): Promise<BackupFigures> {
  await buildApps();
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-campaign-'));
  const folder = mkdtempSync(join(tmpdir(), 'assay-campaign-archive-'));
  const databaseFile = join(dataDir, 'assay.sqlite');
  try {
    say('making the data directory…');
    const factory = await openAttemptFactory(dataDir);
    const accounts = await factory.started(plan.candidates);
    await factory.submitted(20).finally(factory.close);
    fillRecordings(dataDir, plan.databaseBytes);
    const uploads = makeUploads(dataDir, plan.uploadBytes);
    const dataBytes = statSync(databaseFile).size + plan.uploadBytes;
    const port = await freePort();
    const serve = startBare('serve', { dataDir, port });
    const load = await startLoad({ url: `http://127.0.0.1:${port}`, seed: 20_261_121, pace: 1, typingShare: 0.6 });
    try {
      await serve.ready;
      await load.add(accounts);
      await load.wake(accounts.length);
      if (!(await load.opened(accounts.length, 120_000))) throw new Error('not all attempts were opened in time');
      await passing(8_000);
      await load.measured();
      await passing(10_000);
      const quiet = await load.measured();
      say(`before: ${told(quiet)}`);
      const recorded = recordedSeqs(databaseFile);
      const beganMs = performance.now();
      const { code, stdout, stderr } = await assay({ ASSAY_DATA_DIR: dataDir }, 'backup', join(folder, 'under-load.tar'), '--json');
      if (code !== 0) throw new Error(stderr);
      const backupSeconds = seconds(beganMs);
      // What the backup leaves behind, such as a long log, would come now.
      await passing(3_000);
      const busy = await load.measured();
      say(`during: ${told(busy)}; ${stdout.trim()}`);
      const { ledger, problems } = await load.drain(60_000);
      for (const problem of problems.slice(0, 10)) say(problem);
      await serve.stop();

      const restoreBeganMs = performance.now();
      const underLoad = await restored(folder, 'under-load', dataDir);
      const restoreSeconds = seconds(restoreBeganMs);
      const signs = await signsOfAnotherMoment(join(underLoad, 'assay.sqlite'), ledger, recorded);
      rmSync(underLoad, { recursive: true });
      rmSync(join(folder, 'under-load.tar'));
      await assay({ ASSAY_DATA_DIR: dataDir }, 'backup', join(folder, 'after.tar'));
      const after = await restored(folder, 'after', dataDir);
      const differences = [
        ...signs,
        ...differencesBetween(databaseFile, join(after, 'assay.sqlite')),
        ...uploads.filter((name) => statSync(join(after, name)).size !== statSync(join(dataDir, name)).size),
      ];
      for (const difference of differences.slice(0, 10)) say(difference);
      const { missing, twice, differences: ofLedger } = await compareLedger(after, ledger);
      return {
        backupDataMb: Math.round(dataBytes / 1e6),
        slowestSaveDuringBackupMs: busy.worstAckMs,
        p99SaveDuringBackupMs: busy.p99AckMs,
        slowestSaveBeforeBackupMs: quiet.worstAckMs,
        backupSeconds,
        restoreSeconds,
        restoreDifferences: differences.length + missing + twice + ofLedger.length + problems.length,
      };
    } finally {
      await load.stop();
      await serve.kill();
    }
  } finally {
    for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
  }
}

function makeUploads(dataDir: string, bytes: number): readonly string[] {
  return Array.from({ length: uploadsMade }, () => {
    const content = randomBytes(Math.round(bytes / uploadsMade));
    const sha256 = createHash('sha256').update(content).digest('hex');
    mkdirSync(join(dataDir, 'uploads', sha256.slice(0, 2)), { recursive: true });
    const name = join('uploads', sha256.slice(0, 2), sha256);
    writeFileSync(join(dataDir, name), content);
    return name;
  });
}

/** The restore itself refuses content that is not what was backed up. */
async function restored(folder: string, name: string, oldDataDir: string): Promise<string> {
  const target = join(folder, name);
  const { code, stderr } = await assay({ ASSAY_DATA_DIR: target }, 'restore', join(folder, `${name}.tar`), '--deletions', oldDataDir);
  if (code !== 0) throw new Error(stderr);
  return target;
}

const told = ({
  acks,
  seconds: over,
  p50AckMs,
  p99AckMs,
  worstAckMs,
  p99LateMs,
  p99BlindMs,
}: Awaited<ReturnType<Awaited<ReturnType<typeof startLoad>>['measured']>>) =>
  `${Math.round(acks / over)} saves a second, p50 ${p50AckMs} ms, p99 ${p99AckMs} ms, slowest ${worstAckMs} ms (load ${p99LateMs} ms late, ${p99BlindMs} ms blind)`;

const passing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const seconds = (sinceMs: number): number => Math.round((performance.now() - sinceMs) / 100) / 10;
