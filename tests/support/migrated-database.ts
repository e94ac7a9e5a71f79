import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, migrate, openSqlite } from '@assay/db';
import { sql } from 'kysely';

let first: Promise<Buffer> | null = null;

/** A database of its own in memory, as the migrations leave an empty one: they run once in a process, and the others are copies of what came of it. */
export async function openMigrated(): Promise<Database> {
  first ??= migratedBytes();
  return openSqlite(await first);
}

async function migratedBytes(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-migrated-'));
  const file = join(folder, 'empty.sqlite');
  const db = openSqlite(':memory:');
  try {
    await migrate(db);
    await sql`vacuum into ${file}`.execute(db);
    return readFileSync(file);
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true });
  }
}
