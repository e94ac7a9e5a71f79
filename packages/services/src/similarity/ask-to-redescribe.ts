import { assertMay } from '@assay/core/accounts';
import { listOutdatedAttempts, listOutdatedSolutions, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { newIdIn, type ServiceContext } from '../context.ts';

/** After an update that describes answers otherwise. Reports whether there was something of an earlier method. */
export async function askToRedescribe(ctx: ServiceContext): Promise<boolean> {
  assertMay(ctx.actor, 'similarity.check', { kind: 'installation' });
  const { method } = ctx.similarity;
  const [attempts, solutions] = [await listOutdatedAttempts(ctx.db, method, 1), await listOutdatedSolutions(ctx.db, method)];
  if (attempts.length + solutions.length === 0) return false;
  await writing(ctx.db, (tx) => enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'redescribe-answers', subject: method, at: ctx.now() }));
  return true;
}
