import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt, markClosed } from '../attempts/attempts.ts';
import { databases, id, invited, now, openPlanned, type Planned } from '../both-databases.test-fixture.ts';
import { getOpening } from '../openings/openings.ts';
import { writing } from '../writing.ts';
import { countSurveyAnswers, countSurveyed, insertSurveyAnswer, isSurveyed, listSurveyComments, markSurveyed } from './survey-answers.ts';

describe.each(databases)('$name', ({ open }) => {
  let planned: Planned;
  beforeAll(async () => {
    planned = await openPlanned(open);
  });
  afterAll(() => planned.db.destroy());

  async function finished(name: string, closedAt: Date) {
    const { db, openingId } = planned;
    const invitationId = await invited(planned, name);
    const revision = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
    const attemptId = id('attempt');
    const clock = { workingTimeMs: 60_000, timeMultiplier: 1, startedAt: now, closesAt: closedAt };
    await writing(db, async (tx) => {
      const drawn = { seed: 's', assemblyVersion: 2, assemblyInputs: '{}' };
      await insertAttempt(tx, { id: attemptId, invitationId, revisionId: revision.id, purpose: 'real', ...drawn, ...clock });
      await markClosed(tx, attemptId, { closedAt, closedBy: 'submit', receipt: '{}' });
    });
    return { attemptId, revisionId: revision.id };
  }

  test('takes one answer an attempt and keeps its words, whatever they are made of', async () => {
    const { db, openingId } = planned;
    const { attemptId } = await finished('Ada', new Date('2026-01-05T23:59:59.999Z'));
    expect(await isSurveyed(db, attemptId)).toBe(false);
    const mark = () => writing(db, (tx) => markSurveyed(tx, attemptId));
    expect([await mark(), await mark()]).toEqual([true, false]);
    expect(await isSurveyed(db, attemptId)).toBe(true);
    const odd = 'fine \u0000 \ud800';
    const add = (answerId: string, day: string, comment: string) =>
      writing(db, (tx) => insertSurveyAnswer(tx, answerId, { openingId, day, fair: 4, job: null, comment }));
    await add('b', '2026-01-05', odd);
    await add('a', '2026-01-06', '');
    await add('c', '2026-01-05', 'Short.');
    const days = { openingIds: [openingId], from: null, until: null };
    const firstTwo = { limit: 2, offset: 0 };
    expect(await countSurveyAnswers(db, days)).toEqual([{ fair: 4, job: null, answers: 3, comments: 2 }]);
    expect(await countSurveyAnswers(db, { ...days, until: '2026-01-05' })).toMatchObject([{ answers: 2 }]);
    expect(await countSurveyAnswers(db, { ...days, from: '2026-01-06' })).toMatchObject([{ answers: 1, comments: 0 }]);
    expect(await listSurveyComments(db, days, firstTwo)).toEqual([
      { day: '2026-01-05', text: odd },
      { day: '2026-01-05', text: 'Short.' },
    ]);
    expect(await listSurveyComments(db, days, { limit: 2, offset: 1 })).toEqual([{ day: '2026-01-05', text: 'Short.' }]);
    expect(await listSurveyComments(db, { ...days, from: '2026-01-06' }, firstTwo)).toEqual([]);
    const nowhere = { ...days, openingIds: [] };
    expect([await countSurveyAnswers(db, nowhere), await listSurveyComments(db, nowhere, firstTwo)]).toEqual([[], []]);
  });

  test('counts who ended within the days, both included', async () => {
    const { db, openingId } = planned;
    const { revisionId } = await finished('Ben', new Date('2026-01-07T00:00:00.000Z'));
    const count = (from: string | null, until: string | null) => countSurveyed(db, { openingIds: [openingId], from, until });
    expect(await count(null, null)).toEqual([{ revisionId, ended: 2, answered: 1 }]);
    expect(await count('2026-01-05', '2026-01-05')).toEqual([{ revisionId, ended: 1, answered: 1 }]);
    expect(await count('2026-01-06', '2026-01-06')).toEqual([]);
    expect(await count('2026-01-07', null)).toEqual([{ revisionId, ended: 1, answered: 0 }]);
  });
});
