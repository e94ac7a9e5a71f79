import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { executedMigrations, knownMigrations, openSqlite } from '@assay/db';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { migrations } from '../../packages/db/src/migrations/index.ts';

const workFile = fileURLToPath(new URL('../../apps/server/src/work.ts', import.meta.url));
const olderVersion = '0006-builder';

const logLine = z.object({ msg: z.string(), copy: z.string().optional(), pending: z.array(z.string()).optional() });

/** What the process says from its start until it works, and then it is asked to stop. */
async function startOnce(dataDir: string): Promise<readonly z.infer<typeof logLine>[]> {
  const bankDir = join(dataDir, '..', 'bank');
  mkdirSync(bankDir, { recursive: true });
  const child = spawn(process.execPath, [workFile], {
    env: {
      ...process.env,
      ASSAY_DATA_DIR: dataDir,
      ASSAY_BANK_DIR: bankDir,
      ASSAY_LOG_LEVEL: 'info',
      ASSAY_RUNNER_SOCKET: join(dataDir, 'none.sock'),
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const gone = once(child, 'exit');
  let written = '';
  for await (const chunk of child.stderr) {
    written += String(chunk);
    if (written.includes('the bank is loaded')) child.kill('SIGTERM');
  }
  await gone;
  return written
    .trim()
    .split('\n')
    .map((line) => logLine.parse(JSON.parse(line)));
}

test('a newer version takes over the data directory of an older one: copied first, said in the log, once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-upgrade-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  try {
    const older = openSqlite(join(dataDir, 'assay.sqlite'));
    await new Migrator({ db: older, provider: { getMigrations: async () => migrations } }).migrateTo(olderVersion);
    await older.insertInto('teams').values({ id: 'team', name: 'Of an older version', createdAt: '' }).execute();
    await older.destroy();

    const said = await startOnce(dataDir);
    const pending = knownMigrations.slice(knownMigrations.indexOf(olderVersion) + 1);
    const copy = said.find(({ msg }) => msg === 'the database was copied before it is brought up to date');
    expect(copy?.pending).toEqual(pending);
    expect(readdirSync(join(dataDir, 'before-migration'))).toEqual([copy?.copy?.split('/').at(-1)]);
    expect(said.map(({ msg }) => msg)).toContain('the database is up to date');

    const [kept, now] = [openSqlite(copy?.copy ?? ''), openSqlite(join(dataDir, 'assay.sqlite'))];
    expect((await executedMigrations(kept)).at(-1)).toBe(olderVersion);
    expect(await executedMigrations(now)).toEqual(knownMigrations);
    for (const db of [kept, now]) {
      expect((await sql<{ name: string }>`select name from teams`.execute(db)).rows).toContainEqual({ name: 'Of an older version' });
      await db.destroy();
    }
    expect((await startOnce(dataDir)).map(({ msg }) => msg)).not.toContain('the database is up to date');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
