import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, parseId } from '@assay/core/ids';
import { getInvitationList, insertInvitationList, openSqlite, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startBare } from '../support/bare-processes.ts';
import { openAttemptFactory } from '../support/load/attempt-factory.ts';
import { createChance } from '../support/load/typist.ts';

const people = 3_000;

test('SIGKILL of work while it invites the people of a list leaves each invited once, and nobody left out', async () => {
  const seed = Number(process.env['ASSAY_TEST_SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed} (ASSAY_TEST_SEED repeats it)`);
  const random = createChance(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-listed-'));
  const factory = await openAttemptFactory(dataDir);
  // The factory's own opening comes with its first attempt.
  await factory.started(1).finally(factory.close);
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  const start = () => startBare('work', { dataDir, port: 1, bankDir: factory.bankDir });
  let work = start();
  try {
    const listId = await sentList();
    const invitedAtKill: number[] = [];
    for (let kill = 1; kill <= 5; kill += 1) {
      await work.ready;
      // Each gets some of the work done, however fast the machine is, and none all of it.
      const before = invitedAtKill.at(-1) ?? 0;
      await expect
        .poll(async () => (await getInvitationList(db, listId)).invited, { timeout: 30_000, interval: 5 })
        .toBeGreaterThan(before);
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      await work.kill();
      invitedAtKill.push((await getInvitationList(db, listId)).invited);
      if (invitedAtKill.at(-1) === people) break;
      work = start();
    }
    console.log(`invited at each kill: ${invitedAtKill.join(' ')}`);
    await expect.poll(async () => (await getInvitationList(db, listId)).finishedAt, { timeout: 60_000, interval: 200 }).not.toBeNull();
    expect(await getInvitationList(db, listId)).toMatchObject({ invited: people, invitedBefore: 0 });
    const { rows } = await sql<{ people: number; invitations: number; results: number; traces: number; waiting: number }>`select
      (select count(distinct candidate_id) from invitations where list_id = ${listId}) as people,
      (select count(*) from invitations where list_id = ${listId}) as invitations,
      (select count(*) from results join invitations on id = invitation_id where list_id = ${listId}) as results,
      (select count(*) from audit join invitations on invitations.id = subject where list_id = ${listId}) as traces,
      (select count(*) from listed_people) as waiting`.execute(db);
    expect(rows).toEqual([{ people, invitations: people, results: people, traces: people, waiting: 0 }]);
    // Kills after the work was done would prove nothing.
    expect(invitedAtKill.filter((invited) => invited > 0 && invited < people).length).toBeGreaterThan(1);
  } finally {
    await work.kill();
    await db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  }

  async function sentList() {
    const now = new Date();
    const { id: opening } = await db.selectFrom('openings').select('id').where('purpose', '=', 'real').executeTakeFirstOrThrow();
    const listId = newId('invitationList', now, randomBytes(16));
    const person = (number: number) => ({
      row: number + 2,
      name: `P${number}`,
      email: `p${number}@example.org`,
      source: 'staff',
      isWarm: false,
    });
    const list = { id: listId, openingId: parseId('opening', opening), startsFrom: null, startsUntil: null, rows: people };
    await writing(db, async (tx) => {
      await insertInvitationList(
        tx,
        { ...list, faultyRows: 0, seenBefore: 'leave_out', repeatedRows: 0, createdAt: now, createdBy: 'system:test' },
        Array.from({ length: people }, (_, number) => person(number)),
      );
      await enqueue(tx, { id: newId('job', now, randomBytes(16)), kind: 'invite-listed', subject: listId, at: now });
    });
    return listId;
  }
});
