import type { AttemptId, OpeningId, QuestionVersionId, TeamId } from '@assay/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { databases, id, invited, now, openPlanned, question } from '../both-databases.test-fixture.ts';
import { saveResponses } from '../grading/gradings.ts';
import type { Database } from '../open.ts';
import { getOpening } from '../openings/openings.ts';
import { insertQuestion } from '../questions/questions.ts';
import { insertVersion } from '../questions/versions.ts';
import { writing } from '../writing.ts';
import { insertAttempt } from './attempts.ts';
import { noExposures, readExposures } from './exposures.ts';
import { insertItems } from './items.ts';

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;
  const versions: QuestionVersionId[] = [];

  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
    await writing(db, async (tx) => {
      for (const [questionId, version] of [
        ['one', 1],
        ['one', 2],
        ['two', 1],
      ] as const) {
        await insertQuestion(tx, questionId, now);
        const versionId = id('questionVersion');
        versions.push(versionId);
        await insertVersion(tx, { versionId, contentHash: versionId, question: { ...question, id: questionId, version }, proofs: [] }, now);
      }
    });
  });
  afterAll(() => db.destroy());

  const read = async () => {
    const { assessmentId } = await getOpening(db, openingId);
    return readExposures(db, { assessmentId, openingId, quarterFrom: daysAgo(91), weekFrom: daysAgo(3), mostForms: 2 });
  };

  /** `answers`: an index into versions and a score of two points, or null for one that is not graded. */
  async function sat(name: string, startedAt: Date, answers: readonly (readonly [number, number | null])[]): Promise<AttemptId> {
    const invitationId = await invited({ db, teamId, openingId }, name);
    const revision = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
    const attemptId = id('attempt');
    await writing(db, async (tx) => {
      const drawn = {
        seed: 's',
        assemblyVersion: 3,
        assemblyInputs: '{}',
        workingTimeMs: 1000,
        timeMultiplier: 1,
        startedAt,
        closesAt: now,
      };
      await insertAttempt(tx, { id: attemptId, invitationId, revisionId: revision.id, purpose: 'real', ...drawn });
      for (const [index, [version, score]] of answers.entries()) {
        const itemId = id('item');
        const questionVersionId = versions[version] ?? id('questionVersion');
        const shown = {
          id: itemId,
          attemptId,
          position: index + 1,
          section: 'All',
          questionVersionId,
          counts: true,
          isPilot: false,
          weight: 2,
          variant: null,
          optionOrder: [],
        };
        await insertItems(tx, [shown]);
        if (score === null) continue;
        const empty = { variant: null, language: null, seconds: null, secondsToFirstRun: null, secondsToFirstPass: null };
        const row = { ...empty, itemId, subjectId: 's', questionId: 'one', questionVersion: 1, score, max: 2, day: '', form: '' };
        const rest = {
          assessmentRevisionId: revision.id,
          openingId,
          position: 1,
          optionsChosen: '[]',
          casesPassed: '[]',
          counts: 1,
          isPilot: 0,
          purpose: 'real',
        };
        await saveResponses(tx, [{ ...row, ...rest }]);
      }
    });
    return attemptId;
  }

  test('knows nothing while nobody has started', async () => {
    expect(await read()).toEqual(noExposures);
  });

  test('counts what was shown in a quarter and in a week, by question, and means of what was graded, by version', async () => {
    await sat('Long ago', daysAgo(100), [[0, 2]]);
    await sat('Last month', daysAgo(30), [
      [0, 2],
      [2, null],
    ]);
    await sat('Earlier this week', daysAgo(2), [[0, 0]]);
    await sat('Yesterday', daysAgo(1), [
      [1, 1],
      [2, null],
    ]);
    await sat('Today', now, [[0, 1]]);
    const exposures = await read();
    expect(exposures).toMatchObject({ attempts: 4, attemptsThisWeek: 3 });
    expect(exposures.shown).toEqual(
      new Map([
        ['one', { shown: 4, shownThisWeek: 3 }],
        ['two', { shown: 2, shownThisWeek: 1 }],
      ]),
    );
    expect(exposures.facilities.get(versions[0] ?? id('questionVersion'))).toEqual({ n: 3, mean: 0.5 });
    expect(exposures.facilities.get(versions[1] ?? id('questionVersion'))).toEqual({ n: 1, mean: 0.5 });
    expect(exposures.facilities.size).toBe(2);
  });

  test('compares with the latest forms of the week only', async () => {
    const { forms } = await read();
    expect([...(forms.get('one') ?? [])].toSorted()).toEqual([0, 1]);
    expect(forms.get('two')).toHaveLength(1);
  });

  test('what was answered while a question was on trial says how hard it is, and what was left out of a score does not', async () => {
    const facilityOfSecond = async () => (await read()).facilities.get(versions[1] ?? id('questionVersion'));
    const attemptId = await sat('On trial', now, [[1, 2]]);
    const items = db.selectFrom('items').select('id').where('attemptId', '=', attemptId);
    await db.updateTable('responses').set({ counts: 0 }).where('itemId', 'in', items).execute();
    expect(await facilityOfSecond()).toEqual({ n: 1, mean: 0.5 });
    await db.updateTable('responses').set({ isPilot: 1 }).where('itemId', 'in', items).execute();
    expect(await facilityOfSecond()).toEqual({ n: 2, mean: 0.75 });
  });
});
