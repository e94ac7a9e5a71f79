import type { AssessmentForStaff, StockForStaff } from '@assay/core/assessments';
import type { AttemptForCandidate } from '@assay/core/attempts';
import type { CandidateForStaff, CandidateReport } from '@assay/core/candidates';
import type { AttemptId } from '@assay/core/ids';
import type { InvitationForCandidate, InvitationInput } from '@assay/core/invitations';
import type { OpeningForStaff } from '@assay/core/openings';
import type { FrozenQuestion, QuestionForStaff } from '@assay/core/questions';
import { replayForm } from '@assay/services';
import { expect, test } from 'vitest';
import { tokenIn } from '../support/accounts.ts';
import { assessmentOf, bodyOf, createOpening, invite, openAttempt } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';
import { submittedBy } from '../support/submitted-version.ts';

const minute = 60_000;
const tried = (id: string, changes: Partial<FrozenQuestion> = {}) =>
  rightOption({ id, family: id, title: `Tried ${id}`, minutes: 4, ...changes });
const asked = [doubling(), rightOption()];
const sections = [
  { title: 'Code', pool: { kinds: ['code' as const] }, count: 1, weight: 3 },
  { title: 'Reading', pool: { skills: ['joins'], kinds: ['choice' as const] }, count: 1, weight: 2 },
];

/** An installation in which these questions are in pilot, with an opening whose assessment tries them. */
async function trying(pilots: readonly FrozenQuestion[], assessment: Parameters<typeof createOpening>[1] = {}) {
  const platform = await createPlatform({ questions: [...asked, ...pilots] });
  const owner = await platform.signedInOwner();
  for (const { id } of pilots) bodyOf(await decide(owner, id, 'pilot'));
  const opening = await createOpening(owner, { ...assessment, assessment: { sections, hasPilot: true, ...assessment.assessment } });
  return { platform, owner, opening };
}

const decide = (staff: TestBrowser, questionId: string, decision: string, version?: number) =>
  staff.post(`/api/staff/questions/${questionId}/decide`, { decision, reason: `because of ${decision}`, version });

async function entered(platform: Platform, owner: TestBrowser, opening: OpeningForStaff, changes: Partial<InvitationInput> = {}) {
  const { invitation, token } = await invite(owner, opening, changes);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const rules = async () => bodyOf(await candidate.get<InvitationForCandidate>('/api/candidate/invitation'));
  const start = async () => {
    const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
    return openAttempt(candidate, attemptId);
  };
  return { invitation, candidate, rules, start };
}

const titlesOf = ({ page }: { page: AttemptForCandidate }) => page.items.map(({ question }) => question.title);
const pilotsIn = async (platform: Platform) =>
  platform.db
    .selectFrom('items')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .select(['items.attemptId', 'items.counts', 'items.section', 'questionVersions.questionId'])
    .where('items.isPilot', '=', 1)
    .execute();

test('at most one question in pilot rides along, its minutes come on top with the own multiplier, and the rules say so before', async () => {
  const { platform, owner, opening } = await trying([tried('one'), tried('two', { minutes: 7 })]);
  const { rules, start } = await entered(platform, owner, opening, { timeMultiplier: 1.5 });
  expect(await rules()).toMatchObject({ questions: 2, workingTimeMs: 90 * minute, pilot: { mostMinutes: 11 } });
  const attempt = await start();
  const [pilot, ...others] = await pilotsIn(platform);
  expect(others).toEqual([]);
  expect(pilot).toMatchObject({ counts: 0, section: 'Reading' });
  expect(titlesOf(attempt)).toHaveLength(3);
  const minutes = pilot?.questionId === 'one' ? 4 : 7;
  expect(attempt.page.timing.remainingMs).toBe(1.5 * (60 + minutes) * minute);
  // What the page is sent tells the pilot from nothing.
  expect(JSON.stringify(attempt.page.items)).not.toMatch(/pilot|counts/i);
  expect(attempt.page.hadPilot).toBe(false);
});

test('the score, the report and the sheet are without it; the team sees it marked, and the candidate hears after the end that there was one', async () => {
  const { platform, owner, opening } = await trying([tried('one')]);
  const { invitation, candidate, start } = await entered(platform, owner, opening);
  const attempt = await start();
  const choose = async (title: string, option: string) => {
    const itemId = attempt.page.items.find(({ question }) => question.title === title)?.itemId;
    const [event] = attempt.choosing([option]).events;
    if (itemId === undefined || event?.kind !== 'choose') throw new Error(`no ${title}`);
    bodyOf(await attempt.send([{ firstSeq: event.seq, document: null, events: [{ ...event, itemId }] }]));
  };
  await choose('The right option', 'b');
  await choose('Tried one', 'a');
  const { receipt } = bodyOf(await attempt.submit());
  await platform.work();
  const { attempt: seen } = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(seen?.score).toMatchObject({ points: 2, maxPoints: 5, percent: 40, toReview: null });
  expect(seen?.items.find(({ isPilot }) => isPilot)).toMatchObject({ title: 'Tried one', counts: false, weight: 2, grade: { share: 0 } });
  const report = bodyOf(await owner.get<CandidateReport>(`/api/staff/invitations/${invitation.invitationId}/report?zone=UTC`));
  expect(report.explanation?.sections).toMatchObject([
    { title: 'Code', maxPoints: 3 },
    { title: 'Reading', points: 2, maxPoints: 2 },
  ]);
  const explained = report.explanation?.sections.flatMap(({ items }) => items) ?? [];
  expect(explained.filter(({ standing }) => standing === 'left_out')).toMatchObject([{ title: 'Tried one', leftOut: { why: 'pilot' } }]);
  expect(report.questions.find(({ isPilot }) => isPilot)).toMatchObject({ counts: false, points: null, maxPoints: 0 });
  const sheet = bodyOf(await owner.get<string>(`/api/staff/openings/${opening.openingId}/results.csv`));
  expect(sheet).toContain('question 3');
  expect(sheet).toContain('"Tried one (pilot, not counted)",,');
  expect(receipt.content.items).toHaveLength(3);
  expect(bodyOf(await candidate.get<AttemptForCandidate>(attempt.path)).hadPilot).toBe(true);
  const responses = await platform.db.selectFrom('responses').select(['questionId', 'counts', 'isPilot', 'score', 'max']).execute();
  expect(responses.find(({ questionId }) => questionId === 'one')).toEqual({ questionId: 'one', counts: 0, isPilot: 1, score: 0, max: 2 });
  expect(bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/one')).pilot).toEqual({ shown: 1, graded: 1, meanShare: 0 });
});

test('the next person gets the one that was shown least', async () => {
  const { platform, owner, opening } = await trying([tried('one'), tried('two'), tried('three')]);
  for (const email of ['a@example.org', 'b@example.org', 'c@example.org'])
    await (await entered(platform, owner, opening, { email })).start();
  expect((await pilotsIn(platform)).map(({ questionId }) => questionId).toSorted()).toEqual(['one', 'three', 'two']);
});

test.each([
  ['of a family that the form has', tried('one', { family: 'right-option' })],
  ['of a skill that no section asks', tried('one', { skills: ['windows'] })],
  ['more difficult than any section asks', tried('one', { difficulty: 5 })],
  ['in a language that is not offered', doubling({ id: 'one', family: 'one', languages: ['python'] })],
])('a question %s does not ride along', async (_, question) => {
  const narrow = sections.map((section) => ({ ...section, pool: { ...section.pool, difficultyTo: 3 } }));
  const { platform, owner, opening } = await trying([question], { assessment: { sections: narrow } });
  const { start } = await entered(platform, owner, opening);
  const attempt = await start();
  expect(titlesOf(attempt)).toHaveLength(2);
  expect(attempt.page.timing.remainingMs).toBe(60 * minute);
});

test('a question that a person has met is not tried on them again', async () => {
  const { platform, owner, opening } = await trying([tried('one'), tried('unmet', { skills: ['windows'] })]);
  bodyOf(await decide(owner, 'unmet', 'approve', 1));
  await (await entered(platform, owner, opening)).start();
  const other = await createOpening(owner, { assessment: { sections: [{ title: 'Any', pool: {}, count: 1 }], hasPilot: true } });
  const again = await entered(platform, owner, other);
  expect((await again.rules()).pilot).toEqual({ mostMinutes: null });
  expect(titlesOf(await again.start())).toEqual(['Tried unmet']);
  expect(await pilotsIn(platform)).toHaveLength(1);
});

test('a question in pilot is never asked for points, not even where a pool has run dry', async () => {
  const { platform, owner } = await trying([tried('one'), tried('two')]);
  bodyOf(await decide(owner, 'right-option', 'retire'));
  const dry = await createOpening(owner, { assessment: { sections: [{ title: 'Any', pool: {}, count: 3 }], hasPilot: false } });
  const attempt = await (await entered(platform, owner, dry)).start();
  expect(titlesOf(attempt)).toEqual(['Doubling']);
  const only = await createOpening(owner, {
    assessment: { sections: [{ title: 'Joins', pool: { skills: ['joins'] }, count: 1 }], hasPilot: true },
  });
  const { candidate } = await entered(platform, owner, only, { email: 'other@example.org' });
  expect(await candidate.post('/api/candidate/attempts')).toMatchObject({ status: 409, body: { error: { reason: 'empty_pool' } } });
});

test('nothing is announced and nothing rides along where the assessment does not try questions, nor in trials, previews and take-homes', async () => {
  const { platform, owner, opening } = await trying([tried('one')]);
  const plain = await createOpening(owner, { assessment: { sections } });
  const without = await entered(platform, owner, plain);
  expect((await without.rules()).pilot).toBeNull();
  expect(titlesOf(await without.start())).toHaveLength(2);
  const previewer = platform.browser();
  const path = `/api/staff/assessments/${opening.assessmentId}`;
  const token = tokenIn(bodyOf(await owner.post<{ url: string }>(`${path}/preview`), 201));
  bodyOf(await previewer.post('/api/candidate/links/enter', { token, email: '' }));
  expect(bodyOf(await previewer.get<InvitationForCandidate>('/api/candidate/invitation')).pilot).toBeNull();
  bodyOf(await previewer.post('/api/candidate/attempts'), 201);
  const trier = platform.browser();
  const trial = tokenIn(bodyOf(await owner.post<{ url: string }>(`${path}/trials`), 201));
  bodyOf(await trier.post('/api/candidate/links/enter', { token: trial, email: '' }));
  bodyOf(await trier.post('/api/candidate/attempts'), 201);
  expect(await pilotsIn(platform)).toEqual([]);
  const takeHome = { teamId: null, content: assessmentOf({ form: 'take_home', expectedHours: 2, hasPilot: true }) };
  expect((await owner.post('/api/staff/assessments', takeHome)).status).toBe(422);
});

test('a form with a pilot is drawn again as it was, after the pilot is approved, too', async () => {
  const { platform, owner, opening } = await trying([tried('one'), tried('two')]);
  const emails = ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'];
  for (const email of emails) await (await entered(platform, owner, opening, { email })).start();
  bodyOf(await decide(owner, 'one', 'approve', 1));
  for (const { attemptId } of await pilotsIn(platform)) {
    const id = attemptId as AttemptId;
    const stored = await platform.db
      .selectFrom('items')
      .select(['position', 'section', 'questionVersionId', 'weight', 'isPilot', 'optionOrder'])
      .where('attemptId', '=', attemptId)
      .orderBy('position')
      .execute();
    const items = stored.map((row) => ({ ...row, isPilot: row.isPilot === 1, optionOrder: JSON.parse(row.optionOrder) }));
    expect(await replayForm(platform.db, id)).toEqual(items);
  }
  expect(await pilotsIn(platform)).toHaveLength(4);
});

test('a pilot that is stopped is told like any other question, gives its minutes and measures nothing', async () => {
  const { platform, owner, opening } = await trying([tried('one')]);
  const { start } = await entered(platform, owner, opening);
  const attempt = await start();
  const before = (await attempt.heartbeat()).timing.remainingMs;
  expect(bodyOf(await decide(owner, 'one', 'stop'))).toEqual({ stopped: 1 });
  const told = await attempt.heartbeat();
  expect(told).toMatchObject({ stopped: [{ minutes: 4 }] });
  expect(told.timing.remainingMs - before).toBe(4 * minute);
  bodyOf(await attempt.submit());
  await platform.work();
  const responses = await platform.db.selectFrom('responses').select('isPilot').where('questionId', '=', 'one').execute();
  expect(responses).toEqual([{ isPilot: 0 }]);
  const later = await entered(platform, owner, opening, { email: 'later@example.org' });
  expect(titlesOf(await later.start())).toHaveLength(2);
});

test('a faulty version in pilot is stopped alone: the approved one beside it stays where it counts', async () => {
  const { platform, owner, opening } = await trying([]);
  const counting = await (await entered(platform, owner, opening)).start();
  await submittedBy(platform, owner, rightOption({ version: 2, title: 'Right, clearer' }));
  bodyOf(await decide(owner, 'right-option', 'pilot', 2));
  // Here nothing else of its family is asked.
  const codeAndPilot = [{ title: 'Any', pool: { skills: ['arithmetic', 'joins'], kinds: ['code' as const, 'choice' as const] }, count: 1 }];
  const other = await createOpening(owner, { assessment: { sections: codeAndPilot, hasPilot: true } });
  await platform.db.updateTable('questions').set({ state: 'resting', heldState: 'resting' }).where('id', '=', 'right-option').execute();
  const trier = await (await entered(platform, owner, other, { email: 'other@example.org' })).start();
  expect(titlesOf(trier).toSorted()).toEqual(['Doubling', 'Right, clearer']);
  expect(bodyOf(await decide(owner, 'right-option', 'stop_pilot', 2))).toEqual({ stopped: 1 });
  expect((await trier.heartbeat()).stopped).toMatchObject([{ minutes: 2 }]);
  expect((await counting.heartbeat()).stopped).toEqual([]);
  const after = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/right-option'));
  expect(after).toMatchObject({ state: 'resting', version: 1, waiting: null });
});

test('whoever builds an assessment reads how many questions in pilot fit today', async () => {
  const { owner, opening } = await trying([tried('one'), tried('two', { skills: ['windows'] })]);
  const { content } = bodyOf(await owner.get<AssessmentForStaff>(`/api/staff/assessments/${opening.assessmentId}`));
  expect(content.hasPilot).toBe(true);
  const sketch = content.sections.map(({ pool, count, order }) => ({ pool, count, order }));
  const stock = bodyOf(
    await owner.post<StockForStaff>('/api/staff/assessments/pools', { teamId: null, sections: sketch, languages: ['javascript'] }),
  );
  expect(stock).toMatchObject({ pilots: 1, pools: [{ live: 1 }, { live: 1 }] });
});
