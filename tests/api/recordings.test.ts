import type { EventBatch } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import { type ComparableForStaff, type Film, indexFilm, momentAfter } from '@assay/core/recordings';
import { carryOutRetention, packRecordings } from '@assay/services';
import { beforeEach, expect, test } from 'vitest';
import { everythingStored, signedInMember } from '../support/accounts.ts';
import { unzipped } from '../support/archives.ts';
import { bodyOf, createOpening, invite, openAttempt, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

const doubled = 'function double(n) {\n  return 2 * n;\n}\n';

/** Typed, run, pasted into, chosen, taken over, submitted. */
async function recorded() {
  const { attempt, owner, candidate, opening, invitation } = await startedAttempt(platform, {
    invitation: { timeMultiplier: 1.5 },
    opening: { daysToKeep: 60, recordingDaysToKeep: 30 },
  });
  platform.clock.advance(10_000);
  await attempt.send([attempt.rewriting('function double(n) {\n  return n;\n}\n')]);
  const { runId } = bodyOf(await attempt.run(), 202);
  await attempt.runResult(runId);
  platform.clock.advance(10_000);
  await attempt.send([attempt.choosing(['b'])]);
  const second = await openAttempt(candidate, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
  platform.clock.advance(10_000);
  await second.send([second.rewriting(doubled, 'paste')]);
  bodyOf(await second.submit());
  const path = `/api/staff/attempts/${attempt.attemptId}/film`;
  const film = async () => bodyOf(await owner.get<Film>(path));
  return { attempt, second, owner, candidate, opening, invitation, path, film };
}

test('shows the team how an answer came about, and ends with what is stored', async () => {
  const { film: read } = await recorded();
  const film = await read();
  expect(film).toMatchObject({ isBlind: false, workingTimeMs: 90 * 60_000, endsAtMs: 30_000, isDeleted: false });
  expect(film.items.map(({ kind, isFaithful }) => [kind, isFaithful]).toSorted()).toEqual([
    ['choice', true],
    ['code', true],
  ]);
  expect(film.steps.map(({ kind, at }) => [kind, at])).toEqual([
    ['language', 10_000],
    ['edit', 10_000],
    ['ask', 10_000],
    ['told', 10_000],
    // A second later by the clock of the device, which is what says so.
    ['choose', 11_000],
    ['edit', 30_000],
  ]);
  expect(film.gaps).toEqual([{ kind: 'taken_over', from: 20_000, until: 20_000, edits: 0 }]);
  expect(film.runs).toMatchObject([{ askedAt: 10_000, toldAt: 10_000, result: { kind: 'samples', results: [{ passed: false }] } }]);
  const code = film.documents.findIndex(({ language }) => language === 'javascript');
  expect(momentAfter(indexFilm(film), film.steps.length).texts[code]).toBe(doubled);
  expect(film.documents[code]?.provenance).toEqual([{ origin: 'pasted', length: doubled.length }]);
});

test('is for those of the team who see the person, and for nobody else', async () => {
  const { path, candidate, opening } = await recorded();
  expect((await candidate.get(path)).status).toBe(401);
  const reviewer = await signedInMember(platform, { name: 'Rhea', roles: ['reviewer'], team: opening.teamId });
  expect((await reviewer.get(path)).status).toBe(404);
  expect((await reviewer.post(`${path}/runs`, { item: 0, steps: 1 })).status).toBe(404);
});

test('runs the code of any moment, and leaves no run behind', async () => {
  const { path, owner, film: read } = await recorded();
  const film = await read();
  const item = film.items.findIndex(({ kind }) => kind === 'code');
  const runs = await platform.db.selectFrom('runs').select('id').execute();
  const result = bodyOf(await owner.post(`${path}/runs`, { item, steps: film.steps.length }));
  expect(result).toMatchObject({ kind: 'samples', results: [{ passed: true, got: 4 }] });
  expect(JSON.stringify(result)).not.toMatch(/HIDDEN|918273645/);
  expect(await platform.db.selectFrom('runs').select('id').execute()).toEqual(runs);
  // Before a language was chosen the page shows what it opened with, and that is run.
  expect(await owner.post(`${path}/runs`, { item, steps: 0 })).toMatchObject({ status: 200, body: { kind: 'samples' } });
  const choice = film.items.findIndex(({ kind }) => kind !== 'code');
  expect(await owner.post(`${path}/runs`, { item: choice, steps: 0 })).toMatchObject({
    status: 409,
    body: { error: { code: 'conflict' } },
  });
  expect((await owner.post(`${path}/runs`, { item: 99, steps: 1 })).status).toBe(409);
  expect((await owner.post(`${path}/runs`, { item: -1, steps: 1.5 })).status).toBe(422);
});

test('takes the recording along as JSON, and as ProgSnap2 with the code of each edit', async () => {
  const { owner, attempt, film } = await recorded();
  const download = (format: string) => owner.download(`/api/staff/attempts/${attempt.attemptId}/recording?format=${format}`);
  const json = await download('json');
  expect(json.headers.get('content-disposition')).toContain(`${attempt.attemptId}.json`);
  expect(JSON.parse(Buffer.from(json.bytes).toString('utf8'))).toEqual({
    format: 'assay-film-1',
    attemptId: attempt.attemptId,
    ...(await film()),
  });

  const files = await unzipped(Buffer.from((await download('progsnap2')).bytes));
  expect(Object.keys(files).toSorted()).toEqual(['CodeStates/1/main.js', 'CodeStates/2/main.js', 'DatasetMetadata.csv', 'MainTable.csv']);
  expect(files['CodeStates/2/main.js']).toBe(doubled);
  expect(files['DatasetMetadata.csv']).toContain('CodeStateRepresentation,Directory');
  const [header = [], ...rows] = (files['MainTable.csv'] ?? '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
  expect(column('EventType')).toEqual([
    ...['Session.Start', 'X-language', 'File.Edit', 'Run.Program', 'X-choose', 'File.Edit', 'Submit', 'Session.End'],
  ]);
  expect(column('CodeStateID')).toEqual(['', '', '1', '1', '', '2', '2', '']);
  expect(column('EditType').filter((type) => type !== '')).toEqual(['Insert', 'Paste']);
  expect(column('ServerTimestamp').at(-1)).toBe('2026-01-05T10:00:30.000Z');
  const audit = await platform.db.selectFrom('audit').select('details').where('action', '=', 'recording.export').execute();
  expect(audit).toHaveLength(2);
  expect((await download('mp4')).status).toBe(422);
});

test('a recording at rest is packed without a change to its film, and goes with the recording', async () => {
  const { film: read, attempt, owner } = await recorded();
  const before = await read();
  const pack = () => packRecordings(platform.system('sweeper'));
  expect(await pack()).toBe(0);
  platform.clock.advance(26 * 3_600_000);
  expect(await pack()).toBe(1);
  expect(await pack()).toBe(0);
  const rows = async (table: 'eventBatches' | 'recordingChunks') =>
    (await platform.db.selectFrom(table).select('attemptId').where('attemptId', '=', attempt.attemptId).execute()).length;
  expect([await rows('eventBatches'), await rows('recordingChunks')]).toEqual([0, 1]);
  expect(await read()).toEqual(before);
  // The second piece of an attempt that was opened again follows the first.
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 10, reason: 'the network was down' }));
  expect((await read()).steps).toEqual(before.steps);
});

test('what was acknowledged before it was packed may be sent again after a reopening, and something else may not', async () => {
  const { second, owner, attempt } = await recorded();
  platform.clock.advance(26 * 3_600_000);
  const [stored] = await platform.db
    .selectFrom('eventBatches')
    .select('content')
    .where('writerSessionId', '=', second.writer.writerSessionId)
    .execute();
  const batch: EventBatch = JSON.parse(stored?.content ?? 'null');
  await packRecordings(platform.system('sweeper'));
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 10, reason: 'the network was down' }));
  expect((await second.send([batch])).status).toBe(200);
  const other = { ...batch, events: [{ ...batch.events[0], clientAt: 1 }] } as EventBatch;
  expect(await second.send([other])).toMatchObject({ status: 409, body: { error: { reason: 'changed_batch' } } });
  bodyOf(await second.send([second.rewriting('function double(n) { return 2 * n }')]));
  expect(await second.heldText()).toBe('function double(n) { return 2 * n }');
});

test('when the recording has been deleted as promised, the answer is left and the film says so', async () => {
  const { film: read } = await recorded();
  platform.clock.advance(26 * 3_600_000);
  await packRecordings(platform.system('sweeper'));
  platform.clock.advance(31 * 86_400_000);
  await carryOutRetention(platform.system('retention'));
  const film = await read();
  expect(film.isDeleted).toBe(true);
  expect(film.runs).toEqual([]);
  expect(film.items.every(({ isFaithful }) => isFaithful)).toBe(true);
  const code = film.documents.findIndex(({ language }) => language === 'javascript');
  expect(momentAfter(indexFilm(film), film.steps.length).texts[code]).toBe(doubled);
  expect(await everythingStored(platform)).not.toContain('return n;');
});

/** Somebody else answers the same questions, up to the end. */
async function another(staff: TestBrowser, opening: Parameters<typeof invite>[1], name: string) {
  const email = `${name.toLowerCase()}@example.org`;
  const { invitation, token } = await invite(staff, opening, { name, email });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  await attempt.send([attempt.rewriting(doubled)]);
  return { invitation, attempt };
}

test('lists with whom an answer can be compared: who finished the same question, in teams whose recordings one may watch', async () => {
  const { attempt, owner, opening } = await recorded();
  const path = `/api/staff/attempts/${attempt.attemptId}/items/${attempt.itemId('code')}/comparable`;
  const listed = async (browser: TestBrowser, text = '') =>
    bodyOf(await browser.get<ComparableForStaff>(`${path}?text=${text}`)).others.map(({ candidate }) => candidate);
  const ours = await another(owner, opening, 'Nora');
  expect(await listed(owner)).toEqual([]);
  bodyOf(await ours.attempt.submit());
  const manager = await signedInMember(platform, { name: 'Mona', roles: ['manager'] });
  platform.clock.advance(60_000);
  const theirs = await another(manager, await createOpening(manager), 'Theo');
  bodyOf(await theirs.attempt.submit());

  expect(await listed(owner)).toEqual(['Theo', 'Nora']);
  expect(await listed(owner, 'nor')).toEqual(['Nora']);
  expect(await listed(owner, '%25')).toEqual([]);
  const recruiter = await signedInMember(platform, { name: 'Rhea', roles: ['recruiter'], team: opening.teamId });
  expect(await listed(recruiter)).toEqual(['Nora']);
  expect(bodyOf(await recruiter.get(path))).toMatchObject({
    isWhole: true,
    others: [{ invitationId: ours.invitation.invitationId, version: 1 }],
  });
  const reviewer = await signedInMember(platform, { name: 'Rita', roles: ['reviewer'], team: opening.teamId });
  expect((await reviewer.get(path)).status).toBe(404);
  const elsewhere = path.replace(attempt.itemId('code'), ours.attempt.itemId('code'));
  expect((await owner.get(elsewhere)).status).toBe(404);
});
