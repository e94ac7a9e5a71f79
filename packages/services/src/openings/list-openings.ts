import { assertMay, teamsFor } from '@assay/core/accounts';
import type { OpeningRow } from '@assay/core/openings';
import { listRealOpenings } from '@assay/db';
import type { ServiceContext } from '../context.ts';

export async function listOpenings(ctx: ServiceContext): Promise<readonly OpeningRow[]> {
  assertMay(ctx.actor, 'opening.read', { kind: 'installation' });
  return (await listRealOpenings(ctx.db, teamsFor(ctx.actor, 'opening.read'))).map(
    ({ opening, assessmentName, invited, started, finished }) => ({
      openingId: opening.id,
      title: opening.title,
      assessmentName,
      floorPercent: opening.floorPercent,
      invited,
      started,
      finished,
      createdAt: opening.createdAt.toISOString(),
    }),
  );
}
