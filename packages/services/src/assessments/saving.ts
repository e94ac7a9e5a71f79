import type { AccountId } from '@assay/core/ids';
import type { ServiceContext } from '../context.ts';

export const savedByActor = ({ actor }: Pick<ServiceContext, 'actor'>): AccountId | null =>
  actor.kind === 'staff' ? actor.accountId : null;

/** Random, so that a section made later never inherits what an opening says of one that is gone. */
export const newSectionId = (ctx: Pick<ServiceContext, 'randomBytes'>): string => Buffer.from(ctx.randomBytes(8)).toString('hex');
