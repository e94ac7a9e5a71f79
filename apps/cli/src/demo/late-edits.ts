import { pickLateTail, readCandidate, readHome, type ServiceContext } from '@assay/services';
import { dayMs } from './moments.ts';

const picksAfterMs = 4 * dayMs;

/** The manager decides on what was typed in time and arrived late, once it has lain for some days. */
export async function decideOnLateEdits(manager: ServiceContext): Promise<void> {
  for (const { invitationId } of (await readHome(manager)).lateTails) {
    const { attempt } = await readCandidate(manager, { invitationId });
    const tail = attempt?.lateTail ?? null;
    if (attempt === null || tail === null || tail.scoreWith === null) continue;
    if (manager.now().getTime() - Date.parse(tail.lastReceivedAt) < picksAfterMs) continue;
    const counts = tail.editsAfterEnd === 0;
    const reason = counts ? 'Typed before the end; the network was gone.' : 'A part of it was typed after the end.';
    await pickLateTail(manager, { attemptId: attempt.attemptId, counts, reason, lastSeq: tail.lastSeq });
  }
}
