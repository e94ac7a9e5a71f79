import { readdirSync } from 'node:fs';
import type { AttemptForCandidate, Receipt } from '@assay/core/attempts';
import type { CandidateForStaff } from '@assay/core/candidates';
import { expect, test } from 'vitest';
import { bodyOf, invite } from '../support/attempt.ts';
import { handingIn, sha256Of, startedTakeHome } from '../support/projects.ts';

const hourMs = 3_600_000;
const bytesOf = (length: number) => Buffer.alloc(length, 'orders,cents\n');
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('takes a file in pieces, goes on where the last one ended, and keeps it under its hash', async () => {
  const { hand, platform, attempt } = await startedTakeHome();
  const content = bytesOf(300_000);
  const { uploadId } = bodyOf(await hand.create('orders.csv', content.length), 201);
  expect(bodyOf(await hand.send(uploadId, 0, content.subarray(0, 100_000)))).toEqual({ receivedBytes: 100_000 });
  expect(bodyOf(await hand.read(uploadId))).toMatchObject({ receivedBytes: 100_000, state: 'under_way', sha256: null });
  expect(await hand.send(uploadId, 200_000, content.subarray(200_000))).toMatchObject({
    status: 409,
    body: { error: { reason: 'wrong_offset', receivedBytes: 100_000 } },
  });
  expect(await hand.finish(uploadId, sha256Of(content))).toMatchObject({ status: 409, body: { error: { receivedBytes: 100_000 } } });
  bodyOf(await hand.send(uploadId, 100_000, content.subarray(100_000)));
  expect(bodyOf(await hand.finish(uploadId, sha256Of(content)))).toMatchObject({
    state: 'arrived',
    sha256: sha256Of(content),
    isLate: false,
  });
  expect(filesIn(platform.uploadsDir)).toContain(sha256Of(content));
  const { items } = await attempt.read();
  expect(items[0]?.uploads).toMatchObject([{ name: 'orders.csv', bytes: 300_000, state: 'arrived' }]);
  // The answer to the last step got lost: asked again it says the same.
  expect(bodyOf(await hand.finish(uploadId, sha256Of(content))).sha256).toBe(sha256Of(content));
});

test('a reload that chooses the same file again goes on; another file of that name begins anew', async () => {
  const { hand } = await startedTakeHome();
  const content = bytesOf(5000);
  const first = bodyOf(await hand.create('a.csv', 5000), 201);
  bodyOf(await hand.send(first.uploadId, 0, content.subarray(0, 3000)));
  expect(bodyOf(await hand.create('a.csv', 5000), 201)).toMatchObject({ uploadId: first.uploadId, receivedBytes: 3000 });
  const other = bodyOf(await hand.create('a.csv', 5000, { modifiedAt: 1_700_000_000_001 }), 201);
  expect(other).toMatchObject({ receivedBytes: 0 });
  expect(other.uploadId).not.toBe(first.uploadId);
  expect(await hand.read(first.uploadId)).toMatchObject({ status: 404 });
});

test('never takes more than was announced, and nothing that is not what the page sent', async () => {
  const { hand } = await startedTakeHome();
  const { uploadId } = bodyOf(await hand.create('a.csv', 10), 201);
  expect(bodyOf(await hand.send(uploadId, 0, bytesOf(1000)))).toEqual({ receivedBytes: 10 });
  expect(await hand.finish(uploadId, sha256Of('another file'))).toMatchObject({ status: 409, body: { error: { reason: 'hash' } } });
  expect(bodyOf(await hand.read(uploadId))).toMatchObject({ receivedBytes: 0 });
});

test.each([
  ['setup.exe', 100, 'type'],
  ['notes.md', 100, 'type'],
  ['big.csv', 6_000_000, 'size'],
  ['empty.csv', 0, 'empty'],
  ['\u202e\u0000', 10, 'name'],
])('refuses %j of %i bytes before anything is sent', async (name, bytes, reason) => {
  const { hand } = await startedTakeHome();
  expect(await hand.create(name, bytes)).toMatchObject({ status: 422, body: { error: { reason } } });
});

test('refuses one file too many and a name that is taken, and lets a file be replaced and removed', async () => {
  const { hand, platform, attempt } = await startedTakeHome();
  const first = bodyOf(await hand.whole('a.csv', 'one'));
  for (const name of ['b.csv', 'c.csv']) bodyOf(await hand.whole(name, name));
  expect(await hand.create('d.csv', 3)).toMatchObject({ status: 422, body: { error: { reason: 'number' } } });
  expect(await hand.create('A.csv', 3)).toMatchObject({ status: 422 });
  expect(await hand.create('a.csv', 3)).toMatchObject({ status: 422, body: { error: { reason: 'same_name' } } });
  const second = bodyOf(await hand.whole('a.csv', 'two', { replaces: first.uploadId }));
  expect((await attempt.read()).items[0]?.uploads.map(({ uploadId }) => uploadId)).toContain(second.uploadId);
  expect(filesIn(platform.uploadsDir)).not.toContain(sha256Of('one'));
  bodyOf(await hand.remove(second.uploadId));
  expect(filesIn(platform.uploadsDir)).not.toContain(sha256Of('two'));
  expect((await attempt.read()).items[0]?.uploads.map(({ name }) => name)).toEqual(['b.csv', 'c.csv']);
});

test('one content is kept once, and goes with the last who handed it in', async () => {
  const { hand, platform } = await startedTakeHome();
  const [a, b] = [bodyOf(await hand.whole('a.csv', 'same')), bodyOf(await hand.whole('b.csv', 'same'))];
  bodyOf(await hand.remove(a.uploadId));
  expect(filesIn(platform.uploadsDir)).toContain(sha256Of('same'));
  bodyOf(await hand.remove(b.uploadId));
  expect(filesIn(platform.uploadsDir)).not.toContain(sha256Of('same'));
});

test('refuses a file that lies about its type, kindly, and forgets it', async () => {
  const { hand, platform } = await startedTakeHome();
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);
  const answer = await hand.whole('report.pdf', program);
  expect(answer).toMatchObject({ status: 422, body: { error: { reason: 'type' } } });
  expect(JSON.stringify(answer.body)).toContain('does not look like a .pdf file inside');
  expect(filesIn(platform.uploadsDir)).not.toContain(sha256Of(program));
  bodyOf(await hand.whole('report.pdf', '%PDF-1.7\n'));
});

test('a page of another candidate finds nothing: not to read, to add to, to finish, to remove, and no material', async () => {
  const { owner, opening, platform, attempt, hand, itemId, candidate } = await startedTakeHome();
  const { uploadId } = bodyOf(await hand.create('a.csv', 4), 201);
  const { invitation, token } = await invite(owner, opening, { name: 'Otto Other', email: 'otto@example.org' });
  const other = platform.browser('198.51.100.9');
  bodyOf(await other.post('/api/candidate/links/enter', { token, email: invitation.email }));
  bodyOf(await other.post('/api/candidate/attempts'), 201);
  const theirs = handingIn(other, attempt.path, itemId);
  expect(await theirs.read(uploadId)).toMatchObject({ status: 404 });
  expect(await theirs.create('b.csv', 4)).toMatchObject({ status: 404 });
  expect(await theirs.send(uploadId, 0, Buffer.from('evil'))).toMatchObject({ status: 404 });
  expect(await theirs.finish(uploadId, sha256Of('evil'))).toMatchObject({ status: 404 });
  expect(await theirs.remove(uploadId)).toMatchObject({ status: 404 });
  expect((await other.download(`${attempt.path}/items/${itemId}/material`)).status).toBe(404);
  expect((await candidate.download(`${attempt.path}/items/${itemId}/material`)).status).toBe(200);
  expect(bodyOf(await hand.read(uploadId)).receivedBytes).toBe(0);
});

test('at the deadline what is there counts and is in the receipt; a half file that comes within the day is marked as late', async () => {
  const { owner, invitation, candidate, hand, platform, attempt } = await startedTakeHome();
  const there = bodyOf(await hand.whole('b.csv', 'in time'));
  const half = bodyOf(await hand.create('a.csv', 8), 201);
  bodyOf(await hand.send(half.uploadId, 0, Buffer.from('half')));
  platform.clock.advance(48 * hourMs + 11_000);
  await platform.sweep();
  await platform.work();
  const page = bodyOf(await candidate.get<AttemptForCandidate>(attempt.path));
  const uploads = [{ name: 'b.csv', bytes: 7, sha256: there.sha256 }];
  expect(page.receipt?.content.items).toMatchObject([{ characters: 0, uploads }]);
  expect(page.receipt?.content.items[0]?.sha256).toBe(sha256Of(JSON.stringify([{ bytes: 7, name: 'b.csv', sha256: there.sha256 }])));
  expect(page.lateUploads).toMatchObject([{ name: 'a.csv', receivedBytes: 4, state: 'under_way' }]);
  expect(await hand.create('c.csv', 3)).toMatchObject({ status: 409 });
  expect(await hand.remove(there.uploadId)).toMatchObject({ status: 409 });
  platform.clock.advance(20 * hourMs);
  bodyOf(await hand.send(half.uploadId, 4, Buffer.from(' now')));
  expect(bodyOf(await hand.finish(half.uploadId, sha256Of('half now')))).toMatchObject({ isLate: true });
  const staff = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(staff.attempt?.items[0]?.uploads).toMatchObject([
    { name: 'a.csv', isLate: true },
    { name: 'b.csv', isLate: false },
  ]);
  expect(staff.attempt?.receipt?.content.items).toMatchObject([{ uploads }]);
  expect(staff.attempt?.score).toMatchObject({ points: 0, maxPoints: 0, isAboveFloor: null, toReview: { items: 1, points: 10 } });
});

test('a file that is later than a day is refused, and what had come of it is swept', async () => {
  const { hand, platform } = await startedTakeHome();
  const half = bodyOf(await hand.create('a.csv', 8), 201);
  bodyOf(await hand.send(half.uploadId, 0, Buffer.from('half')));
  platform.clock.advance(49 * hourMs);
  await platform.sweep();
  platform.clock.advance(24 * hourMs);
  expect(await hand.send(half.uploadId, 4, Buffer.from(' now'))).toMatchObject({
    status: 409,
    body: { error: { code: 'attempt_closed' } },
  });
});

test('submitting takes the files that are there', async () => {
  const { hand, attempt, candidate } = await startedTakeHome();
  bodyOf(await hand.whole('a.csv', 'x,y'));
  const { receipt } = bodyOf<{ receipt: Receipt }>(await attempt.submit());
  expect(receipt.content.items).toMatchObject([{ uploads: [{ name: 'a.csv', bytes: 3, sha256: sha256Of('x,y') }] }]);
  bodyOf(await candidate.post(`${attempt.path}/hours`, { hours: 5.5 }));
  expect((await attempt.read()).declaredHours).toBe(5.5);
});
