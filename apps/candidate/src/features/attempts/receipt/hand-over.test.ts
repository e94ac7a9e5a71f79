import { textHash } from '@assay/core/attempts';
import { expect, test } from 'vitest';
import type { PendingEvent, SessionClaims, WriterSession } from '../recorder/environment.ts';
import { createMemoryStore } from '../recorder/memory-store.ts';
import { createModelServer, itemIds, starter } from '../recorder/model/model-server.ts';
import { createVirtualClock } from '../recorder/model/virtual-clock.ts';
import { handOver } from './hand-over.ts';

const itemId = itemIds[0] ?? expect.fail();
const document = { itemId, language: 'javascript', length: starter.length, hash: textHash(starter) } as const;
const typed: PendingEvent = {
  event: { kind: 'edit', seq: 1, clientAt: 0, input: 'type', changes: [{ offset: 0, length: 0, text: 'a' }] },
  document,
};
const left: PendingEvent = { event: { kind: 'leave', seq: 2, clientAt: 0 }, document: null };

/** A browser that still holds an edit when the time is over. */
async function browserWithAnEdit({ heldElsewhere = false } = {}) {
  const clock = createVirtualClock();
  const server = createModelServer(clock);
  const writer = server.openWriter({ previous: null, resumeCode: null });
  const session: WriterSession = writer.kind === 'writing' ? writer.writerSessionId : expect.fail();
  const store = createMemoryStore();
  await store.addEvent(session, typed, null);
  await store.addEvent(session, left, null);
  server.closeAt(-100_000);
  let isOnline = true;
  let cleared = 0;
  async function countClearing() {
    cleared += 1;
  }
  const claims: Pick<SessionClaims, 'claim' | 'release'> = { claim: async () => !heldElsewhere, release: () => {} };
  const env = {
    clock,
    store,
    claims,
    transport: {
      async sendBatches(input: Parameters<typeof server.sendBatches>[0]) {
        if (!isOnline) throw new TypeError('network');
        return server.sendBatches(structuredClone(input));
      },
    },
  };
  return {
    server,
    store,
    setOnline(now: boolean) {
      isOnline = now;
    },
    clearings: () => cleared,
    run: (clear = countClearing) => handOver(env, clear),
  };
}

test('hands in what waits and then forgets the attempt', async () => {
  const browser = await browserWithAnEdit();
  expect(await browser.run()).toEqual({ delivered: 1, waiting: 0, isCleared: true });
  expect(browser.server.lateTextOf(itemId)).toBe(`a${starter}`);
  expect(browser.clearings()).toBe(1);
});

test('forgets nothing while it cannot be delivered, and counts the edits alone', async () => {
  const browser = await browserWithAnEdit();
  browser.setOnline(false);
  expect(await browser.run()).toEqual({ delivered: 0, waiting: 1, isCleared: false });
  expect(browser.clearings()).toBe(0);
  browser.setOnline(true);
  expect(await browser.run()).toMatchObject({ waiting: 0, isCleared: true });
});

test('forgets nothing that another tab still has to deliver', async () => {
  const browser = await browserWithAnEdit({ heldElsewhere: true });
  expect(await browser.run()).toEqual({ delivered: 0, waiting: 1, isCleared: false });
  expect(await browser.store.listSessions()).toHaveLength(1);
});

test('does not say that it forgot what the browser would not clear', async () => {
  const browser = await browserWithAnEdit();
  expect(await browser.run(() => Promise.reject(new Error('storage')))).toEqual({ delivered: 1, waiting: 0, isCleared: false });
});
