import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HomeForStaff } from '@assay/core/accounts';
import type { CandidateForStaff } from '@assay/core/candidates';
import type { ResultsPage } from '@assay/core/openings';
import type { DataRequestForCandidate, PersonForStaff } from '@assay/core/personal-data';
import { emptyWriteAheadLog } from '@assay/db';
import { createMemoryMailer } from '@assay/integrations';
import { carryOutRetention } from '@assay/services';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { everythingStored, signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const day = 24 * 3_600_000;
const reason = 'they asked for it';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner, mailer: createMemoryMailer() });
});

const secret = 'const mine = "Zebedee wrote this";';

/** Zebedee has left something in every table that a candidate can leave something in over HTTP. */
async function zebedee(opening: object = {}) {
  const started = await startedAttempt(platform, {
    assessment: { report: { moment: 'graded', parts: ['score', 'feedback'] } },
    opening: { answerByDays: 7, ...opening },
    invitation: {
      name: 'Zebedee Quirk',
      email: 'zebedee@quirk.example',
      mailing: { remindHours: 48, timeZone: 'UTC' },
    },
  });
  const { owner, attempt, candidate, invitation } = started;
  bodyOf(await attempt.send([attempt.rewriting(secret)]));
  await attempt.run();
  bodyOf(
    await candidate.post(`${attempt.path}/problems`, {
      itemId: attempt.itemId('code'),
      kind: 'statement',
      text: 'Zebedee cannot read it.',
    }),
    201,
  );
  const submit = async () => {
    bodyOf(await attempt.submit());
    await platform.work();
    const words = { basedOn: 0, text: 'Zebedee thinks clearly.' };
    bodyOf(await owner.put(`/api/staff/invitations/${invitation.invitationId}/feedback`, words));
    bodyOf(await candidate.post(`${attempt.path}/second-look`, { text: 'Zebedee asks again.' }), 201);
  };
  const person = `/api/staff/invitations/${invitation.invitationId}/person`;
  const end = (kind: string) => owner.post(`${person}/end`, { kind, reason });
  const results = async () => bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${started.opening.openingId}/results`));
  return { ...started, submit, person, end, results };
}

test('what is held is listed before it goes, and then none of it is stored any more', async () => {
  const { owner, candidate, person, end, submit, results, attempt } = await zebedee();
  await submit();
  bodyOf(await candidate.post('/api/candidate/invitation/data-requests', { kind: 'deletion' }), 201);
  const held = bodyOf(await owner.get<PersonForStaff>(person));
  expect(held).toMatchObject({ name: 'Zebedee Quirk', invitations: [{ isRunning: false }], requests: [{ kind: 'deletion' }] });
  const tables = held.held.map(({ table }) => table);
  for (const table of [
    'invitations',
    'attempts',
    'answers',
    'eventBatches',
    'runs',
    'gradings',
    'problemReports',
    'mails',
    'dataRequests',
    'feedback',
    'secondLooks',
  ]) {
    expect(tables).toContain(table);
  }
  const before = await everythingStored(platform);
  expect(before).toMatch(/Zebedee/);

  bodyOf(await end('delete'));
  const after = await everythingStored(platform);
  expect(after).not.toMatch(/zebedee|quirk/i);
  const { audit: _, responses: __, leak_exposures: exposures, ...others } = await storedByTable();
  // The log keeps ids, statistics the id of an item that is gone: nothing leads from either to a person.
  for (const id of [attempt.attemptId, attempt.itemId('code')]) expect(JSON.stringify(others)).not.toContain(id);
  // No moment by which the log would say whose an answer was.
  expect(JSON.stringify(exposures)).not.toMatch(/\d\d:\d\d/);
  expect((await results()).rows).toEqual([]);
  expect((await candidate.get('/api/candidate/invitation')).status).toBe(401);
  expect(platform.remembered).toHaveLength(1);
  expect(await platform.db.selectFrom('responses').select('purpose').execute()).not.toEqual([]);
  expect((await owner.get(person)).status).toBe(404);
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home')).dataRequests).toEqual([]);
});

async function storedByTable(): Promise<Record<string, unknown>> {
  const tables = await platform.db.introspection.getTables();
  const rows: Record<string, unknown> = {};
  for (const { name } of tables) rows[name] = (await sql`select * from ${sql.table(name)}`.execute(platform.db)).rows;
  return rows;
}

test('not a page of the database file still says who it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-forget-'));
  try {
    const databaseFile = join(folder, 'assay.sqlite');
    platform = await createPlatform({ runner: doublingRunner, mailer: createMemoryMailer(), databaseFile });
    const { submit, end } = await zebedee();
    await submit();
    const onDisk = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1').toLowerCase())
        .join('');
    await emptyWriteAheadLog(platform.db);
    expect(onDisk()).toContain('zebedee');
    bodyOf(await end('delete'));
    await emptyWriteAheadLog(platform.db);
    expect(onDisk()).not.toMatch(/zebedee|quirk/);
    await platform.db.destroy();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('deletes somebody whose attempt is running: they are out at once, and nothing is graded', async () => {
  const { candidate, attempt, end } = await zebedee();
  bodyOf(await end('delete'));
  expect((await attempt.send([attempt.rewriting('too late')])).status).toBe(404);
  expect((await candidate.get(attempt.path)).status).toBe(404);
  expect((await candidate.get('/api/candidate/invitation')).status).toBe(401);
  await platform.work();
  expect(await platform.sweep()).toEqual([]);
  expect(await everythingStored(platform)).not.toMatch(/zebedee|quirk/i);
});

test('anonymising keeps score and dates, of nobody, and waits for the end of an attempt', async () => {
  const { owner, end, submit, results } = await zebedee();
  expect(await end('anonymise')).toMatchObject({ status: 409, body: { error: { reason: 'running' } } });
  await submit();
  const [before] = (await results()).rows;
  bodyOf(await end('anonymise'));
  expect(await everythingStored(platform)).not.toMatch(/zebedee|quirk/i);
  const page = await results();
  expect(page.rows).toMatchObject([
    { name: 'Somebody anonymised', scorePercent: before?.scorePercent, closedAt: before?.closedAt, status: 'finished' },
  ]);
  expect(page.distribution.n).toBe(1);
  expect(await platform.db.selectFrom('results').select('owedSince').execute()).toEqual([{ owedSince: null }]);
  const { attempt } = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${page.rows[0]?.invitationId}/candidate`));
  expect(attempt).toMatchObject({ score: { percent: before?.scorePercent }, devices: [] });
  expect(attempt?.items.flatMap(({ answer }) => answer.texts)).toEqual([]);
});

test('a copy holds what the person gave and got, and nothing of the bank or of the server', async () => {
  const { owner, person, submit } = await zebedee();
  await submit();
  const copy = JSON.stringify(bodyOf(await owner.get(`${person}/copy`)));
  expect(copy).toContain('zebedee@quirk.example');
  expect(copy).toContain('Zebedee wrote this');
  expect(copy).toContain('Zebedee thinks clearly.');
  expect(copy).toContain('Zebedee asks again.');
  expect(copy).not.toMatch(/tokenHash|secretHash|assemblyInputs|networkHash|"grade"/);
  const log = await platform.db.selectFrom('audit').selectAll().where('action', '=', 'person.read').execute();
  expect(log).toHaveLength(1);
});

test('a candidate asks once for each, and the team puts it away', async () => {
  const { owner, candidate, invitation } = await zebedee();
  const path = '/api/candidate/invitation/data-requests';
  const own = async () => bodyOf(await candidate.get<{ requests: DataRequestForCandidate[] }>(path)).requests;
  bodyOf(await candidate.post(path, { kind: 'copy' }), 201);
  expect(await candidate.post(path, { kind: 'copy' })).toMatchObject({ status: 409, body: { error: { reason: 'waiting' } } });
  platform.clock.advance(1);
  bodyOf(await candidate.post(path, { kind: 'deletion' }), 201);
  const { dataRequests } = bodyOf(await owner.get<HomeForStaff>('/api/staff/home'));
  expect(dataRequests).toMatchObject([
    { kind: 'copy', name: 'Zebedee Quirk', invitationId: invitation.invitationId },
    { kind: 'deletion' },
  ]);
  const settle = () => owner.post(`/api/staff/data-requests/${dataRequests[0]?.requestId}/settle`);
  bodyOf(await settle());
  expect(await settle()).toMatchObject({ status: 409 });
  expect((await own()).filter(({ settledAt }) => settledAt === null).map(({ kind }) => kind)).toEqual(['deletion']);
});

test('recordings end before people, each after the days of its opening, and what is kept longer stays', async () => {
  const { owner, submit, results, invitation } = await zebedee({ daysToKeep: 60, recordingDaysToKeep: 30 });
  await submit();
  const retain = () => carryOutRetention(platform.system('retention'));
  platform.clock.advance(30 * day - 60_000);
  expect(await retain()).toEqual({ recordings: 0, people: 0 });
  platform.clock.advance(60_000);
  expect(await retain()).toEqual({ recordings: 1, people: 0 });
  expect(await retain()).toEqual({ recordings: 0, people: 0 });
  for (const table of ['eventBatches', 'runs', 'networkChanges'] as const) {
    expect(await platform.db.selectFrom(table).selectAll().execute()).toEqual([]);
  }
  const page = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(page.attempt?.items.some(({ answer }) => answer.texts.some(({ text }) => text === secret))).toBe(true);
  expect(page.attempt?.score).not.toBeNull();

  platform.clock.advance(30 * day);
  expect(await retain()).toEqual({ recordings: 0, people: 1 });
  expect(await everythingStored(platform)).not.toMatch(/zebedee|quirk/i);
  expect((await results()).distribution.n).toBe(1);
  expect(platform.remembered).toHaveLength(1);
  expect(await retain()).toEqual({ recordings: 0, people: 0 });
});

test('whoever never started, and whoever is asked for another opening, is judged by their own dates', async () => {
  const owner = await platform.signedInOwner();
  const short = await createOpening(owner, { opening: { title: 'Short', daysToKeep: 10 } });
  const long = await createOpening(owner, { opening: { title: 'Long', daysToKeep: 100 } });
  await invite(owner, short, { startsUntil: '2026-01-20T10:00:00.000Z' });
  await invite(owner, long);
  platform.clock.advance(16 * day);
  const retain = () => carryOutRetention(platform.system('retention'));
  expect(await retain()).toEqual({ recordings: 0, people: 0 });
  platform.clock.advance(10 * day);
  expect(await retain()).toEqual({ recordings: 0, people: 1 });
  const names = async ({ openingId }: { openingId: string }) =>
    bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${openingId}/results`)).rows.map(({ name }) => name);
  expect(await names(short)).toEqual(['Somebody anonymised']);
  expect(await names(long)).toEqual(['Cleo Candidate']);
  expect(platform.remembered).toEqual([]);
});

test('recruiters look and copy, managers let go, reviewers see nothing of it', async () => {
  const { person, opening, submit } = await zebedee();
  await submit();
  const team = opening.teamId;
  const recruiter = await signedInMember(platform, { name: 'Rex', roles: ['recruiter'], team });
  const reviewer = await signedInMember(platform, { name: 'Rita', roles: ['reviewer'], team });
  bodyOf(await recruiter.get(person));
  expect((await recruiter.post(`${person}/end`, { kind: 'delete', reason })).status).toBe(404);
  expect((await reviewer.get(person)).status).toBe(404);
  expect((await reviewer.get(`${person}/copy`)).status).toBe(404);
});
