import { AppError } from '@assay/core';
import type { ItemForCandidate, RunForCandidate, StartRunInput } from '@assay/core/attempts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { backOffMs } from '../recorder/back-off.ts';
import type { DeviceClock } from '../recorder/environment.ts';
import type { Recorder } from '../recorder/recorder.ts';

type ItemId = ItemForCandidate['itemId'];

export type RunProgress =
  /** What was typed is on its way: the server runs the text it holds. */
  { kind: 'saving' } | { kind: 'waiting'; position: number | null } | { kind: 'failed'; error: unknown };

export type ItemRuns = {
  progress: RunProgress | null;
  samples: RunForCandidate | null;
  own: RunForCandidate | null;
};

export type RunsApi = {
  startRun(input: StartRunInput): Promise<RunForCandidate>;
  /** @param position in the queue, as it was told last */
  getRun(runId: string, position: number | null): Promise<RunForCandidate>;
};

const none: ItemRuns = { progress: null, samples: null, own: null };
const betweenLooksMs = 250;
const mostFailures = 6;

/** Runs of every item: those of before the page was loaded, and those it starts. */
export function useRuns(items: readonly ItemForCandidate[], recorder: Recorder, api: RunsApi, clock: DeviceClock, random: () => number) {
  const [runs, setRuns] = useState(() => new Map(items.map((item) => [item.itemId, earlierRuns(item)])));
  const isGone = useRef(false);
  const change = (itemId: ItemId, next: (before: ItemRuns) => ItemRuns) =>
    setRuns((before) => (isGone.current ? before : new Map(before).set(itemId, next(before.get(itemId) ?? none))));

  async function follow(itemId: ItemId, first: RunForCandidate) {
    let run = first;
    for (let failures = 0; run.state.kind === 'waiting' && !isGone.current; ) {
      const { position } = run.state;
      change(itemId, (before) => ({ ...before, progress: { kind: 'waiting', position } }));
      try {
        await new Promise<void>((resolve) => void clock.after(failures === 0 ? betweenLooksMs : backOffMs(failures, random), resolve));
        run = await api.getRun(run.runId, position);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures > mostFailures || (error instanceof AppError && error.code !== 'unavailable')) throw error;
      }
    }
    const isOwn = run.state.kind === 'own';
    change(itemId, (before) => ({ progress: null, samples: isOwn ? before.samples : run, own: isOwn ? run : before.own }));
  }

  const guard = (itemId: ItemId, work: Promise<void>) =>
    work.catch((error: unknown) => change(itemId, (before) => ({ ...before, progress: { kind: 'failed', error } })));

  const followEarlier = useEffectEvent(() => {
    for (const item of items) {
      const waiting = item.runs.find((run) => run.state.kind === 'waiting');
      if (waiting !== undefined) void guard(item.itemId, follow(item.itemId, waiting));
    }
  });
  useEffect(() => {
    // Follows runs that were waiting when the page was loaded.
    isGone.current = false;
    followEarlier();
    return () => {
      isGone.current = true;
    };
  }, []);

  return {
    of: (itemId: ItemId): ItemRuns => runs.get(itemId) ?? none,
    start(itemId: ItemId, language: StartRunInput['language'], input: StartRunInput['input']) {
      const { progress } = runs.get(itemId) ?? none;
      if (progress !== null && progress.kind !== 'failed') return;
      change(itemId, (before) => ({ ...before, progress: { kind: 'saving' } }));
      recorder.note({ kind: 'run', itemId, input: input.kind });
      const run = async () => {
        const lastSeq = await recorder.allSaved();
        await follow(itemId, await api.startRun({ writerSessionId: recorder.session, itemId, language, lastSeq, input }));
      };
      void guard(itemId, run());
    },
  };
}

function earlierRuns(item: ItemForCandidate): ItemRuns {
  const newestFirst = item.runs.toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt));
  return {
    progress: null,
    samples: newestFirst.find((run) => run.state.kind === 'samples' || run.state.kind === 'failed') ?? null,
    own: newestFirst.find((run) => run.state.kind === 'own') ?? null,
  };
}
