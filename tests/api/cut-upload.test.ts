import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { UploadRule } from '@assay/core/questions';
import { serve } from '@hono/node-server';
import { expect, test } from 'vitest';
import { bodyOf } from '../support/attempt.ts';
import { freePort } from '../support/installation.ts';
import type { Platform } from '../support/platform.ts';
import { sha256Of, startedTakeHome } from '../support/projects.ts';
import { breakingLine } from '../support/uploads/breaking-line.ts';
import { pageUploader } from '../support/uploads/page-uploader.ts';
import { uploadTransport } from '../support/uploads/upload-transport.ts';

const rule: UploadRule = { types: ['.csv', '.zip'], mostFiles: 3, mostBytes: 30_000_000 };
const origin = 'http://localhost:4310';

async function listening({ app }: Pick<Platform, 'app'>) {
  const port = await freePort();
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const made = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(made));
  });
  return { port, close: () => new Promise((resolve) => server.close(resolve)) };
}

const cookieOf = (cookies: ReadonlyMap<string, string>) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

test('a file arrives with its own hash over a connection that is cut five times', async () => {
  const { platform, attempt, candidate, itemId, hand } = await startedTakeHome({ rule });
  const server = await listening(platform);
  const cutAt = [300_000, 2_500_000, 6_000_000, 6_100_000, 14_000_000];
  const line = await breakingLine(server.port, cutAt);
  const content = randomBytes(12_000_000);
  const file = new File([content], 'measurements.csv', { lastModified: 1_700_000_000_000 });
  // Random bytes hold zeros, which text does not.
  const text = new File([content.toString('base64').slice(0, 12_000_000)], file.name, { lastModified: file.lastModified });
  const transport = uploadTransport({ url: line.url, attemptId: attempt.attemptId, cookie: cookieOf(candidate.cookies), origin });
  const page = pageUploader({ itemId, rule, transport });
  page.add([text]);
  await page.settled();
  expect(line.cuts()).toBe(cutAt.length);
  const sha256 = sha256Of(new Uint8Array(await text.arrayBuffer()));
  expect(page.files()).toMatchObject([{ state: 'arrived', sha256 }]);
  expect(sha256Of(readFileSync(platform.base.files.pathOf(sha256)))).toBe(sha256);
  const { uploadId } = page.files()[0] ?? {};
  expect(bodyOf(await hand.read(uploadId ?? ''))).toMatchObject({ state: 'arrived', sha256, isLate: false });
  page.stop();
  await line.close();
  await server.close();
});

test('a page that is opened anew goes on with the file that is half here when it is chosen again', async () => {
  const { platform, attempt, candidate, itemId } = await startedTakeHome({ rule });
  const server = await listening(platform);
  const url = `http://127.0.0.1:${server.port}`;
  const transport = uploadTransport({ url, attemptId: attempt.attemptId, cookie: cookieOf(candidate.cookies), origin });
  const file = new File(['a,b\n'.repeat(3_000_000)], 'rows.csv', { lastModified: 1_700_000_000_000 });
  let pieces = 0;
  const first = pageUploader({
    itemId,
    rule,
    transport: {
      ...transport,
      sendPiece: async (...piece) => {
        pieces += 1;
        if (pieces > 2) return new Promise(() => {});
        return transport.sendPiece(...piece);
      },
    },
  });
  first.add([file]);
  await expect.poll(() => pieces, { timeout: 10_000 }).toBe(3);
  first.stop();
  const uploads = (await attempt.read()).items[0]?.uploads ?? [];
  expect(uploads).toMatchObject([{ name: 'rows.csv', state: 'under_way' }]);
  const before = uploads[0]?.receivedBytes ?? 0;
  expect(before).toBeGreaterThan(0);
  const offsets: number[] = [];
  const second = pageUploader({
    itemId,
    rule,
    uploads,
    transport: {
      ...transport,
      sendPiece: (uploadId, offset, piece) => {
        offsets.push(offset);
        return transport.sendPiece(uploadId, offset, piece);
      },
    },
  });
  expect(second.files()).toMatchObject([{ state: 'half', sentBytes: before }]);
  second.add([file]);
  await second.settled();
  expect(second.files()).toMatchObject([{ state: 'arrived', sha256: sha256Of(await file.text()) }]);
  expect(offsets[0]).toBe(before);
  second.stop();
  await server.close();
});

test('a file that is half here when the time ends arrives by itself afterwards, and is marked as late', async () => {
  const { platform, attempt, candidate, itemId } = await startedTakeHome({ rule });
  const server = await listening(platform);
  const url = `http://127.0.0.1:${server.port}`;
  const transport = uploadTransport({ url, attemptId: attempt.attemptId, cookie: cookieOf(candidate.cookies), origin });
  let pieces = 0;
  const page = pageUploader({
    itemId,
    rule,
    transport: {
      ...transport,
      sendPiece: async (...piece) => {
        pieces += 1;
        if (pieces === 2) {
          platform.clock.advance(48 * 3_600_000 + 11_000);
          await platform.sweep();
        }
        return transport.sendPiece(...piece);
      },
    },
  });
  page.add([new File(['a,b\n'.repeat(500_000)], 'rows.csv', { lastModified: 1 })]);
  await page.settled();
  expect(page.files()).toMatchObject([{ state: 'arrived', isLate: true }]);
  page.stop();
  await server.close();
});
