import type { BatchesAnswer, BatchesInput, TimingForCandidate, WriterForCandidate } from '@assay/core/attempts';
import { newId } from '@assay/core/ids';

/** Answers that a simulated candidate takes for a server's, without a server behind them. */
export function floorAnswers() {
  const acked = new Map<string, number>();
  let made = 0;
  const bytes = () => {
    made += 1;
    return Uint8Array.from({ length: 16 }, (_, index) => (made >> (index % 4)) & 31);
  };
  const timing = (): TimingForCandidate => ({
    serverNow: new Date().toISOString(),
    phase: 'running',
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    remainingMs: 3_600_000,
    resumesAt: null,
    breakLeftMs: 0,
  });
  return {
    writer: (): WriterForCandidate => ({
      kind: 'writing',
      writerSessionId: newId('writerSession', new Date(), bytes()),
      ackedSeq: 0,
      resumeCode: 'K7M4-2QPX',
    }),
    /** No more of an attempt than a simulated candidate reads. */
    attempt: () => ({
      items: [
        {
          itemId: newId('item', new Date(), bytes()),
          question: { code: { languages: [{ language: 'javascript', starter: '' }] }, choice: null },
          answer: { texts: [] },
        },
      ],
    }),
    batches(attemptId: string, body: string): BatchesAnswer {
      const { batches }: BatchesInput = JSON.parse(body);
      const last = batches.at(-1)?.events.at(-1)?.seq ?? acked.get(attemptId) ?? 0;
      acked.set(attemptId, last);
      return { timing: timing(), ackedSeq: last, isWriter: true, resync: null, isLate: false, stopped: [] };
    },
  };
}
