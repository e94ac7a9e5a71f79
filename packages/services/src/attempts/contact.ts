import { gapAfterMs } from '@assay/core/attempts';
import { type Attempt, insertGap, insertNetworkChange, markHeard, type Tx, type WriterSession } from '@assay/db';
import { networkHash, type ServiceContext } from '../context.ts';

/** A device that is in touch sends at least every three seconds; its row is kept up less often than that. */
const keepUpEveryMs = 10_000;

/** Whether the row that says when and where a device was last heard from still says enough. */
export const isContactFresh = (ctx: Pick<ServiceContext, 'secret' | 'device'>, writer: WriterSession, now: Date): boolean =>
  now.getTime() - writer.lastSeenAt.getTime() < keepUpEveryMs && writer.lastNetworkHash === networkHash(ctx, ctx.device.address);

/**
 * Notes that a device was heard from, and what that tells: a gap before it, another network. Breaks are no gaps, and neither is the silence of
 * a device that does not write.
 */
export async function markContact(
  tx: Tx,
  ctx: Pick<ServiceContext, 'secret' | 'device' | 'now'>,
  attempt: Attempt,
  heard: { writer: WriterSession; isWriter: boolean; ackedSeq: number },
): Promise<void> {
  const { writer, isWriter, ackedSeq } = heard;
  const now = ctx.now();
  if (isWriter) await markSilence(tx, attempt, writer, now);
  const network = networkHash(ctx, ctx.device.address);
  if (network !== writer.lastNetworkHash) {
    await insertNetworkChange(tx, attempt.id, { writerSessionId: writer.id, at: now, networkHash: network });
  }
  await markHeard(tx, writer.id, { ackedSeq, at: now, networkHash: network });
}

/** Keeps the silence of the device that wrote, while it can still be told: before it is heard from, taken over, or its end is taken back. */
export async function markSilence(tx: Tx, attempt: Attempt, writer: WriterSession, now: Date): Promise<void> {
  const gap = silenceOf(attempt, writer, now);
  if (gap !== null) await insertGap(tx, attempt.id, { writerSessionId: writer.id, ...gap });
}

/** The stretch of running time in which the device that writes was not heard from, up to now; null when it is too short to speak of. */
export function silenceOf(attempt: Attempt, writer: WriterSession, now: Date): { from: Date; until: Date } | null {
  const interval = attempt.intervals.at(-1);
  const from = new Date(Math.max(writer.lastSeenAt.getTime(), (interval?.startedAt ?? attempt.startedAt).getTime()));
  const until = new Date(Math.min(now.getTime(), (interval?.endedAt ?? now).getTime()));
  return until.getTime() - from.getTime() > gapAfterMs ? { from, until } : null;
}
