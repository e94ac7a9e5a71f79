import type { AttemptId } from '@assay/core/ids';
import { packBatches } from '@assay/core/recordings';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLateTailsWaiting } from '../accounts/home.ts';
import { getLatestRevision } from '../assessments/assessments.ts';
import { databases, id, invited, now, openPlanned, question } from '../both-databases.test-fixture.ts';
import { createGroupWriter } from '../group-writer.ts';
import { getOpening } from '../openings/openings.ts';
import { insertQuestion } from '../questions/questions.ts';
import { insertVersion } from '../questions/versions.ts';
import { assertWritable } from '../readiness.ts';
import { writing } from '../writing.ts';
import { getAttempt, insertAttempt, markClosed } from './attempts.ts';
import {
  countPastReceipts,
  findReopenedAt,
  markBreakStarted,
  markClockRunning,
  markReopened,
  markResumeCodeIssued,
  markTimeGranted,
} from './clock.ts';
import { insertGap, insertNetworkChange, listGaps, listNetworkChanges } from './contact.ts';
import { insertItems } from './items.ts';
import {
  findLateTail,
  listLateGradings,
  markLateEdits,
  markLateTailDecided,
  markLateTailFolded,
  markLateTailGraded,
  replaceLateGradings,
} from './late-tails.ts';
import { insertBatch, insertWriter, listBatches, listLooseBatches, listWriters, markHeard } from './recording.ts';
import { compressed, countChunks, listPackedBatches, listUnpacked, replaceByChunks } from './recording-chunks.ts';

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe.each(databases)('$name', ({ open }) => {
  let plan: Awaited<ReturnType<typeof openPlanned>>;
  let attemptId: AttemptId;
  const itemId = id('item');

  beforeAll(async () => {
    plan = await openPlanned(open);
    const { db, openingId } = plan;
    const { assessmentId } = await getOpening(db, openingId);
    const revision = await getLatestRevision(db, assessmentId);
    const invitationId = await invited(plan, 'Ada');
    attemptId = id('attempt');
    const versionId = id('questionVersion');
    await writing(db, async (tx) => {
      await insertQuestion(tx, question.id, now);
      await insertVersion(tx, { versionId, contentHash: 'a hash', question, proofs: [] }, now);
      await insertAttempt(tx, {
        id: attemptId,
        invitationId,
        revisionId: revision.id,
        purpose: 'real',
        seed: 'seed',
        assemblyVersion: 1,
        assemblyInputs: '{}',
        workingTimeMs: 60_000,
        timeMultiplier: 1,
        startedAt: now,
        closesAt: later(60),
      });
      await insertItems(tx, [
        {
          id: itemId,
          attemptId,
          position: 1,
          section: 'All',
          questionVersionId: versionId,
          counts: true,
          isPilot: false,
          weight: 1,
          variant: null,
          optionOrder: ['a'],
        },
      ]);
    });
  });
  afterAll(() => plan.db.destroy());

  test('keeps writers, their batches and the gaps between', async () => {
    const { db } = plan;
    const writer = {
      id: id('writerSession'),
      attemptId,
      number: 1,
      ackedSeq: 0,
      userAgent: 'a browser',
      networkHash: 'net',
      lastNetworkHash: 'net',
      openedAt: now,
      lastSeenAt: now,
    };
    const batch = { firstSeq: 1, document: null, events: [{ kind: 'choose' as const, seq: 1, clientAt: 0, itemId, selected: ['a'] }] };
    await writing(db, async (tx) => {
      await insertWriter(tx, writer);
      await markHeard(tx, writer.id, { ackedSeq: 1, at: later(30), networkHash: 'other net' });
      await insertNetworkChange(tx, attemptId, { writerSessionId: writer.id, at: later(30), networkHash: 'other net' });
      await insertBatch(tx, { attemptId, writerSessionId: writer.id, batch, contentHash: 'h', place: 'late', receivedAt: later(30) });
      const gap = { writerSessionId: writer.id, from: now, until: later(30) };
      await insertGap(tx, attemptId, gap);
      await insertGap(tx, attemptId, gap);
    });
    expect(await listWriters(db, attemptId)).toEqual([{ ...writer, ackedSeq: 1, lastSeenAt: later(30), lastNetworkHash: 'other net' }]);
    expect(await listBatches(db, attemptId)).toMatchObject([{ place: 'late', batch }]);
    expect(await listNetworkChanges(db, attemptId)).toEqual([{ writerSessionId: writer.id, at: later(30), networkHash: 'other net' }]);
    expect(await listGaps(db, attemptId)).toEqual([{ writerSessionId: writer.id, from: now, until: later(30) }]);
  });

  test('grants time, stops the clock and lets it run again', async () => {
    const { db } = plan;
    await writing(db, async (tx) => {
      expect(await markTimeGranted(tx, attemptId, { addedMs: 1000, closesAt: later(61) })).toBe(true);
      expect(await markBreakStarted(tx, attemptId, later(10))).toBe(true);
      expect(await markBreakStarted(tx, attemptId, later(11))).toBe(false);
      await markClockRunning(tx, attemptId, later(20), later(71));
      expect(await markResumeCodeIssued(tx, attemptId)).toBe(2);
    });
    expect(await getAttempt(db, attemptId)).toMatchObject({
      addedMs: 1000,
      resumeCodeNumber: 2,
      intervals: [
        { startedAt: now, endedAt: later(10) },
        { startedAt: later(20), endedAt: null },
      ],
    });
  });

  test('decides on a late tail only when all of it was graded', async () => {
    const { db } = plan;
    const decision = { counts: true, reason: 'the net', at: later(200), by: 'acc' };
    await writing(db, async (tx) => {
      await markClosed(tx, attemptId, { closedAt: later(71), closedBy: 'deadline', receipt: '{"a":1}' });
      expect(await markTimeGranted(tx, attemptId, { addedMs: 5000, closesAt: null })).toBe(false);
      await markLateEdits(tx, attemptId, { edits: 2, lastSeq: 5, at: later(100) });
      await markLateEdits(tx, attemptId, { edits: 3, lastSeq: 8, at: later(110) });
      expect(await markLateTailDecided(tx, attemptId, 8, decision)).toBe(false);
      const grade = { kind: 'choice' as const, share: 1, selected: ['a'], correct: ['a'] };
      await replaceLateGradings(tx, attemptId, [{ itemId, language: null, grade }], later(120));
      await replaceLateGradings(tx, attemptId, [{ itemId, language: null, grade }], later(120));
      await markLateTailGraded(tx, attemptId, 8);
    });
    expect(await listLateTailsWaiting(db, 'all')).toMatchObject([{ name: 'Ada', edits: 5 }]);
    expect(await writing(db, (tx) => markLateTailDecided(tx, attemptId, 7, decision))).toBe(false);
    expect(await writing(db, (tx) => markLateTailDecided(tx, attemptId, 8, decision))).toBe(true);
    expect(await findLateTail(db, attemptId)).toEqual({
      attemptId,
      edits: 5,
      lastSeq: 8,
      firstReceivedAt: later(100),
      lastReceivedAt: later(110),
      gradedSeq: 8,
      decision,
    });
    expect(await listLateGradings(db, attemptId)).toMatchObject([{ itemId, grade: { share: 1 } }]);
    expect(await listLateTailsWaiting(db, 'all')).toEqual([]);
  });

  test('opens an attempt again and keeps the receipt of its first end', async () => {
    const { db } = plan;
    await writing(db, async (tx) => {
      await markLateTailFolded(tx, attemptId);
      const reopening = { at: later(300), addedMs: 2000, closesAt: later(400), receipt: '{"a":1}' };
      expect(await markReopened(tx, attemptId, reopening)).toBe(true);
      expect(await markReopened(tx, attemptId, reopening)).toBe(false);
      expect(await countPastReceipts(tx, attemptId)).toBe(1);
    });
    expect(await getAttempt(db, attemptId)).toMatchObject({ closedAt: null, receipt: null, points: null, addedMs: 2000 });
    expect(await findReopenedAt(db, attemptId)).toEqual(later(300));
    expect(await findLateTail(db, attemptId)).toBeNull();
    expect(await listBatches(db, attemptId)).toMatchObject([{ place: 'folded' }]);
  });

  test('packs what was received, goes on with what comes later, and answers both in their order', async () => {
    const { db } = plan;
    const batches = await listBatches(db, attemptId);
    await writing(db, (tx) => markClosed(tx, attemptId, { closedAt: later(500), closedBy: 'submit', receipt: '{}' }));
    expect(await listUnpacked(db, later(500), 9)).toEqual([]);
    expect(await listUnpacked(db, later(501), 9)).toEqual([attemptId]);
    const content = await compressed(packBatches(batches, []));
    await writing(db, (tx) => replaceByChunks(tx, attemptId, [{ attemptId, number: 0, events: 1, content }]));
    expect(await listUnpacked(db, later(501), 9)).toEqual([]);
    expect(await listLooseBatches(db, attemptId)).toEqual([]);
    expect(await listBatches(db, attemptId)).toEqual(batches);
    expect(await countChunks(db, attemptId)).toBe(1);
    const [first] = batches;
    if (first === undefined) throw new Error('something was received');
    const next = { firstSeq: 2, document: null, events: [{ kind: 'leave' as const, seq: 2, clientAt: 5 }] };
    await writing(db, (tx) =>
      insertBatch(tx, { ...first, attemptId, batch: next, contentHash: 'h', place: 'folded', receivedAt: later(400) }),
    );
    expect((await listBatches(db, attemptId)).map(({ batch }) => batch.firstSeq)).toEqual([1, 2]);
    expect((await listPackedBatches(db, attemptId)).map(({ batch }) => batch.firstSeq)).toEqual([1]);
  });

  test('writes in groups: one that fails takes nothing of the others with it', async () => {
    const { db } = plan;
    const writeInGroup = createGroupWriter(db);
    const results = await Promise.allSettled([
      writeInGroup((tx) => markResumeCodeIssued(tx, attemptId)),
      writeInGroup(async (tx) => {
        await markResumeCodeIssued(tx, attemptId);
        throw new Error('refused');
      }),
      writeInGroup((tx) => markResumeCodeIssued(tx, attemptId)),
    ]);
    expect(results).toMatchObject([{ value: 3 }, { reason: { message: 'refused' } }, { value: 4 }]);
    expect(await writeInGroup((tx) => markResumeCodeIssued(tx, attemptId))).toBe(5);
  });

  test('says that it can be written, again and again', async () => {
    for (let time = 0; time < 3; time += 1) await assertWritable(plan.db);
    expect(await plan.db.selectFrom('readiness').select('id').execute()).toHaveLength(1);
  });
});
