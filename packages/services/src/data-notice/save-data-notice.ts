import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { NoticeForStaff, NoticeInput } from '@assay/core/data-notice';
import { insertNotice, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { currentNotice } from './read-data-notice.ts';

/** Makes the next notice; the ones before stay, since attempts say which one was read. Refused when somebody saved after `basedOn`. */
export async function saveDataNotice(ctx: ServiceContext, input: NoticeInput): Promise<NoticeForStaff> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'notice.write', { kind: 'installation' });
    const before = await currentNotice(tx);
    if (before.number !== input.basedOn) {
      throw new AppError(
        'conflict',
        `${before.savedBy ?? 'Somebody'} saved the notice after you opened it. Look at the difference first, then decide which one stays.`,
        { reason: 'saved_meanwhile' },
      );
    }
    if (before.text === input.text) return before;
    const number = before.number + 1;
    await insertNotice(tx, { number, text: input.text, savedAt: ctx.now(), savedBy: savedByActor(ctx) });
    await trace(tx, ctx, { action: 'notice.write', subject: 'notice', details: { number } });
    return currentNotice(tx);
  });
}
