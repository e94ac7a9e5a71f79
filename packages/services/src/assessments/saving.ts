import { AppError } from '@assay/core';
import type { AccountId } from '@assay/core/ids';
import type { ServiceContext } from '../context.ts';

export const savedByActor = ({ actor }: Pick<ServiceContext, 'actor'>): AccountId | null =>
  actor.kind === 'staff' ? actor.accountId : null;

/** Random, so that a section made later never inherits what an opening says of one that is gone. */
export const newSectionId = (ctx: Pick<ServiceContext, 'randomBytes'>): string => Buffer.from(ctx.randomBytes(8)).toString('hex');

/** Settings of the installation are saved on top of what was opened, or not at all. */
export function assertSettingsAsOpened({ number, savedBy }: { number: number; savedBy: string | null }, basedOn: number): void {
  if (number === basedOn) return;
  throw new AppError(
    'conflict',
    `${savedBy ?? 'Somebody'} saved these settings after you opened them. Look at them again, then decide which ones stay.`,
    { reason: 'saved_meanwhile' },
  );
}
