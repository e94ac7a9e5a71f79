import type { AttemptId, InvitationId, OpeningId } from '@assay/core';
import type { AttemptPurpose } from '@assay/core/attempts';
import { newId, parseId } from '@assay/core/ids';
import {
  getLatestRevision,
  insertAttempt,
  insertCandidate,
  insertInvitation,
  markClosed,
  markGraded,
  markInvitationRevoked,
  markLateEdits,
  markVoided,
  writing,
} from '@assay/db';
import type { Platform } from './platform.ts';

/** What rows are written with. */
type Written = Pick<Platform, 'db'> & { base: Pick<Platform['base'], 'now' | 'randomBytes'> };

export type Person = {
  name: string;
  email?: string;
  startsUntil?: string;
  isRevoked?: boolean;
  /** `closed` without a score waits for its grading. */
  attempt?: {
    closed?: boolean;
    score?: number;
    purpose?: AttemptPurpose;
    startedAfterMinutes?: number;
    closedAfterMinutes?: number;
    isVoid?: boolean;
    hasLateTail?: boolean;
  };
};

/** Rows as the story would leave them, without running it for everybody. */
export async function fillWith(platform: Written, openingId: OpeningId, people: readonly Person[]): Promise<readonly InvitationId[]> {
  const { db, base } = platform;
  const now = base.now();
  const opening = await db.selectFrom('openings').selectAll().where('id', '=', openingId).executeTakeFirstOrThrow();
  const revision = await getLatestRevision(db, parseId('assessment', opening.assessmentId));
  const id = <Kind extends Parameters<typeof newId>[0]>(kind: Kind) => newId(kind, now, base.randomBytes(16));
  return writing(db, async (tx) => {
    const made: InvitationId[] = [];
    for (const person of people) {
      const candidateId = id('candidate');
      const email = person.email ?? `${person.name.toLowerCase().replaceAll(/\W/g, '')}@example.org`;
      await insertCandidate(
        tx,
        { id: candidateId, teamId: parseId('team', opening.teamId), subjectId: id('subject'), name: person.name, email },
        now,
      );
      const invitationId = id('invitation');
      const startsUntil = person.startsUntil === undefined ? null : new Date(person.startsUntil);
      await insertInvitation(tx, {
        id: invitationId,
        openingId,
        candidateId,
        startsFrom: null,
        startsUntil,
        timeMultiplier: 1,
        source: 'staff',
        createdAt: now,
      });
      if (person.isRevoked === true) await markInvitationRevoked(tx, invitationId, now);
      if (person.attempt !== undefined) await addAttempt(invitationId, person.attempt);
      made.push(invitationId);
    }
    return made;

    async function addAttempt(invitationId: InvitationId, attempt: NonNullable<Person['attempt']>) {
      const { closed, score, purpose, startedAfterMinutes, closedAfterMinutes, isVoid, hasLateTail } = attempt;
      const attemptId = id('attempt');
      const closesAt = new Date(now.getTime() + 3_600_000);
      await insertAttempt(tx, {
        id: attemptId,
        invitationId,
        revisionId: revision.id,
        purpose: purpose ?? 'real',
        seed: 'seed',
        assemblyVersion: 1,
        assemblyInputs: '{}',
        workingTimeMs: 3_600_000,
        timeMultiplier: 1,
        startedAt: new Date(now.getTime() + (startedAfterMinutes ?? 0) * 60_000),
        closesAt,
      });
      if (closed === true || score !== undefined) {
        const closedAt = new Date(now.getTime() + (closedAfterMinutes ?? 30) * 60_000);
        await markClosed(tx, attemptId, { closedAt, closedBy: 'submit', receipt: emptyReceipt(attemptId, closedAt) });
      }
      if (score !== undefined)
        await markGraded(tx, attemptId, { points: score / 10, toReview: 0, toReviewPoints: 0, maxPoints: 10, gradedAt: now });
      if (hasLateTail === true) await markLateEdits(tx, attemptId, { edits: 3, lastSeq: 9, at: now });
      if (isVoid === true) await markVoided(tx, attemptId, { at: now, by: id('account'), reason: 'Sat twice.' });
    }
  });
}

/** Of nothing that was asked. */
export const emptyReceipt = (attemptId: AttemptId, closedAt: Date): string => {
  const at = closedAt.toISOString();
  const content = { format: 'assay-receipt-1', attemptId, closedAt: at, items: [] };
  return JSON.stringify({ attemptId, closedAt: at, closedBy: 'submit', hash: 'a'.repeat(64), content });
};
