import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, parseId } from '@assay/core/ids';
import { insertInvitationList, openSqlite, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { expect, test } from 'vitest';
import { startBare } from '../support/bare-processes.ts';
import { openAttemptFactory } from '../support/load/attempt-factory.ts';
import { createChance } from '../support/load/typist.ts';
import { startMailServer } from '../support/mail/mail-server.ts';

const people = 200;

test('SIGKILL of work while it sends 200 letters sends none twice, and loses none without saying so', async () => {
  const seed = Number(process.env['ASSAY_TEST_SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed} (ASSAY_TEST_SEED repeats it)`);
  const random = createChance(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-mail-'));
  const server = await startMailServer();
  const factory = await openAttemptFactory(dataDir);
  // The factory's own opening comes with its first attempt.
  await factory.started(1).finally(factory.close);
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  const environment = { SMTP_URL: server.url, ASSAY_MAIL_FROM: 'Hiring <hiring@example.org>' };
  const start = () => startBare('work', { dataDir, port: 1, bankDir: factory.bankDir, environment });
  // As a server does that looks at what it gets.
  server.answers.confirmAfterMs = 15;
  let work = start();
  try {
    await sendList();
    const receivedAtKill: number[] = [];
    for (let kill = 1; kill <= 6; kill += 1) {
      await work.ready;
      const before = server.received.length;
      await expect.poll(() => server.received.length, { timeout: 30_000, interval: 2 }).toBeGreaterThan(before + 5);
      await new Promise((resolve) => setTimeout(resolve, random() * 80));
      await work.kill();
      receivedAtKill.push(server.received.length);
      work = start();
    }
    const left = async () => (await db.selectFrom('mails').select('id').where('state', '<>', 'sent').execute()).length;
    await expect
      .poll(async () => ({ left: await left(), all: await countMails() }), { timeout: 60_000, interval: 200 })
      .toEqual({ left: 0, all: people });
    const unconfirmed = await db.selectFrom('mails').select('email').where('lastError', 'is not', null).execute();
    const doubtful = new Set(unconfirmed.map(({ email }) => email));
    const arrived = unconfirmed.filter(({ email }) => server.to(email).length > 0).length;
    console.log(`received at each kill: ${receivedAtKill.join(' ')}; in doubt: ${doubtful.size}, of which ${arrived} arrived`);
    const addresses = Array.from({ length: people }, (_, number) => `p${number}@example.org`);
    expect(addresses.filter((address) => server.to(address).length > 1)).toEqual([]);
    // In doubt is what a kill hit between its mark and the end of its last bytes: the team is told, so that it can be sent again.
    expect(addresses.filter((address) => server.to(address).length === 0 && !doubtful.has(address))).toEqual([]);
    expect(doubtful.size).toBeLessThanOrEqual(3 * receivedAtKill.length);
    // Kills after the work was done would prove nothing.
    expect(receivedAtKill.filter((received) => received > 0 && received < people).length).toBeGreaterThan(3);
  } finally {
    await work.kill();
    await db.destroy();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }

  async function countMails(): Promise<number> {
    return (await db.selectFrom('mails').select('id').execute()).length;
  }

  /** Invites by mail everybody of a list, whose job the killed process does as well. */
  async function sendList() {
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
        {
          ...list,
          faultyRows: 0,
          seenBefore: 'leave_out',
          repeatedRows: 0,
          createdAt: now,
          createdBy: 'system:test',
          mailing: { remindHours: null, timeZone: 'UTC' },
        },
        Array.from({ length: people }, (_, number) => person(number)),
      );
      await enqueue(tx, { id: newId('job', now, randomBytes(16)), kind: 'invite-listed', subject: listId, at: now });
    });
  }
});
