import type { RunForCandidate } from '@assay/core/attempts';
import { finishedRun } from '@assay/core/attempts/schema';
import { fromStored, type Run } from '@assay/db';

/** @param position in the queue, where it is known */
export const runForCandidate = (run: Run, position: number | null): RunForCandidate => ({
  runId: run.id,
  itemId: run.itemId,
  language: run.language,
  requestedAt: run.requestedAt.toISOString(),
  state: run.outcome === null ? { kind: 'waiting', position } : fromStored(finishedRun, run.outcome, 'runs.outcome'),
});
