import { assertMay, teamsFor } from '@assay/core/accounts';
import type { OpeningRow } from '@assay/core/openings';
import { listRealOpenings } from '@assay/db';
import { teamTags } from '../accounts/team-tags.ts';
import type { ServiceContext } from '../context.ts';

export async function listOpenings(ctx: ServiceContext): Promise<readonly OpeningRow[]> {
  assertMay(ctx.actor, 'opening.read', { kind: 'installation' });
  const teamTag = await teamTags(ctx.db);
  return (await listRealOpenings(ctx.db, teamsFor(ctx.actor, 'opening.read'))).map(
    ({ opening, assessmentName, invited, started, finished }) => ({
      openingId: opening.id,
      title: opening.title,
      team: teamTag(opening.teamId),
      role: opening.role,
      level: opening.level,
      assessmentId: opening.assessmentId,
      assessmentName,
      floorPercent: opening.floorPercent,
      invited,
      started,
      finished,
      createdAt: opening.createdAt.toISOString(),
    }),
  );
}
