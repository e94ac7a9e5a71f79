import { AppError } from '@assay/core';
import { type ApprovalForStaff, openDecisions, type QuestionDecision, unprovenLanguages } from '@assay/core/questions';
import { type Database, findApprovalRule, findStaff, getVersion, type Question, type QuestionVersion, type Tx } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { standingOf } from './question-row.ts';

/**
 * The gate to live: green proofs in every language of the version, and, where the installation asks for it, somebody else than its author. Whoever sent a version to pilot may approve it:
 * trying is no approval, and the author is still not alone with it. A folder's version has no author here, since its commit approved it.
 */
export async function assertApprovable(tx: Tx, ctx: ServiceContext, question: Question): Promise<void> {
  const version = await versionToApprove(tx, question);
  if (version === null) return;
  const unproven = question.waiting === null ? [] : unprovenLanguages(version.question, version.proofs);
  if (unproven.length > 0) {
    throw new AppError(
      'conflict',
      `The proofs are not green in ${unproven.join(', ')}. Mend the solutions and publish the version again.`,
      {
        reason: 'unproven',
      },
    );
  }
  if (await needsColleague(tx, ctx, version)) {
    throw new AppError(
      'conflict',
      'You made this version, and here a second person approves. Ask a colleague who may decide about questions; an owner can change the rule.',
      { reason: 'second_person' },
    );
  }
}

export async function approvalForStaff(ctx: ServiceContext, question: Question): Promise<ApprovalForStaff> {
  const shown = question.version?.authorId ?? null;
  const author = shown === null ? null : await findStaff(ctx.db, shown);
  return {
    author: shown === null ? null : (author?.name ?? 'a former colleague'),
    needsColleague: await needsColleague(ctx.db, ctx, await versionToApprove(ctx.db, question)),
  };
}

/** What is open to whoever asks: not to approve what they made, where that takes a second person. */
export async function decisionsFor(ctx: ServiceContext, question: Question): Promise<readonly QuestionDecision[]> {
  const open = openDecisions(standingOf(question));
  const isForColleague = await needsColleague(ctx.db, ctx, await versionToApprove(ctx.db, question));
  return open.filter((decision) => decision !== 'approve' || !isForColleague);
}

/** The version that an approval is about. */
export async function versionToApprove(db: Database | Tx, { waiting, version }: Question): Promise<QuestionVersion | null> {
  return waiting === null || waiting.versionId === version?.versionId ? version : getVersion(db, waiting.versionId);
}

async function needsColleague(
  db: Database | Tx,
  ctx: Pick<ServiceContext, 'actor'>,
  version: Pick<QuestionVersion, 'authorId'> | null,
): Promise<boolean> {
  const authorId = version?.authorId ?? null;
  if (authorId === null || authorId !== savedByActor(ctx)) return false;
  return (await findApprovalRule(db))?.needsSecondPerson === true;
}
