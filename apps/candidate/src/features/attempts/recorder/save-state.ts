import type { AppError } from '@assay/core';
import type { DeviceClock } from './environment.ts';

/** What became of what was typed. `edits` counts edits and choices that wait here; while nothing gets through, those that the device has written down. */
export type SaveState =
  /** `delivered`: so many edits arrived just now, after they had to wait; 0 when there is nothing to tell. */
  | { kind: 'saved'; at: Date | null; delivered: number }
  | { kind: 'saving'; edits: number }
  /** The server cannot be reached. */
  | { kind: 'offline'; edits: number }
  /** The server answers, and cannot save. */
  | { kind: 'unavailable'; edits: number; message: string }
  /** The server refuses: only a person can help. */
  | { kind: 'blocked'; edits: number; error: AppError };

/** What is said to be kept here is written down: of the rest it is said that it is being saved. */
export function withoutBeingKept(save: SaveState, beingKept: number): SaveState {
  if ((save.kind !== 'offline' && save.kind !== 'unavailable') || save.edits === 0) return save;
  const edits = save.edits - beingKept;
  return edits > 0 ? { ...save, edits } : { kind: 'saving', edits: save.edits };
}

const toldForMs = 10_000;

/** Counts the edits that had to wait, from the first that arrives until the last has. */
export function createDeliveredCount(clock: Pick<DeviceClock, 'monotonicMs' | 'after'>, onChange: () => void) {
  let isWaiting = false;
  /** The last number that had to wait; null until something arrives. */
  let untilSeq: number | null = null;
  let edits = 0;
  let toldUntilMs = Number.NEGATIVE_INFINITY;
  let cancel = () => {};
  return {
    /** Nothing gets through. */
    wait() {
      isWaiting = true;
      untilSeq = null;
    },
    arrived({ edits: arrivedEdits, ackedSeq, lastSeq }: { edits: number; ackedSeq: number; lastSeq: number }) {
      if (!isWaiting) return;
      if (untilSeq === null) {
        untilSeq = lastSeq;
        edits = 0;
      }
      edits += arrivedEdits;
      if (ackedSeq < untilSeq) return;
      isWaiting = false;
      toldUntilMs = clock.monotonicMs() + toldForMs;
      cancel();
      cancel = clock.after(toldForMs, onChange);
    },
    told: () => (clock.monotonicMs() < toldUntilMs ? edits : 0),
    dispose: () => cancel(),
  };
}
