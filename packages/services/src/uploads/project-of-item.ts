import { nothingHere } from '@assay/core';
import type { ItemId } from '@assay/core/ids';
import type { MaterialFile } from '@assay/core/questions';
import { type Attempt, listItems, listUploads } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import type { HandedIn } from './reading/files-handed-in.ts';

/** What was handed in to an item, and what was given for it. A file is called by its id. */
export async function projectOfItem(
  { db }: Pick<ServiceContext, 'db'>,
  attempt: Attempt,
  itemId: ItemId,
): Promise<{ handedIn: readonly HandedIn[]; material: readonly MaterialFile[] }> {
  const body = (await listItems(db, attempt.id)).find(({ id }) => id === itemId)?.question.body;
  if (body?.kind !== 'project') throw nothingHere();
  const uploads = (await listUploads(db, attempt.id)).filter((upload) => upload.itemId === itemId);
  return { handedIn: uploads.map((upload) => ({ key: upload.id, upload })), material: body.material };
}
