import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import type { MailKind, MailTemplate } from '@assay/core/mail';
import { findStaff, writing } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { queueMail } from './queue-mail.ts';
import { assertUsableTemplate } from './usable-template.ts';

/** Sends a template as it stands in the form to whoever asks, with made-up values. */
export async function tryTemplate(
  ctx: ServiceContext,
  { teamId, kind, template }: { teamId: TeamId; kind: MailKind; template: MailTemplate },
): Promise<{ to: string }> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'mail-template.write', { kind: 'team', teamId });
    assertUsableTemplate(kind, template);
    const staff = await findStaff(tx, actingAccount(ctx));
    if (staff === null) throw new AppError('unauthenticated', 'Please sign in first.');
    await queueMail(tx, ctx, { kind, teamId, email: staff.email, accountId: staff.id, draft: template });
    await trace(tx, ctx, { action: 'mail-template.write', subject: teamId, details: { letter: kind, change: 'tried' } });
    return { to: staff.email };
  });
}
