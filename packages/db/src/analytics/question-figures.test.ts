import type { QuestionFigures } from '@assay/core/analytics';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id } from '../both-databases.test-fixture.ts';
import { type NewResponse, saveResponses } from '../grading/gradings.ts';
import { migrate } from '../migrate.ts';
import type { Database } from '../open.ts';
import { insertQuestion } from '../questions/questions.ts';
import { writing } from '../writing.ts';
import { listAnsweredAttempts } from './answered-attempts.ts';
import { listMeasuredAnswers, listNeighbouringAnswers } from './measured-answers.ts';
import { listAnsweredQuestions, listQuestionFigures, saveQuestionFigures } from './question-figures.ts';
import { listTypedGrades } from './typed-answers.ts';

const of = { questionId: 'asked', version: 2 };

const answer = (changes: Partial<NewResponse>): NewResponse => ({
  ...{ itemId: id('item'), subjectId: 'Ann', openingId: 'an opening', form: 'a form', day: '2026-01-05', position: 1 },
  ...{ questionId: 'asked', questionVersion: 2, variant: null, language: 'python', score: 1, max: 3, seconds: 60 },
  ...{ secondsToFirstRun: null, secondsToFirstPass: null, assessmentRevisionId: 'no longer there', optionsChosen: '[]', casesPassed: '[]' },
  ...{ counts: 1, isPilot: 0, purpose: 'real', isMeasured: 1, isAnswered: 1, closedBy: 'submit', restScore: 1, restMax: 4 },
  ...changes,
});

const figures: QuestionFigures = {
  ...{ n: 3, facility: null, itemRest: { isKnown: false, n: 3, why: 'few' }, seconds: null, flags: ['drifting'], restReliability: null },
  ...{ drift: null, languageGaps: [], fifths: null, upperLower: null, thirds: [], languages: [], exposures: [] },
};

describe.each(databases)('$name', ({ open }) => {
  let db: Database;

  beforeAll(async () => {
    db = await open();
    await migrate(db);
    await writing(db, async (tx) => {
      await insertQuestion(tx, 'asked', new Date('2026-01-01T00:00:00.000Z'));
      await insertQuestion(tx, 'never-asked', new Date('2026-01-01T00:00:00.000Z'));
      await saveResponses(tx, [
        answer({ itemId: 'own 1', day: '2026-01-07', subjectId: 'Bob', restMax: 0 }),
        answer({ itemId: 'own 2' }),
        answer({ itemId: 'beside 2', questionId: 'other', position: 5, score: 1, max: 4 }),
        answer({ itemId: 'pilot beside 2', questionId: 'tried', position: 3, counts: 0 }),
        answer({ itemId: 'of another day', questionId: 'other', day: '2026-01-06' }),
        answer({ itemId: 'before', questionVersion: 1, subjectId: 'Cid' }),
        answer({ itemId: 'left out', isMeasured: 0, subjectId: 'Dot' }),
        answer({ itemId: 'a trial', purpose: 'trial' }),
      ]);
    });
  });
  afterAll(() => db.destroy());

  test('reads the answers that measure a version by their days, with what else was answered in the same attempt', async () => {
    expect(await listMeasuredAnswers(db, of)).toEqual([
      { itemId: 'own 2', day: '2026-01-05', language: 'python', position: 1, seconds: 60, assessmentId: null, share: 0.333333, rest: 0.25 },
      { itemId: 'own 1', day: '2026-01-07', language: 'python', position: 1, seconds: 60, assessmentId: null, share: 0.333333, rest: null },
    ]);
    const beside = (await listNeighbouringAnswers(db, of)).toSorted((a, b) => a.position - b.position);
    expect(beside).toEqual([
      { of: 'own 2', questionId: 'tried', position: 3, counts: false, score: 1, max: 3 },
      { of: 'own 2', questionId: 'other', position: 5, counts: true, score: 1, max: 4 },
    ]);
  });

  test('keeps the figures of all versions of a question together', async () => {
    const asOf = new Date('2026-01-08T00:00:00.000Z');
    const save = (...versions: number[]) =>
      writing(db, (tx) => saveQuestionFigures(tx, 'asked', { asOf, versions: versions.map((version) => ({ version, figures })) }));
    await save(1, 2);
    expect(await listQuestionFigures(db)).toEqual([
      { questionId: 'asked', version: 2, asOf, figures },
      { questionId: 'asked', version: 1, asOf, figures },
    ]);
    await save(2);
    expect((await listQuestionFigures(db, 'asked')).map(({ version }) => version)).toEqual([2]);
    expect(await listQuestionFigures(db, 'never-asked')).toEqual([]);
    expect(await listAnsweredQuestions(db)).toEqual(['asked']);
  });

  test('of answers whose people are gone nothing typed is told, and nobody', async () => {
    expect(await listTypedGrades(db, of)).toEqual([]);
    for (const show of ['all', 'strong_lost', 'weak_got'] as const)
      expect(await listAnsweredAttempts(db, 'all', { ...of, show, from: 0, most: 10 })).toEqual({ total: 0, attempts: [] });
  });
});
