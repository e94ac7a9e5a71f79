import type { QuestionVersionId, TeamId } from '@assay/core';
import type { HeldState, QuestionState, WaitingState } from '@assay/core/questions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, id, now, openPlanned, question } from '../both-databases.test-fixture.ts';
import type { Database } from '../open.ts';
import { writing } from '../writing.ts';
import { findApprovalRule, saveApprovalRule } from './approval-rule.ts';
import { listLiveVersions } from './drawable-versions.ts';
import { listPilotVersions, readPilotFigures } from './pilots.ts';
import { countToApprove, findQuestion, insertQuestion, markHeld, markLiveVersion, markQuestion, markWaiting } from './questions.ts';
import { getVersion, insertVersion } from './versions.ts';

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;

  beforeAll(async () => {
    ({ db, teamId } = await openPlanned(open));
  });
  afterAll(() => db.destroy());

  type Standing = { state: QuestionState; live?: true; waiting?: WaitingState; held?: HeldState };

  /** Version 1 is the approved one, version 2 the one that waits. */
  async function made(questionId: string, { state, live, waiting, held }: Standing): Promise<Record<1 | 2, QuestionVersionId>> {
    const versions = { 1: id('questionVersion'), 2: id('questionVersion') };
    const frozen = { ...question, id: questionId };
    await writing(db, async (tx) => {
      await insertQuestion(tx, questionId, now);
      for (const version of [1, 2] as const) {
        const authorId = version === 2 ? id('account') : null;
        const hash = `${questionId} ${version}`;
        await insertVersion(
          tx,
          { versionId: versions[version], contentHash: hash, question: { ...frozen, version }, proofs: [], authorId },
          now,
        );
      }
      if (live === true) await markLiveVersion(tx, questionId, versions[1]);
      if (waiting !== undefined) await markWaiting(tx, questionId, { versionId: versions[2], state: waiting });
      if (held !== undefined) await markHeld(tx, questionId, held);
      await markQuestion(tx, questionId, { state, problems: [] });
    });
    return versions;
  }

  test('knows the approved version beside the one that waits, and takes the one that waits where there is no other', async () => {
    const both = await made('both', { state: 'live', live: true, waiting: 'checked' });
    expect(await findQuestion(db, 'both')).toMatchObject({
      ...{ isApproved: true, version: { versionId: both[1], authorId: null } },
      waiting: { versionId: both[2], version: 2, state: 'checked' },
    });
    expect((await getVersion(db, both[2])).authorId).not.toBeNull();
    const fresh = await made('fresh', { state: 'checked', waiting: 'checked' });
    expect(await findQuestion(db, 'fresh')).toMatchObject({ isApproved: false, version: { versionId: fresh[2] } });
    await made('put-away', { state: 'retired', waiting: 'checked', held: 'retired' });
    expect(await countToApprove(db, 'all')).toBe(2);
    expect(await countToApprove(db, [teamId])).toBe(2);
    expect((await listLiveVersions(db, teamId)).map(({ versionId }) => versionId)).toEqual([both[1]]);
    await writing(db, (tx) => markLiveVersion(tx, 'both', both[2]));
    expect(await findQuestion(db, 'both')).toMatchObject({ version: { versionId: both[2] }, waiting: null });
  });

  test('of what is tried it takes the version that waits in pilot, or the approved one that is held there, and nothing that is retired', async () => {
    const beside = await made('p-beside', { state: 'live', live: true, waiting: 'pilot' });
    const held = await made('p-held', { state: 'pilot', live: true, held: 'pilot' });
    const heldBeside = await made('p-held-beside', { state: 'pilot', live: true, held: 'pilot', waiting: 'checked' });
    const fresh = await made('p-new', { state: 'pilot', waiting: 'pilot' });
    await made('p-retired', { state: 'retired', live: true, waiting: 'pilot', held: 'retired' });
    const tried = await listPilotVersions(db, teamId);
    expect(tried.map(({ versionId, shown }) => [versionId, shown])).toEqual([
      [beside[2], 0],
      [held[1], 0],
      [heldBeside[1], 0],
      [fresh[2], 0],
    ]);
    expect(await readPilotFigures(db, fresh[2])).toEqual({ shown: 0, graded: 0, meanShare: null });
    const live = (await listLiveVersions(db, teamId)).map(({ question: { id: own } }) => own);
    expect(live.filter((own) => own.startsWith('p-'))).toEqual(['p-beside']);
  });

  test('keeps one rule, the latest', async () => {
    expect(await findApprovalRule(db)).toBeNull();
    const rule = { needsSecondPerson: true, savedAt: now, savedBy: id('account') };
    await writing(db, (tx) => saveApprovalRule(tx, { ...rule, needsSecondPerson: false }));
    await writing(db, (tx) => saveApprovalRule(tx, rule));
    expect(await findApprovalRule(db)).toEqual(rule);
  });
});
