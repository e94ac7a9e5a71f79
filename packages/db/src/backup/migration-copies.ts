import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { executedMigrations, migrate, pendingMigrations } from '../migrate.ts';
import type { Database } from '../open.ts';
import { copyDatabase } from './copy-database.ts';

const mostKept = 3;

/** A copy holds people who may have asked to be deleted since. */
const longestKeptMs = 30 * 24 * 3_600_000;

const longestCopyingMs = 24 * 3_600_000;

export const copyFolderName = 'before-migration';
const copyName = /^\d{8}T\d{6}Z-before-[\w-]+\.sqlite$/;
/** SQLite's own files beside it come along. */
const unfinishedName = /^\d{8}T\d{6}Z-before-.+\.part(?:-\w+)?$/;

export type MigrationPlan = {
  dataDir: string;
  databaseFile: string;
  now: Date;
  /** Told before anything is changed. */
  onCopied: (copy: string, pending: readonly string[]) => void;
};

/** Brings the database to the newest schema, with a copy of it as it was before; names the migrations that ran. An empty database needs no copy. */
export async function migrateKeepingCopy(db: Database, plan: MigrationPlan): Promise<readonly string[]> {
  const pending = await pendingMigrations(db);
  const [next] = pending;
  if (next !== undefined && (await executedMigrations(db)).length > 0) {
    const folder = join(plan.dataDir, copyFolderName);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const copy = join(folder, `${stampOf(plan.now)}-before-${next}.sqlite`);
    const unfinished = `${copy}.${process.pid}.part`;
    await copyDatabase(plan.databaseFile, unfinished);
    renameSync(unfinished, copy);
    plan.onCopied(copy, pending);
  }
  tidyMigrationCopies(plan.dataDir, plan.now);
  return migrate(db);
}

/** Keeps the newest few copies, none for longer than a month, and nothing that a killed process left half done. */
export function tidyMigrationCopies(dataDir: string, now: Date): void {
  const folder = join(dataDir, copyFolderName);
  const names = namesIn(folder);
  const before = (ageMs: number) => stampOf(new Date(now.getTime() - ageMs));
  const copies = names.filter((name) => copyName.test(name)).toSorted();
  const gone = [
    ...copies.slice(0, -mostKept),
    ...copies.filter((name) => name < before(longestKeptMs)),
    ...names.filter((name) => unfinishedName.test(name) && name < before(longestCopyingMs)),
  ];
  for (const name of gone) rmSync(join(folder, name), { force: true });
}

const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
