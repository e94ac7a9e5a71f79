import type { Runner } from '../runs/runner.ts';
import type { RunOutcome, RunRequest } from '../runs/schema.ts';
import type { CaseRequest } from './requests.ts';

/**
 * One outcome for each case of all requests, in their order. Throws as the runner does.
 * @param onQueued hears the place in the queue each time it changes
 */
export async function runCases(
  runner: Runner,
  whose: Pick<RunRequest, 'owner' | 'priority' | 'expectsTimeLimit'>,
  requests: readonly CaseRequest[],
  onQueued?: (position: number) => void,
): Promise<RunOutcome[]> {
  const outcomes: RunOutcome[] = [];
  for (const request of requests) outcomes.push(...(await runner.run({ ...whose, ...request }, onQueued)));
  return outcomes;
}
