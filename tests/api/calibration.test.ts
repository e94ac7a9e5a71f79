import type { CalibrationForStaff, MeasuredFigures } from '@assay/core/analytics';
import { publishBank } from '@assay/services';
import { expect, test } from 'vitest';
import { bodyOf, createOpening, invite, openAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { insertResponses } from '../support/measured-responses.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { reflection } from '../support/projects.ts';
import { doubling, rightOption } from '../support/questions.ts';

const read = async (staff: TestBrowser, questionId: string, version = '') =>
  bodyOf(
    await staff.get<CalibrationForStaff>(`/api/staff/questions/${questionId}/calibration${version === '' ? '' : `?version=${version}`}`),
  );

async function figuresOf(staff: TestBrowser, questionId: string, version = ''): Promise<MeasuredFigures> {
  const { figures } = await read(staff, questionId, version);
  if (figures === null) throw new Error('there are no figures');
  return figures;
}

type Sitting = { name: string; code: string; choice: string | null };

/** Sits, hands in and is graded. */
async function sits(
  platform: Platform,
  owner: TestBrowser,
  opening: Awaited<ReturnType<typeof createOpening>>,
  { name, code, choice }: Sitting,
) {
  const { invitation, token } = await invite(owner, opening, { name, email: `${name.toLowerCase()}@example.org` });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: never }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  if (code !== '') bodyOf(await attempt.send([attempt.rewriting(code)]));
  if (choice !== null) bodyOf(await attempt.send([attempt.choosing([choice])]));
  bodyOf(await attempt.submit());
  await platform.work();
  return invitation;
}

const right = 'function double(n) { return 2 * n }';
const wrong = 'function double(n) { return 1 }';

test('measures a question by finished real attempts, withholds figures of fewer than five, and keeps them when a person goes', async () => {
  const platform = await createPlatform({ runner: doublingRunner });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const people: readonly Sitting[] = [
    { name: 'Ann', code: right, choice: 'b' },
    { name: 'Bob', code: right, choice: 'b' },
    { name: 'Cid', code: wrong, choice: 'a' },
    { name: 'Dot', code: wrong, choice: null },
    { name: 'Eve', code: '', choice: 'b' },
  ];
  const invitations = [];
  for (const person of people.slice(0, 4)) invitations.push(await sits(platform, owner, opening, person));
  const few = await read(owner, 'doubling');
  expect(few).toMatchObject({ version: 1, n: 4, figures: null, firstDay: null, versions: [{ version: 1, n: 4, isCurrent: true }] });
  for (const person of people.slice(4)) invitations.push(await sits(platform, owner, opening, person));

  const code = await read(owner, 'doubling');
  expect(code).toMatchObject({ n: 5, firstDay: '2026-01-05', lastDay: '2026-01-05' });
  expect(code.figures).toMatchObject({
    facility: { n: 5 },
    unanswered: { n: 5, value: 0.2 },
    options: null,
    cases: 'few',
    guess: { difficulty: 1, share: 0.85 },
    timeUp: { ranOut: { n: 5, value: 0 } },
  });
  const { figures: choice } = await read(owner, 'right-option');
  expect(choice).toMatchObject({ facility: { n: 5, value: 0.6 }, itemRest: { isKnown: true, n: 5 }, cases: null });
  expect(choice?.options).toMatchObject([
    { id: 'a', isCorrect: false, chosen: { n: 5, value: 0.2 }, rest: null },
    { id: 'b', isCorrect: true, chosen: { n: 5, value: 0.6 } },
    { id: 'c', isCorrect: false, chosen: { n: 5, value: 0 } },
  ]);

  const before = await platform.db.selectFrom('candidates').selectAll().execute();
  const told = JSON.stringify([code, await read(owner, 'right-option')]);
  for (const { id, name, email, subjectId } of before)
    for (const secret of [id, name, email, subjectId]) expect(told).not.toContain(secret);
  for (const { invitationId } of invitations) expect(told).not.toContain(invitationId);
  await platform.db.deleteFrom('candidates').execute();
  expect(await platform.db.selectFrom('items').select('id').execute()).toEqual([]);
  expect(JSON.stringify([await read(owner, 'doubling'), await read(owner, 'right-option')])).toBe(told);
});

const caseId = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const times = <Row>(count: number, row: (index: number) => Row): readonly Row[] => Array.from({ length: count }, (_, index) => row(index));

test('points out a case that everybody passes, one that nobody passes, and one that a single language fails', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const passing = (...numbers: number[]) => JSON.stringify(numbers.map(caseId));
  await insertResponses(platform.db, 'doubling', [
    ...times(40, () => ({ language: 'javascript', score: 0.8, casesPassed: passing(1, 2, 3) })),
    ...times(20, () => ({ language: 'python', score: 0.4, casesPassed: passing(1, 2) })),
    ...times(4, () => ({ language: 'typescript', score: 0.8, casesPassed: passing(1, 2, 3) })),
    ...times(6, () => ({ score: 0, isAnswered: 0, closedBy: 'deadline' })),
  ]);
  const figures = await figuresOf(owner, 'doubling');
  expect(figures.facility).toMatchObject({ n: 70, value: expect.closeTo(43.2 / 70) });
  expect(figures.cases).toMatchObject([
    { id: caseId(1), isSample: true, passed: { n: 64, value: 1 }, finding: null },
    { id: caseId(2), finding: { kind: 'everybody' } },
    {
      id: caseId(3),
      passed: { n: 64, value: 44 / 64 },
      languages: [
        { language: 'javascript', passed: { n: 40, value: 1 } },
        { language: 'python', passed: { n: 20, value: 0 } },
        { language: 'typescript', passed: null },
      ],
      finding: { kind: 'language', language: 'python' },
    },
    { id: caseId(4), passed: { n: 64, value: 0 }, finding: { kind: 'nobody' } },
  ]);
  expect(figures.languages).toMatchObject([
    { language: 'javascript', n: 40, facility: { value: 0.8 } },
    { language: 'python', n: 20 },
    { language: 'typescript', n: 4, facility: null },
  ]);
  expect(figures.timeUp).toMatchObject({ ranOut: { n: 70, value: 6 / 70 }, worthNothing: { value: 6 / 70 } });
});

test('points out a wrong option that better candidates choose, and says how scores go with the rest of the form', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const rest = (share: number, index: number) => ({ restScore: share * 10 + (index % 3) / 2, restMax: 12 });
  await insertResponses(platform.db, 'right-option', [
    ...times(30, (index) => ({ score: 0, optionsChosen: '["a"]', seconds: 60 + index, ...rest(0.8, index) })),
    ...times(30, (index) => ({ score: 1, optionsChosen: '["b"]', seconds: 120 + index, ...rest(0.4, index) })),
  ]);
  const { options, itemRest, times: measured, bins } = await figuresOf(owner, 'right-option');
  expect(options).toMatchObject([
    { id: 'a', chosen: { n: 60, value: 0.5 }, rest: { n: 30 }, finding: 'strong_choose_it' },
    { id: 'b', isCorrect: true, finding: null },
    { id: 'c', chosen: { n: 60, value: 0 }, rest: null, finding: 'nobody_chooses_it' },
  ]);
  if (!itemRest.isKnown) throw new Error(itemRest.why);
  expect(itemRest.high).toBeLessThan(-0.5);
  expect(measured).toMatchObject({ minutes: 2, whole: { n: 60, median: { seconds: 89 } }, firstRun: null });
  expect(bins.map(({ count }) => count)).toEqual([30, 0, 0, 0, 0, 0, 0, 0, 0, 30]);
});

test('points out a right option that nobody chooses, and who is drawn away from it', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await insertResponses(platform.db, 'right-option', [
    ...times(20, (index) => ({ score: 0, optionsChosen: '["a"]', restScore: 8 + (index % 2), restMax: 10 })),
    ...times(20, (index) => ({ score: 0, optionsChosen: '["c"]', restScore: 3 + (index % 2), restMax: 10 })),
  ]);
  const { options, itemRest } = await figuresOf(owner, 'right-option');
  expect(options).toMatchObject([{ finding: 'strong_choose_it' }, { finding: 'nobody_is_right' }, { finding: null }]);
  expect(itemRest).toEqual({ isKnown: false, n: 40, why: 'same_score' });
});

test('keeps versions apart unless asked for all, and then compares only what is the same in each', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await insertResponses(
    platform.db,
    'right-option',
    times(8, () => ({ score: 1, optionsChosen: '["b"]' })),
  );
  const reworded = rightOption({ version: 2, statementHtml: '<p>Which of them?</p>' });
  const check = { isKept: true, proofs: [], problems: [] };
  const publish = (frozen: ReturnType<typeof rightOption>) =>
    publishBank(platform.system('bank'), {
      questions: [
        { frozen, contentHash: `version ${frozen.version}`, check },
        { frozen: doubling(), contentHash: 'doubling', check: null },
      ],
      broken: [],
    });
  await publish(reworded);
  expect(await read(owner, 'right-option')).toMatchObject({
    version: 2,
    n: 0,
    figures: null,
    versions: [{ version: 1, n: 8, isCurrent: false }],
  });
  expect(await read(owner, 'right-option', '1')).toMatchObject({ version: 1, n: 8, figures: { facility: { n: 8, value: 1 } } });
  await insertResponses(
    platform.db,
    'right-option',
    times(6, () => ({ questionVersion: 2, score: 0, optionsChosen: '["a"]' })),
  );
  expect(await read(owner, 'right-option')).toMatchObject({ n: 6, figures: { facility: { value: 0 } } });
  const all = await read(owner, 'right-option', 'all');
  expect(all).toMatchObject({ version: null, n: 14, figures: { options: [{ id: 'a', chosen: { n: 14 } }, {}, {}] } });
  if (reworded.body.kind !== 'choice') throw new Error('it is a question of choice');
  const [a, b, c] = reworded.body.options;
  if (a === undefined || b === undefined || c === undefined) throw new Error('it has three options');
  await publish(rightOption({ version: 3, body: { ...reworded.body, options: [{ ...a, html: 'Another' }, b, c] } }));
  await insertResponses(
    platform.db,
    'right-option',
    times(5, () => ({ questionVersion: 3, score: 1, optionsChosen: '["b"]' })),
  );
  expect(await read(owner, 'right-option', 'all')).toMatchObject({ n: 19, figures: { options: 'differ' } });
  expect((await owner.get('/api/staff/questions/right-option/calibration?version=9')).status).toBe(404);
  expect((await owner.get('/api/staff/questions/right-option/calibration?version=none')).status).toBe(422);
  expect((await platform.browser().get('/api/staff/questions/right-option/calibration')).status).toBe(401);
});

test('knows nothing of a question that people score', async () => {
  const platform = await createPlatform({ questions: [doubling(), reflection()] });
  const owner = await platform.signedInOwner();
  await insertResponses(
    platform.db,
    'reflection',
    times(9, () => ({ score: 0, isAnswered: 0 })),
  );
  expect(await read(owner, 'reflection')).toMatchObject({ isScoredByPeople: true, n: 0, versions: [], figures: null });
});
