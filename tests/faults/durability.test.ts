import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listBatches, openSqlite } from '@assay/db';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

/** Another connection sees what was committed, and nothing else. */
async function withTwoConnections(check: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-durable-'));
  try {
    await check(join(folder, 'assay.sqlite'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('waits for the disk at every commit: WAL with synchronous FULL', () =>
  withTwoConnections(async (file) => {
    const db = openSqlite(file);
    expect((await sql<{ journalMode: string }>`pragma journal_mode`.execute(db)).rows).toEqual([{ journalMode: 'wal' }]);
    // 2 is FULL.
    expect((await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
    await db.destroy();
  }));

test('acknowledges a batch only after its commit, alone and in a crowd', () =>
  withTwoConnections(async (file) => {
    const platform = await createPlatform({ databaseFile: file });
    const { attempt } = await startedAttempt(platform);
    const other = openSqlite(file);
    for (let i = 1; i <= 20; i += 1) {
      // Heartbeats of the same moment share the commit.
      const [answer] = await Promise.all([attempt.send([attempt.rewriting(`text ${i}`)]), attempt.heartbeat(), attempt.heartbeat()]);
      expect(answer.body.ackedSeq).toBe(i);
      const stored = await listBatches(other, attempt.attemptId);
      expect(stored.at(-1)?.batch.firstSeq).toBe(i);
    }
    await other.destroy();
    await platform.db.destroy();
  }));

test('answers nobody while the commit is held up', () =>
  withTwoConnections(async (file) => {
    const platform = await createPlatform({ databaseFile: file });
    const { attempt } = await startedAttempt(platform);
    const other = openSqlite(file);
    let isAnswered = false;
    const sent = await other.transaction().execute(async () => {
      const answer = attempt.send([attempt.rewriting('held up')]).then((heard) => {
        isAnswered = true;
        return heard;
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(isAnswered).toBe(false);
      return { answer };
    });
    expect((await sent.answer).body.ackedSeq).toBe(1);
    await other.destroy();
    await platform.db.destroy();
  }));
