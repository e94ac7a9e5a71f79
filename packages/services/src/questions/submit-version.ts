import { AppError } from '@assay/core';
import type { QuestionVersionId } from '@assay/core/ids';
import { type FrozenQuestion, stateOf, unprovenLanguages } from '@assay/core/questions';
import {
  deleteDraftVersion,
  findVersionHashOf,
  getQuestion,
  insertQuestion,
  markQuestion,
  markSource,
  markWaiting,
  type Tx,
} from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { type NewVersion, storeVersion } from './store-version.ts';

/**
 * Stores a version that somebody made in the app, with them as its author, and lets it wait in `checked`: nothing draws it until `decideQuestion` approves it or sends it to pilot. Of a question
 * at most one version waits; a later one takes its place and starts in `checked` again. The approved version stays in use meanwhile, so a question has up to two versions that matter,
 * `liveVersionId` and `waitingVersionId`; all others are kept to explain what was drawn. Once it is approved the app is where the question's versions come from.
 *
 * Part of a use case: the caller has asked whether the actor may, has run the proofs, and leaves the trace.
 */
export async function submitVersion(tx: Tx, ctx: ServiceContext, version: Omit<NewVersion, 'authorId'>): Promise<QuestionVersionId> {
  const { frozen, proofs } = version;
  const unproven = unprovenLanguages(frozen, proofs);
  if (unproven.length > 0) {
    throw new AppError('conflict', `The proofs are not green in ${unproven.join(', ')}. Mend the solutions and publish again.`, {
      reason: 'unproven',
    });
  }
  await insertQuestion(tx, frozen.id, ctx.now());
  await deleteDraftVersion(tx, frozen.id);
  const question = await getQuestion(tx, frozen.id);
  await assertNewest(tx, frozen, Math.max(question.version?.question.version ?? 0, question.waiting?.version ?? 0));
  const versionId = await storeVersion(tx, ctx, { ...version, authorId: savedByActor(ctx) });
  if (!question.isApproved) await markSource(tx, frozen.id, 'app');
  await markWaiting(tx, frozen.id, { versionId, state: 'checked' });
  const state = question.isApproved ? question.state : stateOf('checked', question.heldState);
  await markQuestion(tx, frozen.id, { state, problems: [] });
  return versionId;
}

async function assertNewest(tx: Tx, { id, version }: FrozenQuestion, newest: number): Promise<void> {
  if (version > newest && (await findVersionHashOf(tx, id, version)) === null) return;
  throw new AppError('conflict', `Version ${newest} was published meanwhile. Look at it first, then publish yours as the next one.`, {
    reason: 'saved_meanwhile',
  });
}
