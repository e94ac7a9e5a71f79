import { nothingHere } from '@assay/core';
import { type Action, assertMay, teamsFor } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import { type Database, listTeams, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** The team that owns what an actor creates: the first in which they may, for an owner the oldest one. */
export async function ownTeam(db: Database | Tx, ctx: ServiceContext, action: Action): Promise<TeamId> {
  assertMay(ctx.actor, action, { kind: 'installation' });
  const teams = teamsFor(ctx.actor, action);
  const [first] = teams === 'all' ? (await listTeams(db)).map(({ id }) => id) : teams;
  if (first === undefined) throw nothingHere();
  return first;
}
