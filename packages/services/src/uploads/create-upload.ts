import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import { type CreateUploadInput, type UploadForCandidate, uploadDecision } from '@assay/core/uploads';
import {
  deleteUpload,
  getAttempt,
  getUpload,
  insertUpload,
  listItems,
  listUploads,
  subjectOfAttempt,
  type Upload,
  writing,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { assertMayChange } from './may-continue.ts';
import { uploadForCandidate } from './upload-for-candidate.ts';

/**
 * Announces a file. Asked again for the one that is half here, it answers that one and how much of it has arrived. Another file of a name that is still on its
 * way takes its place.
 */
export async function createUpload(ctx: ServiceContext, input: CreateUploadInput & { attemptId: AttemptId }): Promise<UploadForCandidate> {
  const { upload, superseded } = await writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'upload.write', subjectOfAttempt(attempt));
    const now = ctx.now();
    assertMayChange(attempt, now);
    const body = (await listItems(tx, attempt.id)).find(({ id }) => id === input.itemId)?.question.body;
    if (body?.kind !== 'project') throw new AppError('invalid_input', 'No files can be handed in to this question.');
    const ofItem = (await listUploads(tx, attempt.id)).filter(({ itemId }) => itemId === input.itemId);
    if (input.replaces !== null && !ofItem.some(({ id }) => id === input.replaces)) throw nothingHere();
    const isSameName = ({ name }: Upload) => name === nameOf(body.uploads, input);
    const known = ofItem.find((other) => other.stored === null && isSameName(other) && isSameFile(other, input));
    if (known !== undefined) return { upload: known, superseded: [] };
    const gone = ofItem.filter((other) => other.stored === null && isSameName(other));
    const others = ofItem.filter((other) => other.id !== input.replaces && !gone.includes(other) && !isBeingReplaced(other, ofItem));
    const decision = uploadDecision(body.uploads, input, others);
    if (decision.kind === 'refused') {
      throw new AppError('invalid_input', decision.message, { reason: decision.reason });
    }
    for (const { id } of gone) await deleteUpload(tx, id);
    const id = newIdIn(ctx, 'upload');
    const { itemId, bytes, modifiedAt, replaces } = input;
    await insertUpload(tx, { id, attemptId: attempt.id, itemId, name: decision.name, bytes, modifiedAt, replaces, createdAt: now });
    return { upload: await getUpload(tx, attempt.id, id), superseded: gone };
  });
  for (const { id } of superseded) await ctx.files.discardPart(id);
  return uploadForCandidate(ctx, upload);
}

const isSameFile = (upload: Upload, { bytes, modifiedAt, replaces }: CreateUploadInput): boolean =>
  upload.bytes === bytes && upload.modifiedAt === modifiedAt && upload.replaces === replaces;

const isBeingReplaced = ({ id }: Upload, ofItem: readonly Upload[]): boolean =>
  ofItem.some(({ replaces, stored }) => replaces === id && stored === null);

/** The name under which it would be kept; null for one that cannot be. */
function nameOf(rule: Parameters<typeof uploadDecision>[0], file: CreateUploadInput): string | null {
  const decision = uploadDecision({ ...rule, mostFiles: 1 }, file, []);
  return decision.kind === 'may' ? decision.name : null;
}
