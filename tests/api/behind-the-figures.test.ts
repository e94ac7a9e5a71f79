import type { AnsweredAttempts, CalibrationForStaff } from '@assay/core/analytics';
import { frozenQuestion } from '@assay/core/questions/schema';
import { reckonFigures } from '@assay/services';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite, openAttempt } from '../support/attempt.ts';
import { insertResponses } from '../support/measured-responses.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';
import { choices, sat, signalled } from '../support/rotation.ts';

const calibration = async (staff: TestBrowser, questionId: string, query = '') =>
  bodyOf(await staff.get<CalibrationForStaff>(`/api/staff/questions/${questionId}/calibration${query}`));
const answered = async (staff: TestBrowser, questionId: string, query = '') =>
  bodyOf(await staff.get<AnsweredAttempts>(`/api/staff/questions/${questionId}/answered-attempts${query}`));
const caseId = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const times = <Row>(count: number, row: (index: number) => Row): readonly Row[] => Array.from({ length: count }, (_, index) => row(index));

const average = frozenQuestion.parse({
  ...{ id: 'average', family: 'average', title: 'An average', statementHtml: '<p>What is the average of 2 and 3?</p>' },
  ...{ skills: [], roles: [], difficulty: 1, minutes: 2, languages: [], licence: 'own', authors: ['tests'], version: 1 },
  body: { kind: 'number', answer: 2.5, tolerance: { absolute: 0.01, relative: 0 }, unit: null, hint: null },
});

/** Sits the one question of the opening, types and hands in. */
async function types(
  platform: Platform,
  owner: TestBrowser,
  opening: Awaited<ReturnType<typeof createOpening>>,
  name: string,
  typed: string,
) {
  const { invitation, token } = await invite(owner, opening, { name, email: `${name}@example.org` });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: never }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  const itemId = attempt.page.items[0]?.itemId ?? '';
  const fill = { kind: 'fill', seq: 1, clientAt: 0, itemId, typed };
  bodyOf(await attempt.send([{ firstSeq: 1, document: null, events: [fill] } as never]));
  bodyOf(await attempt.submitFrom(1));
}

test('tells which wrong numbers come again and again, whatever their spelling, and hides what fewer than five typed', async () => {
  const platform = await createPlatform({ questions: [average] });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, {
    assessment: { sections: [{ title: 'All', pool: { kinds: ['number'] }, count: 1, weight: 1 }] },
  });
  const typed = ['5', ' 5', '5.0', '5', '5', '2.5', '2.5', '7', '7', '7', '7'];
  for (const [index, text] of typed.entries()) await types(platform, owner, opening, `someone-${index}`, text);
  await platform.work();
  const { figures } = await calibration(owner, 'average');
  expect(figures?.wrong).toMatchObject({
    n: 11,
    wrong: 9,
    shown: [{ what: { kind: 'typed', text: '5' }, share: { n: 11, value: 5 / 11 } }],
    others: 4,
  });
  expect(JSON.stringify(figures)).not.toContain('someone');
});

test('tells which cases fail together and which options are chosen together', async () => {
  const many = rightOption({ id: 'many', family: 'many', title: 'Many' });
  if (many.body.kind !== 'choice') throw new Error('it is a question of choice');
  const several = {
    ...many,
    body: { ...many.body, select: 'many' as const, options: many.body.options.map((one) => ({ ...one, isCorrect: one.id !== 'c' })) },
  };
  const platform = await createPlatform({ questions: [doubling(), several] });
  const owner = await platform.signedInOwner();
  const passing = (...numbers: number[]) => JSON.stringify(numbers.map(caseId));
  await insertResponses(platform.db, 'doubling', [
    ...times(10, () => ({ language: 'javascript', score: 1, casesPassed: passing(1, 2, 3, 4) })),
    ...times(7, () => ({ language: 'python', score: 0.5, casesPassed: passing(1, 2) })),
    ...times(5, () => ({ language: 'javascript', score: 0.5, casesPassed: passing(2, 1) })),
    ...times(3, () => ({ language: 'javascript', score: 0, casesPassed: '[]' })),
  ]);
  expect((await calibration(owner, 'doubling')).figures?.wrong).toMatchObject({
    n: 25,
    wrong: 15,
    shown: [{ what: { kind: 'cases', cases: [caseId(3), caseId(4)] }, share: { value: 12 / 25 } }],
    others: 3,
  });
  await insertResponses(platform.db, 'many', [
    ...times(6, () => ({ score: 0, optionsChosen: '["c","a"]' })),
    ...times(6, () => ({ score: 1, optionsChosen: '["b","a"]' })),
  ]);
  expect((await calibration(owner, 'many')).figures?.wrong).toMatchObject({
    wrong: 6,
    shown: [{ what: { kind: 'options', options: ['a', 'c'] }, share: { n: 12, value: 0.5 } }],
    others: 0,
  });
  expect((await calibration(owner, 'many', '?version=all')).figures?.wrong).toBeNull();
});

test('says as of when the figures are, that answers have come since, and which leak is open', async () => {
  const platform = await createPlatform({ questions: choices(1) });
  const owner = await platform.signedInOwner();
  await insertResponses(
    platform.db,
    'choice-0',
    times(40, () => ({ score: 1, restScore: 1, restMax: 2 })),
  );
  expect(await calibration(owner, 'choice-0')).toMatchObject({ n: 40, reckoned: null, leak: null, byVersion: [] });
  await reckonFigures(platform.system('figures'), { questionId: 'choice-0' });
  await signalled(platform, 'choice-0');
  expect(await calibration(owner, 'choice-0')).toMatchObject({
    reckoned: { asOf: '2026-01-05T10:00:00.000Z', isBehind: false, figures: { flags: ['too_easy'], itemRest: { why: 'same_score' } } },
    leak: { sinceDay: '2026-01-05', raisedDay: '2026-01-05' },
  });
  await insertResponses(
    platform.db,
    'choice-0',
    times(3, () => ({ score: 1, questionVersion: 2 })),
  );
  await insertResponses(
    platform.db,
    'choice-0',
    times(41, () => ({ score: 1 })),
  );
  expect((await calibration(owner, 'choice-0')).reckoned?.isBehind).toBe(true);
  await reckonFigures(platform.system('figures'), { questionId: 'choice-0' });
  expect((await calibration(owner, 'choice-0')).byVersion).toMatchObject([
    { version: 2, n: 3, facility: null },
    { version: 1, n: 81, facility: { value: 1 } },
  ]);
});

test('lists who did well elsewhere and not here for whoever may watch them, most surprising first', async () => {
  const platform = await createPlatform({ questions: choices(3) });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, {
    assessment: { sections: [{ title: 'All', pool: { kinds: ['choice'] }, count: 3, weight: 1 }] },
  });
  const sits = async (...right: readonly boolean[]) =>
    (
      await sat(
        platform,
        opening.openingId,
        right.map((isRight, index) => ({ questionId: `choice-${index}`, isRight })),
      )
    ).invitationId;
  const half = await sits(false, true, false);
  const strong = await sits(false, true, true);
  const weak = await sits(true, false, false);
  await sits(true, true, true);
  await platform.work();
  const lost = await answered(owner, 'choice-0', '?show=strong_lost');
  expect(lost).toMatchObject({
    total: 2,
    attempts: [
      { invitationId: strong, candidate: 'Cleo', opening: 'Data analyst', share: 0, rest: 1, isRecorded: true },
      { invitationId: half, share: 0, rest: 0.5 },
    ],
  });
  expect((await answered(owner, 'choice-0', '?show=weak_got')).attempts).toMatchObject([{ invitationId: weak, share: 1, rest: 0 }]);
  expect(await answered(owner, 'choice-0')).toMatchObject({ total: 4 });
  expect(await answered(owner, 'choice-0', '?version=7')).toMatchObject({ total: 0, attempts: [] });
  const stranger = await signedInMember(platform, { name: 'Rita', roles: ['recruiter'] });
  expect(await answered(stranger, 'choice-0')).toMatchObject({ total: 0, attempts: [] });
  const author = await signedInMember(platform, { name: 'Arno', roles: ['author', 'reviewer'] });
  expect((await author.get('/api/staff/questions/choice-0/answered-attempts')).status).toBe(403);
  expect((await owner.get('/api/staff/questions/choice-0/answered-attempts?show=everybody')).status).toBe(422);
});
