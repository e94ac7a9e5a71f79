import type { AttemptForCandidate } from '@assay/core/attempts';
import type { CandidateForStaff } from '@assay/core/candidates';
import { type AttemptId, parseId } from '@assay/core/ids';
import type { ShortfallForStaff } from '@assay/core/openings';
import { replayForm } from '@assay/services';
import { type AssemblyInputs2, assembleForm1, assembleForm2 } from '@assay/stats';
import { expect, test } from 'vitest';
import { everythingStored, signedInMember } from '../support/accounts.ts';
import { type AssessmentChanges, bodyOf, createOpening, invite, saveOpening } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

const bank = [
  doubling({ difficulty: 3 }),
  doubling({ id: 'tripling', family: 'tripling', difficulty: 4, roles: ['engineer'] }),
  doubling({ id: 'halving', family: 'halving', difficulty: 5 }),
  rightOption(),
  rightOption({ id: 'other-option', family: 'other-option' }),
];

const hardCode: AssessmentChanges = {
  sections: [
    { title: 'Hard code', pool: { kinds: ['code'], difficultyFrom: 5, roles: ['analyst'] }, count: 3, weight: 2, order: 'easiest_first' },
    { title: 'Reading', pool: { kinds: ['choice'] }, count: 1 },
  ],
};

async function start(platform: Platform, owner: TestBrowser, opening: Parameters<typeof invite>[1], email: string) {
  const { invitation, token } = await invite(owner, opening, { email });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const page = bodyOf(await candidate.get<AttemptForCandidate>(`/api/candidate/attempts/${attemptId}`));
  return { invitation, candidate, attemptId, page };
}

const shortfallsOf = async (staff: TestBrowser) =>
  bodyOf(await staff.get<{ shortfalls: ShortfallForStaff[] }>('/api/staff/shortfalls')).shortfalls;

const withdraw = (platform: Platform, questionId: string, state: 'resting' | 'retired' = 'retired') =>
  platform.db.updateTable('questions').set({ state }).where('id', '=', questionId).execute();

async function itemsOf(platform: Platform, attemptId: AttemptId) {
  const rows = await platform.db
    .selectFrom('items')
    .select(['position', 'section', 'questionVersionId', 'weight', 'isPilot', 'optionOrder'])
    .where('attemptId', '=', attemptId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, isPilot: row.isPilot === 1, optionOrder: JSON.parse(row.optionOrder) }));
}

test('a candidate starts although a pool ran dry, and the team is told what was used instead until somebody settles it', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: hardCode });
  const { page } = await start(platform, owner, opening, 'first@example.org');
  expect(page.items.map(({ question }) => question.title)).toHaveLength(4);
  platform.clock.advance(60_000);
  await start(platform, owner, opening, 'second@example.org');
  const [notice, ...others] = await shortfallsOf(owner);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    opening: 'Data analyst',
    candidates: 2,
    lastAt: '2026-01-05T10:01:00.000Z',
    sections: [
      {
        title: 'Hard code',
        candidates: 2,
        missing: 0,
        replaced: [
          { step: 'difficulty_2', questions: 2 },
          { step: 'roles', questions: 2 },
        ],
      },
    ],
  });

  const { id: team } = await platform.db.selectFrom('teams').select('id').executeTakeFirstOrThrow();
  const reviewer = await signedInMember(platform, { name: 'Rene', roles: ['reviewer'], team: parseId('team', team) });
  expect(await shortfallsOf(reviewer)).toMatchObject([{ maySettle: false, candidates: 2 }]);
  expect((await reviewer.post(`/api/staff/shortfalls/${opening.openingId}/settle`, { until: notice?.lastAt })).status).toBe(404);
  const foreigner = await signedInMember(platform, { name: 'Faye', roles: ['manager'] });
  expect(await shortfallsOf(foreigner)).toEqual([]);
  const settle = `/api/staff/shortfalls/${opening.openingId}/settle`;
  expect((await foreigner.post(settle, { until: notice?.lastAt })).status).toBe(404);

  // Whoever starts after the notice was read brings it back.
  platform.clock.advance(60_000);
  await start(platform, owner, opening, 'third@example.org');
  expect(bodyOf(await owner.post(settle, { until: notice?.lastAt }))).toEqual({ settled: 2 });
  expect(await shortfallsOf(owner)).toMatchObject([{ candidates: 1 }]);
  const trace = await platform.db.selectFrom('audit').selectAll().where('action', '=', 'shortfall.settle').executeTakeFirstOrThrow();
  expect(trace).toMatchObject({ subject: opening.openingId, actor: expect.stringMatching(/^staff:acc_/) });
});

test('points of what is missing are not lost: the maximum follows what was drawn', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const sections = [{ title: 'Options', pool: { skills: ['joins'], kinds: ['choice' as const] }, count: 4, weight: 5 }];
  const opening = await createOpening(owner, { assessment: { sections } });
  const { page, candidate, attemptId, invitation } = await start(platform, owner, opening, 'cleo@example.org');
  expect(page.items).toHaveLength(2);
  const path = `/api/candidate/attempts/${attemptId}`;
  const writer = bodyOf(await candidate.post<{ writerSessionId: string }>(`${path}/writers`, { previous: null, resumeCode: null }));
  bodyOf(await candidate.post(`${path}/submit`, { writerSessionId: writer.writerSessionId, lastSeq: 0 }));
  await platform.work();
  const seen = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(seen.attempt?.score).toMatchObject({ points: 0, maxPoints: 10 });
  expect(await shortfallsOf(owner)).toMatchObject([{ sections: [{ title: 'Options', missing: 2, replaced: [] }] }]);
});

test('skills are never given up: when not one question is left the start is refused and the time has not started', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const sections = [{ title: 'Joins', pool: { skills: ['joins'] }, count: 1 }];
  const opening = await createOpening(owner, { assessment: { sections } });
  const { invitation, token } = await invite(owner, opening);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  // Withdrawn between the invitation and the start.
  await withdraw(platform, 'right-option');
  await withdraw(platform, 'other-option');
  expect(await candidate.post('/api/candidate/attempts')).toMatchObject({ status: 409, body: { error: { reason: 'empty_pool' } } });
  expect(await platform.db.selectFrom('attempts').select('id').execute()).toEqual([]);
  expect(await shortfallsOf(owner)).toEqual([]);
});

test('a question that is withdrawn while somebody sits it stays theirs; whoever starts later gets another', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const sections = [{ title: 'Options', pool: { kinds: ['choice' as const], difficultyTo: 2 }, count: 1 }];
  const opening = await createOpening(owner, { assessment: { sections } });
  const { page, candidate, attemptId } = await start(platform, owner, opening, 'first@example.org');
  const { questionId } = await platform.db
    .selectFrom('items')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .select('questionVersions.questionId')
    .executeTakeFirstOrThrow();
  await withdraw(platform, questionId);
  const again = bodyOf(await candidate.get<AttemptForCandidate>(`/api/candidate/attempts/${attemptId}`));
  expect(again.items.map(({ itemId }) => itemId)).toEqual(page.items.map(({ itemId }) => itemId));
  const later = await start(platform, owner, opening, 'second@example.org');
  expect((await itemsOf(platform, later.attemptId))[0]?.questionVersionId).not.toBe(
    (await itemsOf(platform, attemptId))[0]?.questionVersionId,
  );
});

test('every stored form is drawn again as it was: of versions 1, 2 and 3, and after questions and points have changed', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: hardCode });
  for (const email of ['a@example.org', 'b@example.org', 'c@example.org']) await start(platform, owner, opening, email);
  const plain = await createOpening(owner, {
    assessment: {
      sections: [
        { title: 'Any', pool: {}, count: 2, weight: 3 },
        { title: 'Options', pool: { kinds: ['choice'] }, count: 1, areOptionsShuffled: false },
      ],
    },
  });
  for (const email of ['d@example.org', 'e@example.org']) await start(platform, owner, plain, email);
  const old = await createOpening(owner, { assessment: { sections: [{ title: 'Any', pool: {}, count: 4, weight: 2 }] } });
  for (const email of ['f@example.org', 'g@example.org', 'i@example.org']) {
    await asVersion1(platform, (await start(platform, owner, old, email)).attemptId);
  }
  for (const email of ['j@example.org', 'k@example.org'])
    await asVersion2(platform, (await start(platform, owner, opening, email)).attemptId);
  const sectionPoints = plain.sections.map(({ sectionId }) => ({ sectionId, points: 50 }));
  bodyOf(await saveOpening(owner, plain, { sectionPoints }));
  await start(platform, owner, plain, 'h@example.org');
  for (const id of ['doubling', 'right-option']) await withdraw(platform, id);
  await platform.db.updateTable('questionVersions').set({ difficulty: 1 }).execute();

  const attempts = await platform.db.selectFrom('attempts').select(['id', 'assemblyVersion']).execute();
  expect(attempts.map(({ assemblyVersion }) => assemblyVersion).toSorted()).toEqual([1, 1, 1, 2, 2, 4, 4, 4, 4, 4, 4]);
  for (const { id } of attempts) {
    const attemptId = parseId('attempt', id);
    expect(await replayForm(platform.db, attemptId)).toEqual(await itemsOf(platform, attemptId));
  }
});

type StoredSection = AssemblyInputs2['sections'][number] & { title: string; points: number; areOptionsShuffled: boolean };
type StoredInputs = { sections: readonly StoredSection[] };

/** Turns an attempt into what version 1 would have stored, with the form that it would have drawn. */
async function asVersion1(platform: Platform, attemptId: AttemptId): Promise<void> {
  const { inputs, seed } = await storedAssembly(platform, attemptId);
  const sections = inputs.sections.map(({ count, tiers }) => ({
    count,
    candidates: (tiers[0]?.candidates ?? []).map(({ versionId, family }) => ({ versionId, family })),
  }));
  const form = assembleForm1({ sections }, seed);
  if (form.kind === 'short') throw new Error('version 1 started no attempt with a form that was short');
  await storeAs(platform, attemptId, 1, { sections }, form.sections.flat());
}

/** The same for version 2. */
async function asVersion2(platform: Platform, attemptId: AttemptId): Promise<void> {
  const { inputs, seed } = await storedAssembly(platform, attemptId);
  const sections = inputs.sections.map(({ title, points, areOptionsShuffled, count, isShuffled, tiers }) => ({
    title,
    points,
    areOptionsShuffled,
    count,
    isShuffled,
    tiers: tiers.map(({ step, candidates }) => ({
      step,
      candidates: candidates.map(({ versionId, family, rank }) => ({ versionId, family, rank })),
    })),
  }));
  const drawn = assembleForm2({ sections }, seed).sections.flatMap(({ chosen }) => chosen.map(({ candidate }) => candidate));
  await storeAs(platform, attemptId, 2, { sections }, drawn);
}

async function storedAssembly(platform: Platform, attemptId: AttemptId): Promise<{ inputs: StoredInputs; seed: string }> {
  const { assemblyInputs, seed } = await platform.db
    .selectFrom('attempts')
    .select(['assemblyInputs', 'seed'])
    .where('id', '=', attemptId)
    .executeTakeFirstOrThrow();
  return { inputs: JSON.parse(assemblyInputs), seed };
}

async function storeAs(platform: Platform, attemptId: AttemptId, version: number, inputs: object, drawn: readonly { versionId: string }[]) {
  const attempt = { assemblyVersion: version, assemblyInputs: JSON.stringify(inputs) };
  await platform.db.updateTable('attempts').set(attempt).where('id', '=', attemptId).execute();
  for (const [index, { versionId: questionVersionId }] of drawn.entries()) {
    const item = platform.db
      .updateTable('items')
      .where('attemptId', '=', attemptId)
      .where('position', '=', index + 1);
    await item.set({ questionVersionId }).execute();
  }
  // The order of options has a stream of its own, which no version changed.
  for (const { position, optionOrder } of await replayForm(platform.db, attemptId)) {
    const item = platform.db.updateTable('items').where('attemptId', '=', attemptId).where('position', '=', position);
    await item.set({ optionOrder: JSON.stringify(optionOrder) }).execute();
  }
}

test('a form is stored with what was known of its questions: how often they were shown, and in which forms of the week', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: [{ title: 'Any', pool: {}, count: 2, weight: 3 }] } });
  const first = await start(platform, owner, opening, 'a@example.org');
  const second = await start(platform, owner, opening, 'b@example.org');
  const shown = (await itemsOf(platform, first.attemptId)).map(({ questionVersionId }) => questionVersionId);
  const { inputs } = await storedAssembly(platform, second.attemptId);
  expect(inputs).toMatchObject({ exposure: { attempts: 1, attemptsThisWeek: 1, cap: 0.15, weeklyCap: 0.25 } });
  for (const candidate of inputs.sections[0]?.tiers[0]?.candidates ?? []) {
    const times = shown.includes(candidate.versionId) ? 1 : 0;
    expect(candidate).toMatchObject({ shown: times, shownThisWeek: times, forms: times === 1 ? [0] : [] });
  }
  expect(await shortfallsOf(owner)).toEqual([]);
});

test('questions that rest are drawn when nothing else is left, and the team is told', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const sections = [{ title: 'Joins', pool: { skills: ['joins'] }, count: 2 }];
  const opening = await createOpening(owner, { assessment: { sections } });
  await withdraw(platform, 'right-option', 'resting');
  const { page } = await start(platform, owner, opening, 'first@example.org');
  expect(page.items).toHaveLength(2);
  expect(await shortfallsOf(owner)).toMatchObject([
    { sections: [{ title: 'Joins', missing: 0, replaced: [{ step: 'resting', questions: 1 }] }] },
  ]);
});

test('what a candidate is shown tells nothing of pools, fallbacks and seeds', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: hardCode });
  const { page } = await start(platform, owner, opening, 'cleo@example.org');
  expect(JSON.stringify(page)).not.toMatch(/relax|tier|seed|difficulty_|Every week of the job/);
  expect(await everythingStored(platform)).toContain('difficulty_2');
});
