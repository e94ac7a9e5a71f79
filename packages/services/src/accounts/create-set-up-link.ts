import { assertMay } from '@assay/core/accounts';
import { insertSetUpLink, writing } from '@assay/db';
import { hashOfSecret, newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

const validMs = 24 * 60 * 60 * 1000;

/**
 * Makes a link that works once and for 24 hours; its secret is told here and never again.
 * @param input.email null: for whoever opens it first, while there is no owner
 */
export async function createSetUpLink(
  ctx: Pick<ServiceContext, 'actor' | 'db' | 'now' | 'randomBytes' | 'staffUrl'>,
  input: { email: string | null },
): Promise<{ url: string }> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'owner.invite', { kind: 'installation' });
    const id = newIdIn(ctx, 'setUpLink');
    const token = newSecret(ctx);
    const createdAt = ctx.now();
    await insertSetUpLink(tx, {
      id,
      tokenHash: hashOfSecret(token),
      email: input.email?.toLowerCase() ?? null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + validMs),
    });
    await trace(tx, ctx, { action: 'owner.invite', subject: id });
    return { url: `${ctx.staffUrl}/admin/set-up#${token}` };
  });
}
