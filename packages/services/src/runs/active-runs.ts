import type { RunId } from '@assay/core/ids';

/** The runs that this process waits for: their place in the queue, and a bell for whoever asks about them. */
export interface ActiveRuns {
  begin(id: RunId): void;
  move(id: RunId, position: number): void;
  end(id: RunId): void;
  /** Null when this process knows no such run. */
  positionOf(id: RunId): number | null;
  /** Resolves at the next change of the run, at once when it is not running here, or after `waitMs`. */
  nextChange(id: RunId, waitMs: number): Promise<void>;
}

export function createActiveRuns(): ActiveRuns {
  const runs = new Map<RunId, { position: number; bells: Set<() => void> }>();
  const ring = (id: RunId) => {
    const bells = runs.get(id)?.bells;
    for (const bell of bells ?? []) bell();
    bells?.clear();
  };
  return {
    begin(id) {
      runs.set(id, { position: 0, bells: new Set() });
    },
    move(id, position) {
      const run = runs.get(id);
      if (run === undefined || run.position === position) return;
      run.position = position;
      ring(id);
    },
    end(id) {
      ring(id);
      runs.delete(id);
    },
    positionOf: (id) => runs.get(id)?.position ?? null,
    nextChange(id, waitMs) {
      const run = runs.get(id);
      if (run === undefined || waitMs <= 0) return Promise.resolve();
      return new Promise((resolve) => {
        const bell = () => {
          clearTimeout(timer);
          run.bells.delete(bell);
          resolve();
        };
        const timer = setTimeout(bell, waitMs);
        run.bells.add(bell);
      });
    },
  };
}
