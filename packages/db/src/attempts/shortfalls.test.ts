import type { OpeningId, TeamId } from '@assay/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { databases, id, invited, now, openPlanned } from '../both-databases.test-fixture.ts';
import { deletePreviews } from '../invitations/previews.ts';
import type { Database } from '../open.ts';
import { findOpeningOfPurpose, getOpening, insertOpening, listOpeningsOf, markOpening } from '../openings/openings.ts';
import { writing } from '../writing.ts';
import { getAssembly } from './assembly.ts';
import { insertAttempt } from './attempts.ts';
import { insertShortfalls, listOpenShortfalls, markShortfallsSettled } from './shortfalls.ts';

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;

  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
  });
  afterAll(() => db.destroy());

  async function started(of: OpeningId, name: string) {
    const invitationId = await invited({ db, teamId, openingId: of }, name);
    const opening = await getOpening(db, of);
    const revision = await getLatestRevision(db, opening.assessmentId);
    const attemptId = id('attempt');
    await writing(db, (tx) =>
      insertAttempt(tx, {
        id: attemptId,
        invitationId,
        revisionId: revision.id,
        purpose: opening.purpose,
        seed: `seed of ${name}`,
        assemblyVersion: 2,
        assemblyInputs: '{"sections":[]}',
        workingTimeMs: 1000,
        timeMultiplier: 1,
        startedAt: now,
        closesAt: now,
      }),
    );
    return attemptId;
  }

  test('lists what is not settled, and settles what was seen', async () => {
    const [early, late] = [await started(openingId, 'Early'), await started(openingId, 'Late')];
    const short = { sectionNumber: 0, section: 'All', replaced: [{ step: 'difficulty_1' as const, questions: 2 }], missing: 1 };
    const later = new Date(now.getTime() + 1000);
    await writing(db, async (tx) => {
      await insertShortfalls(tx, { attemptId: early, openingId }, [short], now);
      await insertShortfalls(tx, { attemptId: late, openingId }, [short], later);
      await insertShortfalls(tx, { attemptId: late, openingId }, [], later);
    });
    expect(await listOpenShortfalls(db, [teamId])).toMatchObject([
      { attemptId: early, openingId, opening: 'Analyst', teamId, ...short, at: now },
      { attemptId: late, at: later },
    ]);
    expect(await listOpenShortfalls(db, [])).toEqual([]);
    const settle = () => writing(db, (tx) => markShortfallsSettled(tx, { openingId, until: now }, { at: later, by: null }));
    expect(await settle()).toBe(1);
    expect(await settle()).toBe(0);
    expect((await listOpenShortfalls(db, 'all')).map(({ attemptId }) => attemptId)).toEqual([late]);
  });

  test('keeps what a form was drawn from, and points of an opening', async () => {
    const attemptId = await started(openingId, 'Ada');
    expect(await getAssembly(db, attemptId)).toMatchObject({ seed: 'seed of Ada', version: 2, inputs: '{"sections":[]}' });
    const { title, role, level, assessmentId, managerName, managerEmail, ...rest } = await getOpening(db, openingId);
    const { answerByDays, floorPercent, floorReason, daysToKeep } = rest;
    const sectionPoints = [{ sectionId: 'section-1', points: 2.5 }];
    const change = { title, role, level, assessmentId, managerName, managerEmail, answerByDays, floorPercent, floorReason, daysToKeep };
    const saving = { basedOn: 1, savedAt: new Date(now.getTime() + 1), savedBy: null };
    const fields = { ...change, decidingScore: 'raw' as const, recordingDaysToKeep: 30, interviewsPerWeek: 4, sectionPoints };
    expect(await writing(db, (tx) => markOpening(tx, openingId, fields, saving))).toBe(true);
    expect(await writing(db, (tx) => markOpening(tx, openingId, { ...fields, title: 'Too late' }, saving))).toBe(false);
    // Ada was invited: what decides is fixed.
    const other = { ...fields, decidingScore: 'equated' as const };
    expect(await writing(db, (tx) => markOpening(tx, openingId, other, { ...saving, basedOn: 2 }))).toBe(false);
    expect(await listOpeningsOf(db, assessmentId)).toMatchObject([
      { id: openingId, title, sectionPoints, interviewsPerWeek: 4, saves: 2, savedAt: saving.savedAt },
    ]);
  });

  test('deletes the previews of one opening with their jobs, and nothing of a real one', async () => {
    const real = await getOpening(db, openingId);
    const preview = { ...real, id: id('opening'), purpose: 'preview' as const };
    await writing(db, (tx) => insertOpening(tx, preview));
    expect((await findOpeningOfPurpose(db, real.assessmentId, 'preview'))?.id).toBe(preview.id);
    const [previewed, kept] = [await started(preview.id, 'Preview'), await started(openingId, 'Kept')];
    const job = { kind: 'grade-attempt', state: 'waiting', tries: 0, runAfter: '', leaseOwner: null, leaseUntil: null, lastError: null };
    const jobs = [`${previewed}`, `${previewed}:3`, `${kept}:3`].map((subject) => ({
      ...job,
      id: id('job'),
      subject,
      createdAt: '',
      finishedAt: null,
    }));
    await db.insertInto('jobs').values(jobs).execute();
    const before = await db.selectFrom('candidates').select('id').execute();
    await writing(db, async (tx) => {
      await deletePreviews(tx, openingId);
      await deletePreviews(tx, preview.id);
    });
    expect(await db.selectFrom('candidates').select('id').execute()).toHaveLength(before.length - 1);
    expect(await db.selectFrom('attempts').select('id').where('id', '=', previewed).execute()).toEqual([]);
    expect(await db.selectFrom('jobs').select('subject').execute()).toEqual([{ subject: `${kept}:3` }]);
  });
});
