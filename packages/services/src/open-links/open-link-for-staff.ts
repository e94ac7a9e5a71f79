import { type OpenLinkForStaff, type OpenLinkInput, openLinkState } from '@assay/core/open-links';
import { type Database, findStaff, type OpenLink, type OpenLinkFields, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';

export const openLinkUrl = (ctx: Pick<ServiceContext, 'candidateUrl'>, { token }: Pick<OpenLink, 'token'>): string =>
  `${ctx.candidateUrl}/apply#${token}`;

export const openLinkFields = ({ endsAt, ...fields }: OpenLinkInput): OpenLinkFields => ({
  ...fields,
  endsAt: endsAt === null ? null : new Date(endsAt),
});

export async function openLinkForStaff(db: Database | Tx, ctx: ServiceContext, link: OpenLink): Promise<OpenLinkForStaff> {
  const creator = link.createdBy === null ? null : await findStaff(db, link.createdBy);
  return {
    openLinkId: link.id,
    openingId: link.openingId,
    url: openLinkUrl(ctx, link),
    source: link.source,
    mostAttempts: link.mostAttempts,
    daysToStart: link.daysToStart,
    endsAt: link.endsAt?.toISOString() ?? null,
    state: openLinkState(link, ctx.now()),
    applied: link.applied,
    createdAt: link.createdAt.toISOString(),
    createdBy: creator?.name ?? null,
  };
}
