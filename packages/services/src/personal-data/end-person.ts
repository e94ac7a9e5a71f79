import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import type { EndingInput } from '@assay/core/personal-data';
import { getInvitation, listInvitationsOfPerson, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { afterLettingGo, anonymisePerson, deletePerson } from './let-go.ts';

/**
 * Lets a person go in all their openings. Deleting takes a running attempt with it: whoever sits it is signed out at once. Anonymising waits for
 * its end, because the answers that somebody writes cannot be nobody's.
 */
export async function endPerson(ctx: ServiceContext, input: EndingInput & { invitationId: InvitationId }): Promise<void> {
  const files = await writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'person.end', subjectOfInvitation(invitation));
    const { candidateId, teamId, candidateEmail: email } = invitation;
    const invitations = await listInvitationsOfPerson(tx, candidateId);
    const person = { candidateId, teamId, email };
    if (input.kind === 'anonymise' && invitations.some(({ isRunning }) => isRunning)) {
      throw new AppError('conflict', 'This person is working on an attempt. Close it first, or delete the person with it.', {
        reason: 'running',
      });
    }
    const gone =
      input.kind === 'delete'
        ? await deletePerson(tx, ctx, person)
        : await anonymisePerson(
            tx,
            ctx,
            person,
            invitations.map(({ id }) => id),
          );
    const details = { kind: input.kind, invitations: invitations.length };
    await trace(tx, ctx, { action: 'person.end', subject: candidateId, reason: input.reason, details });
    return gone;
  });
  await afterLettingGo(ctx, files);
}
