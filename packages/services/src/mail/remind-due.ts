import { setImmediate } from 'node:timers/promises';
import { assertMay } from '@assay/core/accounts';
import { listDueReminders, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { queueCandidateMail } from './queue-candidate-mail.ts';

const aTransaction = 20;

/** Reminds everybody whose window ends soon and who has not started; once for each end of a window, however often this runs. */
export async function remindDue(ctx: ServiceContext): Promise<number> {
  assertMay(ctx.actor, 'mail.remind', { kind: 'installation' });
  if (ctx.mailer === null) return 0;
  const due = await listDueReminders(ctx.db, ctx.now());
  for (let from = 0; from < due.length; from += aTransaction) {
    await writing(ctx.db, async (tx) => {
      for (const { invitationId, until } of due.slice(from, from + aTransaction)) {
        await queueCandidateMail(tx, ctx, { invitationId, kind: 'reminder', about: until.toISOString() });
      }
    });
    await setImmediate();
  }
  return due.length;
}
