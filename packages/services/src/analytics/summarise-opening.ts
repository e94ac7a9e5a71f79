import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import { listEndedSittings, listInvitedSittings, listStaleDays, type SkillsOfVersions, saveSlice, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { daySliceOf } from './day-slice.ts';

/**
 * Adds up the days of an opening on which something changed. One day at a time: each is saved by itself, so that a process that is killed goes on where it was, and memory holds
 * no more than a day's people.
 */
export async function summariseOpening(ctx: ServiceContext, input: { openingId: OpeningId }): Promise<void> {
  const { openingId } = input;
  assertMay(ctx.actor, 'dashboard.summarise', { kind: 'installation' });
  const skills: SkillsOfVersions = new Map();
  for (const { day, changes } of await listStaleDays(ctx.db, openingId)) {
    // Read after the count: what happens from then on leaves the day stale.
    const invited = await listInvitedSittings(ctx.db, openingId, day);
    const ended = await listEndedSittings(ctx.db, openingId, day, skills);
    const slice = daySliceOf(invited, ended);
    await writing(ctx.db, (tx) => saveSlice(tx, { openingId, day }, { slice, changes, at: ctx.now() }));
  }
}
