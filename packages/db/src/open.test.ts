import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@assay/core/ids';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openSqlite } from './open.ts';

test('a single statement outside a transaction waits for another process that writes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-open-'));
  const file = join(folder, 'assay.sqlite');
  const db = openSqlite(file);
  await migrate(db);
  const other = new SQLite(file);
  try {
    other.exec('begin immediate');
    setTimeout(() => other.exec('commit'), 300);
    const at = new Date('2026-01-05T10:00:00.000Z');
    const id = newId('team', at, new Uint8Array(16));
    await db.insertInto('teams').values({ id, name: 'Waited', createdAt: at.toISOString() }).execute();
    expect(await db.selectFrom('teams').select('name').where('id', '=', id).execute()).toEqual([{ name: 'Waited' }]);
  } finally {
    other.close();
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
});
