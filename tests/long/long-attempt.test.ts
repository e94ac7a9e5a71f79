import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttemptId } from '@assay/core/ids';
import { listBatches, openSqlite } from '@assay/db';
import type { CDPSession, Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildApps } from '../../apps/server/src/start/build-apps.ts';
import { startBare } from '../support/bare-processes.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { keptByBrowser } from '../support/candidate-page.ts';
import { freePort } from '../support/installation.ts';
import { openAttemptFactory } from '../support/load/attempt-factory.ts';
import { watch } from '../support/watched-page.ts';

const events = 50_000;
const marks = [5_000, 25_000, 50_000];
const hoursMs = 5 * 3_600_000;
/** So many keys, then so long until the next: 50,000 in five hours. */
const roundKeys = 25;
const roundMs = hoursMs / (events / roundKeys);

type Mark = { events: number; heapMb: number; storedBytes: number; storageMb: number; heartbeatBytes: number; answerBytes: number };

test.skipIf(noBrowser !== null)(
  'five hours and 50,000 edits leave memory, storage and heartbeat of a tab as small as they were',
  async () => {
    await buildApps();
    const dataDir = mkdtempSync(join(tmpdir(), 'assay-long-'));
    const factory = await openAttemptFactory(dataDir);
    const [account] = await factory.started(1).finally(factory.close);
    if (account === undefined) throw new Error('one attempt was asked for');
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const serve = startBare('serve', { dataDir, port });
    const browser = await startBrowser();
    try {
      await serve.ready;
      const candidate = await watch(browser, url);
      const { page, context } = candidate;
      await context.addCookies([{ name: 'assay_candidate', value: account.secret, url, httpOnly: true }]);
      await page.clock.install();
      const heartbeats: Request[] = [];
      const sending = new Set<Request>();
      page.on('request', (request) => request.url().endsWith('/batches') && sending.add(request));
      page.on('requestfinished', (request) => {
        sending.delete(request);
        if (request.postData()?.endsWith('"batches":[]}') === true) heartbeats.splice(0, heartbeats.length, request);
      });
      page.on('requestfailed', (request) => sending.delete(request));
      await page.goto(`${url}/attempts/${account.attemptId}`);
      await page.getByRole('button', { name: 'Plain text field' }).click();
      await page.locator('textarea.plain-editor').click();
      const inspector = await context.newCDPSession(page);
      const settled = async () => {
        for (let quiet = 0; quiet < 3; ) {
          quiet = sending.size === 0 ? quiet + 1 : 0;
          await new Promise((resolve) => setTimeout(resolve, 4));
        }
      };

      const measured: Mark[] = [];
      for (let typed = 0; typed < events; ) {
        await typeKeys(page, roundKeys);
        typed += roundKeys;
        // In the steps of the product's own turns: each answer is there before the clock goes on.
        for (let passedMs = 0; passedMs < roundMs; passedMs += 3_000) {
          await page.clock.runFor(3_000);
          await settled();
        }
        if (!marks.includes(typed)) continue;
        // Idle for a while: the next turns are heartbeats.
        for (let turn = 0; turn < 4; turn += 1) {
          await page.clock.runFor(3_100);
          await settled();
        }
        measured.push(await markOf(page, inspector, heartbeats[0], typed));
        console.log(JSON.stringify(measured.at(-1)));
      }
      const [first] = measured;
      const last = measured.at(-1);
      if (first === undefined || last === undefined) throw new Error('nothing was measured');
      expect(await countEdits(dataDir, account.attemptId)).toBe(events);
      expect(last.heapMb - first.heapMb).toBeLessThan(4);
      expect(last.storedBytes).toBeLessThan(20_000);
      expect(last.storageMb - first.storageMb).toBeLessThan(10);
      expect(last.heartbeatBytes).toBeLessThan(1_000);
      expect(Math.abs(last.heartbeatBytes - first.heartbeatBytes)).toBeLessThan(50);
      expect(Math.abs(last.answerBytes - first.answerBytes)).toBeLessThan(50);
      expect(candidate.complaints()).toEqual([]);
      await candidate.close();
    } finally {
      await browser.close();
      await serve.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);

async function countEdits(dataDir: string, attemptId: AttemptId): Promise<number> {
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  const batches = await listBatches(db, attemptId);
  await db.destroy();
  return batches.flatMap(({ batch }) => batch.events).filter(({ kind }) => kind === 'edit').length;
}

/** Keys as the page hears them, one input event each; the text stays as long as a long answer is. */
function typeKeys(page: Page, count: number): Promise<void> {
  return page.evaluate((keys) => {
    const field = globalThis.document.querySelector('textarea.plain-editor');
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no plain text field');
    field.focus();
    for (let key = 0; key < keys; key += 1) {
      field.setSelectionRange(field.value.length, field.value.length);
      const isTooLong = field.value.length > 4_000;
      if (isTooLong) field.setSelectionRange(2_000, field.value.length);
      globalThis.document.execCommand(isTooLong ? 'delete' : 'insertText', false, 'abcdefgh \n'.charAt(key % 10));
    }
  }, count);
}

async function markOf(page: Page, inspector: CDPSession, heartbeat: Request | undefined, typed: number): Promise<Mark> {
  if (heartbeat === undefined) throw new Error('no heartbeat was seen');
  await inspector.send('HeapProfiler.collectGarbage');
  await inspector.send('HeapProfiler.collectGarbage');
  const { usedSize } = await inspector.send('Runtime.getHeapUsage');
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const { requestBodySize, requestHeadersSize, responseBodySize } = await heartbeat.sizes();
  return {
    events: typed,
    heapMb: Math.round(usedSize / 1e4) / 100,
    storedBytes: (await keptByBrowser(page)).length,
    storageMb: Math.round(usage / 1e4) / 100,
    heartbeatBytes: requestBodySize + requestHeadersSize,
    answerBytes: responseBodySize,
  };
}
