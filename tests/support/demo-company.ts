import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bank, readBank } from '@assay/bank';
import { type Database, migrate, openSqlite, withoutWaitingForDisk } from '@assay/db';
import { makeCompany } from '../../apps/cli/src/demo/make-company.ts';
import { provenRunner } from './proven-runner.ts';

const bankDir = fileURLToPath(new URL('../../question-bank', import.meta.url));
let bank: Promise<Bank> | null = null;

export type DemoCompany = { db: Database; dataDir: string; remove: () => Promise<void> };

/** What `assay demo` makes, with nothing run: of each program its proof is believed. */
export async function demoCompany(seed: string, people: number): Promise<DemoCompany> {
  bank ??= readBank(bankDir);
  const read = await bank;
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-demo-'));
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  await migrate(db);
  await withoutWaitingForDisk(db);
  const config = { dataDir, isDatabaseElsewhere: false, bankDir, runnerMemoryMb: 0, publicUrl: 'http://localhost:4310', isCi: false };
  await makeCompany(
    { config, randomBytes },
    {
      ...{ db, dataDir, runner: provenRunner(read), bank: read, seed, people },
      checked: read.questions.map((question) => ({ ...question, check: { isKept: true, proofs: [], problems: [] } })),
      password: 'correct horse battery',
      end: new Date('2026-06-30T15:00:00.000Z'),
      onProgress: () => {},
    },
  );
  return {
    db,
    dataDir,
    async remove() {
      await db.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
