import { AppError } from '@assay/core';
import { type Database, findOpenLink, type OpenLink, type Tx } from '@assay/db';

export async function openLinkOf(db: Database | Tx, token: string): Promise<OpenLink> {
  const link = await findOpenLink(db, token);
  if (link !== null) return link;
  throw new AppError('not_found', 'This link is not known here. Copy the whole link from where you found it.', { reason: 'unknown_link' });
}
