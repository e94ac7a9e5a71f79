import type { CandidateId, InvitationId, TeamId } from '@assay/core/ids';
import {
  anonymiseInvitation,
  deleteCandidates,
  deleteListedPerson,
  deleteUpload,
  forgetCaseWords,
  forgetReasons,
  hasInvitations,
  insertDeletion,
  keepPastOutcomes,
  listFilesOfCandidates,
  listInvitationsOfPerson,
  type Tx,
} from '@assay/db';
import { chanceKey, newIdIn, type ServiceContext } from '../context.ts';
import { leaveCases } from '../similarity/leave-cases.ts';
import { releaseFiles } from '../uploads/release-files.ts';
import { flushDeletions } from './flush-deletions.ts';

type Files = Awaited<ReturnType<typeof listFilesOfCandidates>>;
type Person = { candidateId: CandidateId; teamId: TeamId; email: string };

/** Deletes a person with all that hangs on them, in every opening; answers the files that went with them. */
export async function deletePerson(tx: Tx, ctx: ServiceContext, { candidateId, teamId, email }: Person): Promise<Files> {
  const invitations = await listInvitationsOfPerson(tx, candidateId);
  await forgetReasons(tx, [candidateId, ...invitations.flatMap(({ id, attemptId }) => (attemptId === null ? [id] : [id, attemptId]))]);
  for (const { attemptId } of invitations) {
    if (attemptId === null) continue;
    await leaveCases(tx, attemptId);
    await forgetCaseWords(tx, attemptId);
  }
  const files = await listFilesOfCandidates(tx, [candidateId]);
  await deleteListedPerson(tx, { teamId, email });
  await insertDeletion(tx, candidateId, ctx.now());
  await keepPastOutcomes(tx, [candidateId], () => chanceKey(ctx));
  await deleteCandidates(tx, [candidateId]);
  return files;
}

/** Takes a person out of some of their invitations; whoever is in none any more is deleted. Answers the files that went. */
export async function anonymisePerson(tx: Tx, ctx: ServiceContext, person: Person, invitationIds: readonly InvitationId[]): Promise<Files> {
  const files: Files = { sha256s: [], uploadIds: [] };
  for (const invitationId of invitationIds) {
    const nobody = { id: newIdIn(ctx, 'candidate'), subjectId: newIdIn(ctx, 'subject'), teamId: person.teamId };
    const attemptId = await anonymiseInvitation(tx, invitationId, nobody, ctx.now());
    await forgetReasons(tx, attemptId === null ? [invitationId] : [invitationId, attemptId]);
    const own = await listFilesOfCandidates(tx, [nobody.id]);
    files.sha256s.push(...own.sha256s);
    files.uploadIds.push(...own.uploadIds);
    for (const uploadId of own.uploadIds) await deleteUpload(tx, uploadId);
  }
  if (await hasInvitations(tx, person.candidateId)) return files;
  const rest = await deletePerson(tx, ctx, person);
  return { sha256s: [...files.sha256s, ...rest.sha256s], uploadIds: [...files.uploadIds, ...rest.uploadIds] };
}

/** What is left to do once the rows are gone: files that nothing names, and the list that backups are restored by. */
export async function afterLettingGo(ctx: ServiceContext, files: Files): Promise<void> {
  await releaseFiles(ctx, files.sha256s);
  for (const uploadId of files.uploadIds) await ctx.files.discardPart(uploadId);
  await flushDeletions(ctx);
}
