import { AppError } from '@assay/core';
import type { AccountId } from '@assay/core/ids';
import { type Database, findStaff, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';

export const savedByActor = ({ actor }: Pick<ServiceContext, 'actor'>): AccountId | null =>
  actor.kind === 'staff' ? actor.accountId : null;

/** Random, so that a section made later never inherits what an opening says of one that is gone. */
export const newSectionId = (ctx: Pick<ServiceContext, 'randomBytes'>): string => Buffer.from(ctx.randomBytes(8)).toString('hex');

type SavedSettings = { number: number; savedBy: AccountId | null };

export const savedByName = async (db: Database | Tx, { savedBy }: Pick<SavedSettings, 'savedBy'>): Promise<string | null> =>
  savedBy === null ? null : ((await findStaff(db, savedBy))?.name ?? null);

/** Settings of the installation are saved on top of what was opened, or not at all. */
export async function assertSettingsAsOpened(tx: Tx, saved: SavedSettings, basedOn: number): Promise<void> {
  if (saved.number === basedOn) return;
  throw new AppError(
    'conflict',
    `${(await savedByName(tx, saved)) ?? 'Somebody'} saved these settings after you opened them. Look at them again, then decide which ones stay.`,
    { reason: 'saved_meanwhile' },
  );
}
