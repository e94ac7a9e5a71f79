import type { AssessmentForStaff, DrawnForm, RevisionRow, StockForStaff } from '@assay/core/assessments';
import type { CandidateForStaff } from '@assay/core/candidates';
import { toBillionth } from '@assay/core/grading';
import { type AttemptId, parseId } from '@assay/core/ids';
import type { InvitationForCandidate } from '@assay/core/invitations';
import type { OpeningForStaff, ShortfallForStaff } from '@assay/core/openings';
import type { OwnReport } from '@assay/core/own-reports';
import type { RegradeForStaff } from '@assay/core/regrades';
import { replayForm } from '@assay/services';
import { expect, test } from 'vitest';
import { type AssessmentChanges, assessmentOf, bodyOf, createOpening, invite, openAttempt, saveOpening } from '../support/attempt.ts';
import { asking, these } from '../support/deciding.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { gradedAttempt } from '../support/graded-attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';

/** Code of 10, 20 and 40 minutes, and a choice of 2. */
const bank = [
  doubling({ minutes: 10, difficulty: 1 }),
  doubling({ id: 'tripling', family: 'tripling', minutes: 20, difficulty: 2 }),
  doubling({ id: 'halving', family: 'halving', minutes: 40, difficulty: 5 }),
  rightOption(),
];
const any = { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5 };
const code = { title: 'Code', pool: { kinds: ['code' as const] }, count: 2, weight: 5 };
const mixed = {
  title: 'Both',
  pool: { kinds: ['code' as const, 'choice' as const], skills: ['arithmetic', 'joins'] },
  count: 2,
  weight: 3,
};

async function start(platform: Platform, owner: TestBrowser, opening: OpeningForStaff, email: string) {
  const { invitation, token } = await invite(owner, opening, { email });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  return { invitation, candidate, attemptId };
}

async function itemsOf(platform: Platform, attemptId: AttemptId) {
  const rows = await platform.db
    .selectFrom('items')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .select(['position', 'questionId', 'weight'])
    .where('attemptId', '=', attemptId)
    .orderBy('position')
    .execute();
  return rows.map(({ questionId, weight }) => ({ questionId, weight }));
}

const sum = (values: readonly number[]): number => toBillionth(values.reduce((all, value) => all + value, 0));

const readAssessment = async (owner: TestBrowser, { assessmentId }: OpeningForStaff) =>
  bodyOf(await owner.get<AssessmentForStaff>(`/api/staff/assessments/${assessmentId}`));

const save = (owner: TestBrowser, seen: AssessmentForStaff, changes: AssessmentChanges) =>
  owner.put<AssessmentForStaff>(`/api/staff/assessments/${seen.assessmentId}`, { basedOn: seen.stamp, content: assessmentOf(changes) });

test('whatever is drawn, a section is worth the same, and its questions as much as their minutes say', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: [{ ...code, sharing: 'minutes' }] } });
  const minutes = new Map(bank.map(({ id, minutes: own }) => [id, own]));
  const forms = new Set<string>();
  for (const email of Array.from({ length: 8 }, (_, index) => `c${index}@example.org`)) {
    const { attemptId } = await start(platform, owner, opening, email);
    const items = await itemsOf(platform, attemptId);
    expect(sum(items.map(({ weight }) => weight))).toBe(10);
    const whole = items.reduce((all, { questionId }) => all + (minutes.get(questionId) ?? 0), 0);
    for (const { questionId, weight } of items) expect(weight).toBeCloseTo((10 * (minutes.get(questionId) ?? 0)) / whole, 8);
    expect((await replayForm(platform.db, attemptId)).map(({ weight }) => weight)).toEqual(items.map(({ weight }) => weight));
    forms.add(
      items
        .map(({ questionId }) => questionId)
        .toSorted()
        .join(' '),
    );
  }
  expect(forms.size).toBeGreaterThan(1);
});

test('a form that is short gives out all points, and says so the same when it is drawn again', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const sections = [{ ...code, count: 4, pool: { kinds: ['code' as const], skills: ['arithmetic'] }, sharing: 'difficulty' as const }];
  const opening = await createOpening(owner, { assessment: { sections } });
  const { attemptId } = await start(platform, owner, opening, 'cleo@example.org');
  const items = await itemsOf(platform, attemptId);
  expect(new Map(items.map(({ questionId, weight }) => [questionId, weight]))).toEqual(
    new Map([
      ['doubling', 2.5],
      ['tripling', 5],
      ['halving', 12.5],
    ]),
  );
  expect((await replayForm(platform.db, attemptId)).map(({ weight }) => weight)).toEqual(items.map(({ weight }) => weight));
});

test('what is being written is told what a question can be worth, and a drawn form what each of it is', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const sections = [{ title: 'Code', pool: { ...any, kinds: ['code'] }, count: 2, sharing: 'minutes' }];
  const { pools } = bodyOf(await owner.post<StockForStaff>('/api/staff/assessments/pools', { sections }));
  // 10 minutes beside 40, and 40 beside 10, of what an average question is worth.
  expect(pools).toMatchObject([{ worth: { least: 0.4, most: 1.6 } }]);
  const drawn = bodyOf(await owner.post<DrawnForm>('/api/staff/assessments/draw', { teamId: null, content: { sections } }));
  const questions = drawn.sections[0]?.questions ?? [];
  expect(sum(questions.map(({ points }) => points))).toBe(2);
  const whole = questions.reduce((all, { minutes }) => all + minutes, 0);
  for (const { minutes, points } of questions) expect(points).toBeCloseTo((2 * minutes) / whole, 8);
});

/** Somebody finished a form of one code question and one choice, both alike, and had only the choice right. */
async function finished() {
  const platform = await createPlatform({ questions: [doubling({ minutes: 10 }), rightOption()], runner: doublingRunner });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: [mixed] }, opening: { floorPercent: 30 } });
  const { invitation, candidate, attemptId } = await start(platform, owner, opening, 'cleo@example.org');
  const attempt = await openAttempt(candidate, attemptId);
  await attempt.send([attempt.choosing(['b'])]);
  bodyOf(await attempt.submit());
  await platform.work();
  const seen = async () => bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  const preview = async () => {
    const answer = await owner.post<{ regradeId: string }>('/api/staff/regrades', { kind: 'weights', openingId: opening.openingId });
    const { regradeId } = bodyOf(answer, 201);
    await platform.work();
    return bodyOf(await owner.get<RegradeForStaff>(`/api/staff/regrades/${regradeId}`));
  };
  const decide = async ({ regradeId }: RegradeForStaff, decision: 'apply' | 'undo') => {
    bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/${decision}`, { reason: `to ${decision} it` }));
    await platform.work();
  };
  const responses = () =>
    platform.db.selectFrom('responses').select(['questionId', 'score', 'max', 'restScore', 'restMax']).orderBy('questionId').execute();
  return { platform, owner, opening, invitation, seen, preview, decide, responses };
}

test('sharing the points otherwise reaches who has finished by a regrade alone, which shows who crosses and was told, and can be undone', async () => {
  const { owner, opening, invitation, seen, preview, decide, responses } = await finished();
  expect((await seen()).attempt?.score).toMatchObject({ points: 3, maxPoints: 6, percent: 50 });
  const assessment = await readAssessment(owner, opening);
  const [section] = assessment.content.sections;
  if (section === undefined) throw new Error('there is a section');
  const asked = asking(owner, opening);
  await asked.decide(these(invitation.invitationId), 'advance');
  const told = these(invitation.invitationId);
  bodyOf(await asked.tell(told, (await asked.answers(told)).seen), 201);
  expect((await preview()).summary).toMatchObject({ attempts: 0, changed: 0 });

  const changed = bodyOf(await save(owner, assessment, { sections: [{ ...section, sharing: 'minutes' }] }));
  const path = `/api/staff/assessments/${opening.assessmentId}`;
  const { revisions } = bodyOf(await owner.get<{ revisions: RevisionRow[] }>(`${path}/revisions`));
  expect(revisions.map(({ isFrozen }) => isFrozen)).toEqual([false, true]);
  expect((await seen()).attempt?.score?.percent).toBe(50);

  // 10 minutes of code beside 2 of choice: the choice is worth a sixth of the 6 points.
  const shown = await preview();
  expect(shown.summary).toMatchObject({ attempts: 1, changed: 1, down: 1, crossing: 1, crossingTold: 1 });
  expect(shown.rows).toMatchObject([
    { percentBefore: 50, percentAfter: expect.closeTo(100 / 6), crossing: 'down', decision: { kind: 'advance', isTold: true } },
  ]);
  expect((await seen()).attempt?.score?.percent).toBe(50);

  await decide(shown, 'apply');
  const { attempt } = await seen();
  expect(attempt?.score).toMatchObject({ points: 1, maxPoints: 6 });
  expect(attempt?.explanation.sections).toMatchObject([{ points: 1, maxPoints: 6, sharing: 'minutes' }]);
  expect(await responses()).toEqual([
    { questionId: 'doubling', score: 0, max: 5, restScore: 1, restMax: 1 },
    { questionId: 'right-option', score: 1, max: 1, restScore: 0, restMax: 5 },
  ]);
  const csv = (await owner.get<string>(`/api/staff/openings/${opening.openingId}/results.csv`)).body;
  expect(csv).toContain(',1,6,');
  expect(csv).toContain('The right option,1,1');
  expect((await preview()).summary).toMatchObject({ attempts: 0 });

  await decide(shown, 'undo');
  expect((await seen()).attempt?.score).toMatchObject({ points: 3, maxPoints: 6, percent: 50 });
  expect((await responses()).map(({ max }) => max)).toEqual([3, 3]);
  expect(changed.content.sections).toMatchObject([{ sharing: 'minutes' }]);
});

test("the opening's own points are shared the same way, also in the regrade", async () => {
  const { owner, opening, seen, preview, decide } = await finished();
  const assessment = await readAssessment(owner, opening);
  const [section] = assessment.content.sections;
  if (section === undefined) throw new Error('there is a section');
  bodyOf(await save(owner, assessment, { sections: [{ ...section, sharing: 'minutes' }] }));
  const today = bodyOf(await owner.get<OpeningForStaff>(`/api/staff/openings/${opening.openingId}`));
  expect(today.sections).toMatchObject([{ points: 3, sharing: 'minutes' }]);
  bodyOf(await saveOpening(owner, today, { sectionPoints: [{ sectionId: section.id, points: 12 }] }));
  await decide(await preview(), 'apply');
  expect((await seen()).attempt?.score).toMatchObject({ points: 4, maxPoints: 24 });
});

test('an opening that has another assessment since is weighed by what was sat', async () => {
  const { platform, owner, opening, preview } = await finished();
  const other = await createOpening(owner, { assessment: { sections: [{ ...mixed, weight: 9, sharing: 'minutes' }] } });
  // As of the time before sections had ids: both are then called by their place.
  for (const { id, content } of await platform.db.selectFrom('assessmentRevisions').select(['id', 'content']).execute()) {
    const { sections, ...rest } = JSON.parse(content);
    const named = JSON.stringify({ ...rest, sections: sections.map((section: object) => ({ ...section, id: '' })) });
    await platform.db.updateTable('assessmentRevisions').set({ content: named }).where('id', '=', id).execute();
  }
  bodyOf(await saveOpening(owner, opening, { assessmentId: other.assessmentId }));
  expect((await preview()).summary).toMatchObject({ attempts: 0, changed: 0 });
});

test('of two who save at once the later one is told, and neither sharing is lost silently', async () => {
  const { owner, opening } = await finished();
  const seen = await readAssessment(owner, opening);
  const [section] = seen.content.sections;
  if (section === undefined) throw new Error('there is a section');
  const answers = await Promise.all(
    (['minutes', 'difficulty'] as const).map((sharing) => save(owner, seen, { sections: [{ ...section, sharing }] })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const kept = answers.find(({ status }) => status === 200);
  expect((await readAssessment(owner, opening)).content.sections).toMatchObject([
    { sharing: kept === undefined ? '' : bodyOf(kept).content.sections[0]?.sharing },
  ]);
});

test('a form that was stored before points could be shared is drawn again as it was', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: [code] } });
  const { attemptId } = await start(platform, owner, opening, 'cleo@example.org');
  const drawn = await replayForm(platform.db, attemptId);
  // Alike, version 4 stores what version 3 did.
  const { assemblyInputs } = await platform.db.selectFrom('attempts').select('assemblyInputs').executeTakeFirstOrThrow();
  expect(assemblyInputs).not.toContain('"weight"');
  await platform.db.updateTable('attempts').set({ assemblyVersion: 3 }).execute();
  expect(await replayForm(platform.db, parseId('attempt', attemptId))).toEqual(drawn);
  expect(drawn.map(({ weight }) => weight)).toEqual([5, 5]);
});

const named = (...weights: [questionId: string, weight: number][]) => weights.map(([questionId, weight]) => ({ questionId, weight }));
const byHand = {
  ...{ title: 'Chosen', count: 2, weight: 5, sharing: 'hand' as const },
  pool: { named: named(['doubling', 3], ['right-option', 1]) },
};

test('a section that names its questions asks these of everybody, each worth what was given to it', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { assessment: { sections: [byHand] } });
  for (const email of ['a@example.org', 'b@example.org']) {
    const { attemptId } = await start(platform, owner, opening, email);
    const items = await itemsOf(platform, attemptId);
    expect(new Map(items.map(({ questionId, weight }) => [questionId, weight]))).toEqual(
      new Map([
        ['doubling', 7.5],
        ['right-option', 2.5],
      ]),
    );
    expect((await replayForm(platform.db, attemptId)).map(({ weight }) => weight)).toEqual(items.map(({ weight }) => weight));
  }
  expect((await readAssessment(owner, opening)).pools).toEqual([
    { live: 2, families: 2, isEnough: true, worth: { least: 0.5, most: 1.5 } },
  ]);
});

test('what stands in for a named question is of its skills and worth as much as an average one; without skills the form is short', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const arithmetic = { ...byHand, title: 'Arithmetic', pool: { named: named(['doubling', 3], ['tripling', 1]), skills: ['arithmetic'] } };
  const opening = await createOpening(owner, { assessment: { sections: [arithmetic] } });
  const strict = await createOpening(owner, { assessment: { sections: [byHand] } });
  await platform.db.updateTable('questions').set({ state: 'retired' }).where('id', '=', 'doubling').execute();
  const first = await start(platform, owner, opening, 'a@example.org');
  expect(new Map((await itemsOf(platform, first.attemptId)).map(({ questionId, weight }) => [questionId, weight]))).toEqual(
    new Map([
      // Beside the average of 3 and 1.
      ['halving', 6.666666667],
      ['tripling', 3.333333333],
    ]),
  );
  const second = await start(platform, owner, strict, 'b@example.org');
  expect(await itemsOf(platform, second.attemptId)).toEqual([{ questionId: 'right-option', weight: 10 }]);
  const { shortfalls } = bodyOf(await owner.get<{ shortfalls: ShortfallForStaff[] }>('/api/staff/shortfalls'));
  expect(new Map(shortfalls.map(({ sections }) => [sections[0]?.title, sections[0]]))).toMatchObject(
    new Map<string, object>([
      ['Arithmetic', { missing: 0, replaced: [{ step: 'named', questions: 1 }] }],
      ['Chosen', { missing: 1, replaced: [] }],
    ]),
  );
});

test('weights that cannot be are refused beside their field', async () => {
  const platform = await createPlatform({ questions: bank });
  const owner = await platform.signedInOwner();
  const refused = async (section: object, path: string, message: RegExp) => {
    const [plain] = assessmentOf({ sections: [byHand] }).sections;
    const content = { ...assessmentOf(), sections: [{ ...plain, ...section }] };
    const answer = await owner.post<{ error: { issues: { path: string; message: string }[] } }>('/api/staff/assessments', {
      ...{ teamId: null, content },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.error.issues).toContainEqual({ path: `content.sections.0.${path}`, message: expect.stringMatching(message) });
  };
  for (const weight of [0, -1, 1e-9])
    await refused({ pool: { ...any, named: named(['a', weight], ['b', 1]) } }, 'pool.named.0.weight', /0\.01/);
  for (const weight of [1001, 1e300])
    await refused({ pool: { ...any, named: named(['a', weight], ['b', 1]) } }, 'pool.named.0.weight', /1,000/);
  for (const weight of [Number.NaN, Number.POSITIVE_INFINITY, '2', null]) {
    const wrong = [{ questionId: 'a', weight }, ...named(['b', 1])];
    await refused({ pool: { ...any, named: wrong } }, 'pool.named.0.weight', /give a number/);
  }
  await refused({ pool: { ...any, named: named(['a', 1], ['a', 2]) } }, 'pool.named', /names a question twice/);
  await refused({ pool: { ...any, named: named(['a', 1]) } }, 'pool.named', /fewer questions than are drawn/);
  await refused({ pool: { ...any, named: named(['../etc/passwd', 1], ['b', 1]) } }, 'pool.named.0.questionId', /kebab-case/);
  await refused({ pool: { ...any, named: [] } }, 'sharing', /name them first/);
  const many = Array.from({ length: 51 }, (_, index): [string, number] => [`q-${index}`, 1]);
  await refused({ pool: { ...any, named: named(...many) } }, 'pool.named', /at most 50/);
});

test('a candidate reads before the start that points are shared, and afterwards the points of a section, which add up to the score', async () => {
  const platform = await createPlatform({ questions: [doubling({ minutes: 10 }), rightOption()], runner: doublingRunner });
  const report = { moment: 'told' as const, parts: ['score' as const, 'sections' as const] };
  const { candidate, attempt, tell } = await gradedAttempt(platform, {
    assessment: { sections: [{ ...mixed, sharing: 'minutes' }], report },
  });
  await tell('reject');
  expect(bodyOf(await candidate.get<InvitationForCandidate>('/api/candidate/invitation')).sharings).toEqual(['minutes']);
  // Of the program, worth 5 of the 6 points, one hidden case of six parts fails.
  expect(bodyOf(await candidate.get<OwnReport>(`${attempt.path}/report`))).toMatchObject({
    kind: 'shown',
    content: {
      score: { points: 4.166666667, maxPoints: 6 },
      sections: [{ title: 'Both', points: 4.166666667, maxPoints: 6 }],
    },
  });
});
