import type { Runner } from '@assay/core/runs';
import { expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { createPlatform } from '../support/platform.ts';

test('tells the candidate each new place in the queue as it changes, and after a reload', async () => {
  const told = Promise.withResolvers<(position: number) => void>();
  const free = Promise.withResolvers<void>();
  const runner: Runner = {
    ...doublingRunner,
    run: async (request, onQueued = () => undefined) => {
      told.resolve(onQueued);
      onQueued(3);
      await free.promise;
      return doublingRunner.run(request);
    },
  };
  const { attempt } = await startedAttempt(await createPlatform({ runner }));
  const { runId } = bodyOf(await attempt.run(), 202);
  const move = await told.promise;
  const waiting = async () => {
    const { items } = await attempt.read();
    return items.flatMap(({ runs }) => runs.map(({ state }) => state));
  };
  expect(await waiting()).toEqual([{ kind: 'waiting', position: 3 }]);

  // The candidate's page asks and is answered when there is something new.
  for (const position of [2, 1, 0]) {
    const answer = attempt.runResult(runId, position + 1);
    move(position);
    expect(bodyOf(await answer).state).toEqual({ kind: 'waiting', position });
  }
  // A page that asks too late for a change is told at once.
  expect(bodyOf(await attempt.runResult(runId, 3)).state).toEqual({ kind: 'waiting', position: 0 });
  const last = attempt.runResult(runId, 0);
  free.resolve();
  expect(bodyOf(await last).state.kind).toBe('samples');
});
