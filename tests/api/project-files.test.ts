import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepFiles } from '@assay/services';
import { expect, test } from 'vitest';
import { bodyOf } from '../support/attempt.ts';
import { material, secretNote, sha256Of, startedTakeHome } from '../support/projects.ts';

const hourMs = 3_600_000;
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('hands out the material one by one and as a zip, while the clock runs', async () => {
  const { candidate, attempt, itemId, platform } = await startedTakeHome();
  const base = `${attempt.path}/items/${itemId}/material`;
  expect(attempt.page.items[0]?.question.project?.material).toEqual([
    { path: 'data/orders.csv', bytes: 22 },
    { path: 'read-me.md', bytes: 12 },
  ]);
  expect(JSON.stringify(attempt.page)).not.toContain(secretNote);
  const one = await candidate.download(`${base}/0`);
  expect(textOf(one.bytes)).toBe(material['data/orders.csv']);
  expect(one.headers.get('content-disposition')).toBe(`attachment; filename="orders.csv"; filename*=UTF-8''orders.csv`);
  const zip = await candidate.download(base);
  expect(zip.bytes.length).toBe(Number(zip.headers.get('content-length')));
  expect(unzipped(zip.bytes)).toEqual(material);
  expect((await candidate.download(`${base}/2`)).status).toBe(404);
  platform.clock.advance(49 * hourMs);
  expect((await candidate.download(base)).status).toBe(409);
});

test('gives a file to the team as something to save, whatever its name, and to nobody else', async () => {
  const { candidate, hand, owner, attempt, platform } = await startedTakeHome();
  const { uploadId } = bodyOf(await hand.whole('Bericht "für" (é).csv', '<script>alert(1)</script>'));
  const path = `/api/staff/attempts/${attempt.attemptId}/uploads/${uploadId}/file`;
  const { status, headers, bytes } = await owner.download(path);
  expect({ status, text: textOf(bytes) }).toEqual({ status: 200, text: '<script>alert(1)</script>' });
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-disposition': `attachment; filename="Bericht _fu_r_ (e_).csv"; filename*=UTF-8''Bericht%20_f%C3%BCr_%20%28%C3%A9%29.csv`,
    'cache-control': 'no-store',
  });
  expect((await candidate.download(path)).status).toBe(401);
  expect((await platform.browser().download(path)).status).toBe(401);
});

test('keeps a file back until the virus scanner has looked, and for good when it refuses', async () => {
  let isAway = true;
  const scanned: string[] = [];
  const { hand, owner, attempt, platform } = await startedTakeHome({
    scanner: async (path) => {
      if (isAway) throw new Error('the scanner is away');
      scanned.push(path);
      return path.endsWith(sha256Of('virus')) ? 'infected' : 'clean';
    },
  });
  const [good, bad] = [bodyOf(await hand.whole('good.csv', 'good')), bodyOf(await hand.whole('bad.csv', 'virus'))];
  expect([good.state, bad.state]).toEqual(['waiting', 'waiting']);
  const get = async ({ uploadId }: typeof good) =>
    (await owner.download(`/api/staff/attempts/${attempt.attemptId}/uploads/${uploadId}/file`)).status;
  await platform.work();
  expect([await get(good), await get(bad)]).toEqual([409, 409]);
  isAway = false;
  platform.clock.advance(60_000);
  await platform.work();
  expect(scanned).toHaveLength(2);
  expect([await get(good), await get(bad)]).toEqual([200, 409]);
  expect((await attempt.read()).items[0]?.uploads.map(({ state }) => state)).toEqual(['infected', 'arrived']);
});

test('refuses a zip that would fill a disk, and lists one that is sound for the team', async () => {
  const { hand, owner, attempt, invitation } = await startedTakeHome();
  const sound = zipListOf([{ name: 'work/analysis.py', bytes: 120 }]);
  bodyOf(await hand.whole('work.zip', sound));
  expect(await hand.whole('bomb.zip', zipListOf([{ name: 'zeros', bytes: 4_000_000_000 }]))).toMatchObject({
    status: 422,
    body: { error: { reason: 'zip' } },
  });
  const staff = bodyOf(await owner.get(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(staff).toMatchObject({
    attempt: {
      items: [
        {
          uploads: [{ name: 'work.zip', type: '.zip', entries: [{ name: 'work/analysis.py', bytes: 120 }] }],
          reviewerNoteHtml: `<p>${secretNote}</p>`,
        },
      ],
    },
  });
  expect((await attempt.read()).items[0]?.uploads).toHaveLength(1);
});

test('sweeps what nothing names any more, and neither material, nor what is young, nor what can still be completed', async () => {
  const { hand, platform } = await startedTakeHome();
  const kept = bodyOf(await hand.whole('kept.csv', 'kept'));
  const half = bodyOf(await hand.create('half.csv', 10), 201);
  bodyOf(await hand.send(half.uploadId, 0, Buffer.from('half')));
  const ctx = platform.system('sweeper');
  const stray = await ctx.files.put(asChunks('stray'));
  const young = async () => ctx.files.has(stray.sha256);
  const forgotten = join(platform.uploadsDir, 'under-way', 'put_0000');
  mkdirSync(join(platform.uploadsDir, 'under-way'), { recursive: true });
  writeFileSync(forgotten, 'of a process that was killed');
  expect(await sweepFiles(ctx)).toBe(0);
  expect(await young()).toBe(true);
  const longAgo = new Date(platform.clock.now().getTime() - 2 * hourMs);
  for (const path of [
    forgotten,
    ctx.files.pathOf(stray.sha256),
    ctx.files.pathOf(kept.sha256 ?? ''),
    join(platform.uploadsDir, 'under-way', half.uploadId),
  ]) {
    utimesSync(path, longAgo, longAgo);
  }
  expect(await sweepFiles(ctx)).toBe(2);
  expect(await young()).toBe(false);
  expect(await ctx.files.has(kept.sha256 ?? '')).toBe(true);
  expect(await ctx.files.has(sha256Of(material['data/orders.csv'] ?? ''))).toBe(true);
  expect(bodyOf(await hand.read(half.uploadId)).receivedBytes).toBe(4);
});

async function* asChunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** What a zip of files as they are holds, read by its list. */
function unzipped(zip: Uint8Array): Record<string, string> {
  const view = Buffer.from(zip);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = view.readUInt32LE(end + 16);
  return Object.fromEntries(
    Array.from({ length: view.readUInt16LE(end + 10) }, () => {
      const [bytes, nameBytes, from] = [view.readUInt32LE(at + 24), view.readUInt16LE(at + 28), view.readUInt32LE(at + 42)];
      const name = view.toString('utf8', at + 46, at + 46 + nameBytes);
      at += 46 + nameBytes;
      const content = from + 30 + view.readUInt16LE(from + 26);
      return [name, view.toString('utf8', content, content + bytes)];
    }),
  );
}

/** A zip of which only the list is there. */
function zipListOf(entries: readonly { name: string; bytes: number }[]): Buffer {
  const list = Buffer.concat(
    entries.flatMap(({ name, bytes }) => {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50, 0);
      head.writeUInt32LE(bytes, 24);
      head.writeUInt16LE(Buffer.byteLength(name), 28);
      return [head, Buffer.from(name)];
    }),
  );
  const first = Buffer.from([0x50, 0x4b, 3, 4]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(first.length, 16);
  return Buffer.concat([first, list, end]);
}
