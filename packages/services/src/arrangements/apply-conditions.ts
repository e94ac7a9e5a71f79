import { AppError } from '@assay/core';
import { markBreaksAllowed, markConditions, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import type { InvitedPerson } from '../invitations/invited-person.ts';
import { trace } from '../trace.ts';

export type Conditions = { timeMultiplier: number; breakMinutes: number };

/**
 * Refuses what cannot be arranged any more. Before the start all may change; while somebody works the breaks alone, since their time is longer or
 * shorter by minutes then; after the end nothing.
 */
export function assertConditionsFit({ attempt }: InvitedPerson, { timeMultiplier }: Pick<Conditions, 'timeMultiplier'>): void {
  if (attempt === null) return;
  if (attempt.closedAt !== null) throw ended();
  if (timeMultiplier !== attempt.timeMultiplier) {
    throw new AppError('conflict', 'The attempt has begun: add minutes to it instead of multiplying its working time.', {
      reason: 'started',
      issues: [{ path: 'timeMultiplier', message: 'the attempt has begun: add minutes to it instead' }],
    });
  }
}

/** Sets what holds for one invitation. */
export async function applyConditions(tx: Tx, person: InvitedPerson, { timeMultiplier, breakMinutes }: Conditions): Promise<void> {
  assertConditionsFit(person, { timeMultiplier });
  const { invitation, attempt } = person;
  if (attempt !== null && !(await markBreaksAllowed(tx, attempt.id, breakMinutes * 60_000))) throw ended();
  await markConditions(tx, invitation.id, { timeMultiplier, breakMinutes });
}

/** As the team sets them, by its own will. */
export async function setConditions(
  tx: Tx,
  ctx: ServiceContext,
  person: InvitedPerson,
  { reason, ...conditions }: Conditions & { reason: string },
): Promise<void> {
  await applyConditions(tx, person, conditions);
  const { id, timeMultiplier, breakMinutes } = person.invitation;
  await trace(tx, ctx, {
    action: 'conditions.write',
    subject: id,
    reason,
    details: {
      timeMultiplier: { before: timeMultiplier, after: conditions.timeMultiplier },
      breakMinutes: { before: breakMinutes, after: conditions.breakMinutes },
    },
  });
}

const ended = () => new AppError('conflict', 'The attempt has ended, so there is nothing left to arrange.', { reason: 'ended' });
