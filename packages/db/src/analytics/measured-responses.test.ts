import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { databases, id, openPlanned } from '../both-databases.test-fixture.ts';
import { type NewResponse, saveResponses } from '../grading/gradings.ts';
import type { Database } from '../open.ts';
import { getOpening } from '../openings/openings.ts';
import { writing } from '../writing.ts';
import {
  listCasePatterns,
  listEndings,
  listMeasuredVersions,
  listOptionSums,
  listRestSums,
  listScoreCounts,
  listSecondCounts,
} from './measured-responses.ts';

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let revisionId: string;
  const second = { questionId: 'asked', version: 2 };

  const answer = (changes: Partial<NewResponse> = {}): NewResponse => ({
    itemId: id('item'),
    subjectId: 'somebody',
    questionId: 'asked',
    questionVersion: 2,
    variant: null,
    language: 'python',
    score: 2.1,
    max: 3,
    seconds: 59.6,
    secondsToFirstRun: 20,
    secondsToFirstPass: null,
    day: '2026-01-05',
    assessmentRevisionId: revisionId,
    openingId: 'an opening',
    form: 'f',
    position: 1,
    optionsChosen: '[]',
    casesPassed: '["one","two"]',
    counts: 1,
    isPilot: 0,
    purpose: 'real',
    isAnswered: 1,
    closedBy: 'submit',
    restScore: 3,
    restMax: 4,
    ...changes,
  });

  beforeAll(async () => {
    let openingId: Awaited<ReturnType<typeof openPlanned>>['openingId'];
    ({ db, openingId } = await openPlanned(open));
    revisionId = (await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId)).id;
    await writing(db, (tx) =>
      saveResponses(tx, [
        answer(),
        answer({ score: 0.7, max: 1, seconds: 60.4, day: '2026-01-03' }),
        answer({ score: 3, restScore: 1, optionsChosen: '["a"]', casesPassed: '["one","two","three"]' }),
        answer({
          score: 0,
          language: null,
          casesPassed: '[]',
          isAnswered: 0,
          closedBy: 'deadline',
          seconds: null,
          restMax: 0,
          restScore: 0,
        }),
        answer({ questionVersion: 1, language: 'javascript', variant: '3', assessmentRevisionId: 'of another time', day: '2025-12-01' }),
        answer({ isMeasured: 0 }),
        answer({ purpose: 'trial' }),
        answer({ max: 0, score: 0 }),
        answer({ questionId: 'other' }),
      ]),
    );
  });
  afterAll(() => db.destroy());

  test('knows by how many real answers each version was measured, and since when', async () => {
    expect(await listMeasuredVersions(db, 'asked')).toEqual([
      { version: 2, n: 4, firstDay: '2026-01-03', lastDay: '2026-01-05' },
      { version: 1, n: 1, firstDay: '2025-12-01', lastDay: '2025-12-01' },
    ]);
    expect(await listMeasuredVersions(db, 'never asked')).toEqual([]);
  });

  test('counts shares of the points by language and variant, whatever the points were', async () => {
    const counts = await listScoreCounts(db, second);
    const sum = (value: number, language: string | null) =>
      counts.filter((one) => one.value === value && one.language === language).reduce((all, { count }) => all + count, 0);
    expect([sum(0.7, 'python'), sum(1, 'python'), sum(0, null)]).toEqual([2, 1, 1]);
    expect(await listScoreCounts(db, { questionId: 'asked', version: 1 })).toEqual([
      { language: 'javascript', variant: '3', value: 0.7, count: 1 },
    ]);
  });

  test('adds up scores and rests within an assessment', async () => {
    expect(await listRestSums(db, second)).toEqual([
      {
        n: 3,
        sumX: expect.closeTo(2.4, 6),
        sumY: expect.closeTo(1.75, 6),
        squaresX: expect.closeTo(1.98, 6),
        squaresY: expect.closeTo(1.1875, 6),
        products: expect.closeTo(1.3, 6),
      },
    ]);
    expect((await listRestSums(db, { questionId: 'asked', version: null })).map(({ n }) => n).toSorted()).toEqual([1, 3]);
  });

  test('counts options, cases, times and ends', async () => {
    const options = await listOptionSums(db, second);
    expect(options.find(({ chosen }) => chosen.includes('a'))).toEqual({
      chosen: ['a'],
      count: 1,
      rest: { n: 1, sum: 0.25, sumOfSquares: 0.0625 },
    });
    expect(options.find(({ chosen }) => chosen.length === 0)).toMatchObject({ count: 3, rest: { n: 2 } });
    const cases = await listCasePatterns(db, second);
    expect(cases.toSorted((a, b) => a.count - b.count)).toEqual([
      { version: 2, language: 'python', passed: ['one', 'two', 'three'], count: 1 },
      { version: 2, language: 'python', passed: ['one', 'two'], count: 2 },
    ]);
    expect(await listSecondCounts(db, second, 'whole')).toEqual([{ value: 60, count: 3 }]);
    expect(await listSecondCounts(db, second, 'firstPass')).toEqual([]);
    const endings = await listEndings(db, second);
    expect(endings).toContainEqual({ closedBy: 'deadline', isAnswered: false, isWorthNothing: true, count: 1 });
    expect(endings).toContainEqual({ closedBy: 'submit', isAnswered: true, isWorthNothing: false, count: 3 });
  });

  test('keeps a time when a response is saved anew after its recording is gone', async () => {
    const first = answer({ questionId: 'saved anew', seconds: 90, secondsToFirstRun: null, score: 1 });
    await writing(db, (tx) => saveResponses(tx, [first]));
    await writing(db, (tx) => saveResponses(tx, [{ ...first, seconds: null, secondsToFirstRun: null, score: 3 }]));
    const anew = { questionId: 'saved anew', version: 2 };
    expect(await listSecondCounts(db, anew, 'whole')).toEqual([{ value: 90, count: 1 }]);
    expect(await listSecondCounts(db, anew, 'firstRun')).toEqual([]);
    expect(await listScoreCounts(db, anew)).toMatchObject([{ value: 1, count: 1 }]);
  });
});
