import { newId, type OpeningId, parseId, type QuestionVersionId, type RotationProposalId } from '@assay/core/ids';
import type { ProposalKind } from '@assay/core/rotation';
import {
  getLatestRevision,
  insertAttempt,
  insertCandidate,
  insertInvitation,
  insertItems,
  insertLeakSignal,
  insertProposal,
  markClosed,
  markSelected,
  writing,
} from '@assay/db';
import { enqueue } from '@assay/jobs';
import { seededRandom } from '@assay/stats';
import { emptyReceipt } from './people-in-opening.ts';
import type { Platform } from './platform.ts';
import { rightOption } from './questions.ts';

/** `count` questions of one right option, each of a family of its own. */
export const choices = (count: number, changes: Parameters<typeof rightOption>[0] = {}) =>
  Array.from({ length: count }, (_, index) =>
    rightOption({ id: `choice-${index}`, family: `choice-${index}`, title: `Choice ${index}`, ...changes }),
  );

/** By the id of the question. */
export async function versionsOf({ db }: Pick<Platform, 'db'>): Promise<ReadonlyMap<string, QuestionVersionId>> {
  const rows = await db.selectFrom('questionVersions').select(['id', 'questionId']).execute();
  return new Map(rows.map(({ id, questionId }) => [questionId, parseId('questionVersion', id)]));
}

type Sat = { questionId: string; isRight: boolean };

/** Somebody sat a form of these questions and has just ended; what they chose is graded and taken up by the next `work`. */
export async function sat(platform: Platform, openingId: OpeningId, answers: readonly Sat[], startedAt = platform.clock.now()) {
  const { db, base } = platform;
  const opening = await db.selectFrom('openings').select(['teamId', 'assessmentId']).where('id', '=', openingId).executeTakeFirstOrThrow();
  const revision = await getLatestRevision(db, parseId('assessment', opening.assessmentId));
  const versions = await versionsOf(platform);
  const now = base.now();
  const id = <Kind extends Parameters<typeof newId>[0]>(kind: Kind) => newId(kind, now, base.randomBytes(16));
  const [attemptId, invitationId, candidateId] = [id('attempt'), id('invitation'), id('candidate')];
  await writing(db, async (tx) => {
    const person = { teamId: parseId('team', opening.teamId), subjectId: id('subject'), name: 'Cleo', email: `${candidateId}@example.org` };
    await insertCandidate(tx, { id: candidateId, ...person }, now);
    const invited = { startsFrom: null, startsUntil: null, timeMultiplier: 1, source: 'staff' as const, createdAt: startedAt };
    await insertInvitation(tx, { id: invitationId, openingId, candidateId, ...invited });
    const drawn = { seed: 'seed', assemblyVersion: 1, assemblyInputs: '{}', workingTimeMs: 3_600_000, timeMultiplier: 1 };
    const ofAttempt = { revisionId: revision.id, purpose: 'real' as const, startedAt, closesAt: new Date(startedAt.getTime() + 3_600_000) };
    await insertAttempt(tx, { id: attemptId, invitationId, ...drawn, ...ofAttempt });
    for (const [index, { questionId, isRight }] of answers.entries()) {
      const questionVersionId = versions.get(questionId) ?? id('questionVersion');
      const itemId = id('item');
      const shown = {
        position: index + 1,
        section: 'All',
        counts: true,
        isPilot: false,
        weight: 1,
        variant: null,
        optionOrder: ['a', 'b', 'c'],
      };
      await insertItems(tx, [{ id: itemId, attemptId, questionVersionId, ...shown }]);
      await markSelected(tx, itemId, [isRight ? 'b' : 'a']);
    }
    const receipt = emptyReceipt(attemptId, now);
    await markClosed(tx, attemptId, { closedAt: now, closedBy: 'submit', receipt });
    await enqueue(tx, { id: id('job'), kind: 'grade-attempt', subject: `${attemptId}:1`, at: now });
  });
  return { attemptId, invitationId };
}

/** Candidates of varying ability, some of whom know the answer to `choice-0`. Each sits all of `count` questions. */
export function candidates(seed: string, count: number) {
  const random = seededRandom(seed);
  return (leakedTo: number): readonly Sat[] => {
    const ability = 0.25 + 0.5 * random();
    const knows = random() < leakedTo;
    return Array.from({ length: count }, (_, index) => ({
      questionId: `choice-${index}`,
      isRight: random() < ability || (index === 0 && knows),
    }));
  };
}

/** A proposal as a review would have made it. */
export async function proposed(
  { db, base }: Platform,
  questionId: string,
  { kind, replacementId = null }: { kind: ProposalKind; replacementId?: string | null },
): Promise<RotationProposalId> {
  const id = newId('rotationProposal', base.now(), base.randomBytes(16));
  const evidence = ['It was shown often.'];
  await writing(db, (tx) => insertProposal(tx, { id, questionId, kind, replacementId, evidence, openedAt: base.now() }));
  return id;
}

/** What rows are written with. */
type Written = Pick<Platform, 'db'> & { base: Pick<Platform['base'], 'now' | 'randomBytes'> };

/** A signal as the leak test would have raised it. */
export async function signalled(platform: Written, questionId: string): Promise<void> {
  const { db, base } = platform;
  const questionVersionId = (await versionsOf(platform)).get(questionId);
  if (questionVersionId === undefined) throw new Error(`there is no ${questionId}`);
  const finding = { n: 420, statistic: 8.3, threshold: 7.6, falseAlarmRate: 1 / 10_000, calibratedOn: 300 };
  const at = base.now();
  const id = newId('leakSignal', at, base.randomBytes(16));
  await writing(db, (tx) => insertLeakSignal(tx, { id, questionId, questionVersionId, raisedAt: at, sinceAt: at, finding }));
}
