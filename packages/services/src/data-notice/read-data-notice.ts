import { assertMay } from '@assay/core/accounts';
import { defaultNotice, type NoticeForStaff } from '@assay/core/data-notice';
import { type Database, findNotice, findStaff, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';

export async function readDataNotice(ctx: ServiceContext): Promise<NoticeForStaff> {
  assertMay(ctx.actor, 'notice.read', { kind: 'installation' });
  return currentNotice(ctx.db);
}

export async function currentNotice(db: Database | Tx): Promise<NoticeForStaff> {
  const notice = await findNotice(db);
  if (notice === null) return { number: 0, text: defaultNotice, savedAt: null, savedBy: null };
  const saver = notice.savedBy === null ? null : await findStaff(db, notice.savedBy);
  return { number: notice.number, text: notice.text, savedAt: notice.savedAt.toISOString(), savedBy: saver?.name ?? null };
}
