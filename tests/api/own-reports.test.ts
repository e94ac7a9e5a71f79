import { textHash } from '@assay/core/attempts';
import type { AttemptId } from '@assay/core/ids';
import type { InvitationForCandidate } from '@assay/core/invitations';
import type { FeedbackForStaff, OwnReport, OwnReportForStaff } from '@assay/core/own-reports';
import type { Film } from '@assay/core/recordings';
import { carryOutRetention } from '@assay/services';
import { beforeEach, expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { type AssessmentChanges, assessmentOf, bodyOf, createOpening, invite, openAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { gradedAttempt } from '../support/graded-attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';
import { doubling, rightOption, secrets } from '../support/questions.ts';

const day = 24 * 3_600_000;
type Report = NonNullable<AssessmentChanges['report']>;
const everything: Report = { moment: 'told', parts: ['score', 'sections', 'feedback', 'replay'] };

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform({ runner: doublingRunner });
});

async function graded(report: Report | null, changes: Parameters<typeof gradedAttempt>[1] = {}) {
  const assessment = { ...changes.assessment, ...(report === null ? {} : { report }) };
  const world = await gradedAttempt(platform, { ...changes, assessment });
  const { attempt, candidate, owner, invitation } = world;
  const staffPath = `/api/staff/invitations/${invitation.invitationId}`;
  return {
    ...world,
    own: async () => bodyOf(await candidate.get<OwnReport>(`${attempt.path}/report`)),
    film: () => candidate.get<Film>(`${attempt.path}/film`),
    preview: async () => bodyOf(await owner.get<OwnReportForStaff>(`${staffPath}/own-report`)),
    staffPath,
    write: (text: string, basedOn = 0) => owner.put<FeedbackForStaff>(`${staffPath}/feedback`, { basedOn, text }),
  };
}

test('an assessment that says nothing of it gives out the receipt alone, whatever was told', async () => {
  const { own, film, tell, candidate } = await graded(null);
  await tell('advance');
  expect(await own()).toEqual({ kind: 'none' });
  expect((await film()).status).toBe(403);
  expect(bodyOf(await candidate.get<InvitationForCandidate>('/api/candidate/invitation')).report).toEqual({ moment: 'never', parts: [] });
});

test('once the decision was told, the candidate reads score, sections and the words of the team, and nothing else', async () => {
  const { own, tell, write, attempt } = await graded(everything);
  bodyOf(await write('Clear names throughout.\nLook at <b>edges</b> next.'));
  expect(await own()).toEqual({ kind: 'waits', for: 'answer' });
  expect((await attempt.read()).hasHeard).toBe(false);
  await tell('reject');
  // Of the right program one hidden case fails: it expects what no program gives.
  expect(await own()).toEqual({
    kind: 'shown',
    content: {
      score: { points: 2.5, maxPoints: 4, percent: 62.5, equatedPercent: null },
      sections: [
        {
          title: 'Code',
          points: 2.5,
          maxPoints: 3,
          toReview: 0,
          toReviewPoints: 0,
          groups: [
            { name: 'basics', passed: 1, total: 1 },
            { name: 'edges', passed: 1, total: 2 },
          ],
        },
        { title: 'Reading', points: 0, maxPoints: 1, toReview: 0, toReviewPoints: 0, groups: [] },
      ],
      feedback: 'Clear names throughout.\nLook at <b>edges</b> next.',
      hasFilm: true,
      toReview: 0,
      leftOut: 0,
      lateEdits: null,
    },
  });
  expect((await attempt.read()).hasHeard).toBe(true);
});

test('what the assessment does not give is not there', async () => {
  const { own, tell, write, film } = await graded({ moment: 'told', parts: ['feedback'] });
  bodyOf(await write('Thank you.'));
  await tell('advance');
  expect(await own()).toMatchObject({ content: { score: null, sections: null, feedback: 'Thank you.', hasFilm: false } });
  expect((await film()).status).toBe(403);
});

test('comes at once after grading where the assessment says so', async () => {
  const { own } = await graded({ moment: 'graded', parts: ['score'] });
  expect(await own()).toMatchObject({ kind: 'shown', content: { score: { points: 2.5 }, sections: null, feedback: null } });
});

test('that nothing is decided yet is no answer; a telling that was taken back takes the report with it', async () => {
  const { own, tell, owner } = await graded(everything);
  await tell('hold');
  expect(await own()).toEqual({ kind: 'waits', for: 'answer' });
  const { tellingId } = await tell('advance', true);
  expect((await own()).kind).toBe('shown');
  bodyOf(await owner.post(`/api/staff/answers/tellings/${tellingId}/take-back`));
  expect(await own()).toEqual({ kind: 'waits', for: 'answer' });
});

test('whoever has started keeps what they were told before the start', async () => {
  const { own, tell, owner, opening, candidate } = await graded(everything);
  await tell('advance');
  bodyOf(
    await owner.put(`/api/staff/assessments/${opening.assessmentId}`, {
      basedOn: { revision: 1, saves: 1 },
      content: assessmentOf({ report: { moment: 'never', parts: [] } }),
    }),
  );
  expect((await own()).kind).toBe('shown');
  expect(bodyOf(await candidate.get<InvitationForCandidate>('/api/candidate/invitation')).report).toEqual(everything);
  const next = await invite(owner, opening, { name: 'Nia Next', email: 'nia@example.org' });
  const nia = platform.browser();
  bodyOf(await nia.post('/api/candidate/links/enter', { token: next.token, email: next.invitation.email }));
  expect(bodyOf(await nia.get<InvitationForCandidate>('/api/candidate/invitation')).report.moment).toBe('never');
});

test('what does not count, or runs again, has no report', async () => {
  const { own, owner, attempt } = await graded({ moment: 'graded', parts: ['score'] });
  const act = async (action: string, body: object) => bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/${action}`, body));
  await act('void', { reason: 'the wrong person sat it' });
  expect(await own()).toEqual({ kind: 'none' });
  await act('unvoid', { reason: 'it was the right one' });
  expect((await own()).kind).toBe('shown');
  await act('reopen', { minutes: 5, reason: 'the power was cut' });
  expect(await own()).toEqual({ kind: 'none' });
});

test('late edits are said to wait, and to be in it or not', async () => {
  const { attempt, own, owner } = await graded({ moment: 'graded', parts: ['score'] });
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return n }')]));
  await platform.work();
  expect(await own()).toMatchObject({ content: { lateEdits: 'waiting', score: { points: 2.5 } } });
  const decision = { counts: true, reason: 'the train lost the net', lastSeq: attempt.lastSeq() };
  bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/late-tail`, decision));
  expect(await own()).toMatchObject({ content: { lateEdits: 'counted', score: { points: 0 } } });
});

test('a question that was left out costs nothing, and that is said', async () => {
  const { own, owner, tell } = await graded(everything);
  await tell('advance');
  bodyOf(await owner.post('/api/staff/questions/doubling/decide', { decision: 'stop', reason: 'the example is wrong' }));
  const leaveOut = { kind: 'leave_out', questionId: 'doubling' };
  const { regradeId } = bodyOf(await owner.post<{ regradeId: string }>('/api/staff/regrades', leaveOut), 201);
  await platform.work();
  bodyOf(await owner.post(`/api/staff/regrades/${regradeId}/apply`, { reason: 'the example is wrong' }));
  await platform.work();
  expect(await own()).toMatchObject({
    content: { leftOut: 1, score: { maxPoints: 1 }, sections: [{ title: 'Code', maxPoints: 0, groups: [] }, { maxPoints: 1 }] },
  });
});

test('nothing of a question on trial is in it', async () => {
  const pilot = doubling({ id: 'tried', family: 'tried', title: 'Tried', minutes: 4 });
  platform = await createPlatform({ runner: doublingRunner, questions: [doubling(), rightOption(), pilot] });
  const owner = await platform.signedInOwner();
  bodyOf(await owner.post('/api/staff/questions/tried/decide', { decision: 'pilot', reason: 'to measure it' }));
  const opening = await createOpening(owner, {
    assessment: { hasPilot: true, report: { moment: 'graded', parts: ['score', 'sections'] } },
  });
  const { invitation, token } = await invite(owner, opening);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  const codeItems = attempt.page.items.filter(({ question }) => question.kind === 'code');
  expect(codeItems).toHaveLength(2);
  for (const [index, { itemId, answer }] of codeItems.entries()) {
    const before = answer.texts[0]?.text ?? '';
    const seq = index + 1;
    const changes = [{ offset: 0, length: before.length, text: 'const double = (n) => 2 * n;' }];
    const document = { itemId, language: 'javascript' as const, length: before.length, hash: textHash(before) };
    const events = [{ seq, clientAt: seq * 1000, kind: 'edit' as const, input: 'type' as const, changes }];
    bodyOf(await attempt.send([{ firstSeq: seq, document, events }]));
  }
  bodyOf(await attempt.submitFrom(codeItems.length));
  await platform.work();
  expect(await attempt.read()).toMatchObject({ hadPilot: true, receipt: { content: { items: { length: 3 } } } });
  expect(bodyOf(await candidate.get<OwnReport>(`${attempt.path}/report`))).toMatchObject({
    content: {
      leftOut: 0,
      score: { maxPoints: 4 },
      sections: [
        {
          maxPoints: 3,
          groups: [
            { name: 'basics', total: 1 },
            { name: 'edges', total: 2 },
          ],
        },
        { maxPoints: 1 },
      ],
    },
  });
});

test('the own recording can be watched, by nobody else, until it is deleted', async () => {
  const { film, tell, attempt, own, owner, opening, candidate, token, invitation } = await graded(everything, {
    opening: { daysToKeep: 60, recordingDaysToKeep: 30 },
  });
  expect((await film()).status).toBe(403);
  await tell('advance');
  expect(bodyOf(await film())).toMatchObject({ isBlind: false, isDeleted: false, items: { length: 2 } });
  const eve = await invite(owner, opening, { name: 'Eve', email: 'eve@example.org' });
  const other = platform.browser();
  bodyOf(await other.post('/api/candidate/links/enter', { token: eve.token, email: eve.invitation.email }));
  for (const part of ['report', 'film', 'second-look']) {
    expect((await other.get(`${attempt.path}/${part}`)).status).toBe(404);
    expect((await platform.browser().get(`${attempt.path}/${part}`)).status).toBe(401);
  }
  platform.clock.advance(30 * day);
  await carryOutRetention(platform.system('retention'));
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  expect(await own()).toMatchObject({ content: { hasFilm: false } });
});

test('neither report nor recording holds anything of the hidden cases but how many passed, the floor, or anybody’s reason', async () => {
  const { own, film, tell, attempt } = await graded(everything);
  await tell('reject');
  const seen = JSON.stringify([await own(), bodyOf(await film()), await attempt.read()]);
  for (const secret of [String(secrets.hiddenArgument), secrets.hiddenExpected, secrets.hiddenReason, secrets.because, 'isCorrect']) {
    expect(seen).not.toContain(secret);
  }
  expect(seen).not.toMatch(/floor|Above|reject|practice yet|00000000-0000-4000-8000-00000000000[234]/i);
});

test('two people who write at once do not overwrite each other, and the log keeps no words', async () => {
  const { write, preview } = await graded(everything);
  expect(bodyOf(await write('First words.'))).toMatchObject({ number: 1, text: 'First words.', savedBy: 'Olga Owner' });
  expect(await write('Other words.')).toMatchObject({ status: 409, body: { error: { reason: 'saved_meanwhile' } } });
  expect(bodyOf(await write('Second \u0000 words, \ud800 odd ones.', 1))).toMatchObject({ number: 2 });
  expect(bodyOf(await write('Second \u0000 words, \ud800 odd ones.', 2)).number).toBe(2);
  expect((await preview()).feedback.text).toBe('Second \u0000 words, \ud800 odd ones.');
  expect(await write('x'.repeat(4001), 2)).toMatchObject({ status: 422 });
  const log = await platform.db.selectFrom('audit').selectAll().where('action', '=', 'feedback.write').execute();
  expect(log.map(({ details }) => details).toSorted()).toEqual(['{"number":1}', '{"number":2}']);
  bodyOf(await write('', 2));
  expect((await preview()).preview?.feedback).toBeNull();
});

test('the team sees what the candidate reads before they do; reviewers and authors see nothing of it', async () => {
  const { preview, write, opening, staffPath } = await graded(everything);
  bodyOf(await write('Well done.'));
  expect(await preview()).toMatchObject({
    rule: everything,
    decision: { kind: 'waits', for: 'answer' },
    preview: { score: { points: 2.5 }, feedback: 'Well done.' },
  });
  const recruiter = await signedInMember(platform, { name: 'Rex', roles: ['recruiter'], team: opening.teamId });
  bodyOf(await recruiter.get(`${staffPath}/own-report`));
  const reviewer = await signedInMember(platform, { name: 'Rita', roles: ['reviewer', 'author'], team: opening.teamId });
  expect((await reviewer.get(`${staffPath}/own-report`)).status).toBe(404);
  expect((await reviewer.put(`${staffPath}/feedback`, { basedOn: 1, text: 'Mine.' })).status).toBe(404);
});

test('there is nothing to write about before the end', async () => {
  const { owner, opening } = await graded(everything);
  const { invitation } = await invite(owner, opening, { name: 'Nia Next', email: 'nia@example.org' });
  const answer = await owner.put(`/api/staff/invitations/${invitation.invitationId}/feedback`, { basedOn: 0, text: 'Hello.' });
  expect(answer).toMatchObject({ status: 409, body: { error: { reason: 'not_over' } } });
});
