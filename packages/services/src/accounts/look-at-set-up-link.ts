import { assertMay, type SetUpLinkForVisitor } from '@assay/core/accounts';
import type { ServiceContext } from '../context.ts';
import { usableSetUpLink } from './set-up-link.ts';

/** Whether a set-up link can be used, and for which address it was made. */
export async function lookAtSetUpLink(ctx: ServiceContext, input: { token: string }): Promise<SetUpLinkForVisitor> {
  assertMay(ctx.actor, 'owner.set-up', { kind: 'installation' });
  const link = await usableSetUpLink(ctx.db, input.token, ctx.now());
  return { email: link.email };
}
