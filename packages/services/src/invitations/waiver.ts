import { AppError } from '@assay/core';
import { type Invitation, markUnwaived, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

export function assertWaived({ waivedAt }: Invitation): void {
  if (waivedAt === null) throw notWaived();
}

/** The earlier score no longer stands for the attempt. */
export async function endWaiver(tx: Tx, ctx: ServiceContext, invitation: Invitation, reason: string): Promise<void> {
  if (!(await markUnwaived(tx, invitation.id))) throw notWaived();
  const details = { change: 'asked to take it after all', attemptId: invitation.standingAttemptId };
  await trace(tx, ctx, { action: 'invitation.write', subject: invitation.id, reason, details });
}

const notWaived = () =>
  new AppError('conflict', 'No earlier score stands for this invitation any more. Look at it again.', { reason: 'not_waived' });
