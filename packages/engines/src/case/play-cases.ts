import type { RunCase, RunOutcome } from '@assay/core/runs';

type Kind = RunCase['kind'];
type Playable<Refused extends Kind> = Exclude<RunCase, { kind: Refused }>;

/** The form of case that an engine's languages do not have, and what whoever sends one is told. */
export type Refusal<Refused extends Kind> = { kind: Refused; message: string };

/** Of the languages in which programs are written. */
export const noQueries: Refusal<'query'> = { kind: 'query', message: 'A query is written in SQL.' };

/** Case after case, until whoever asked has enough. */
export async function* playCases<Refused extends Kind>(
  cases: readonly RunCase[],
  signal: AbortSignal,
  refusal: Refusal<Refused>,
  play: (runCase: Playable<Refused>) => Promise<RunOutcome>,
): AsyncGenerator<RunOutcome, void, undefined> {
  for (const runCase of cases) {
    if (signal.aborted) return;
    yield isPlayable(runCase, refusal.kind) ? await play(runCase) : refusedCase(refusal.message);
  }
}

function isPlayable<Refused extends Kind>(runCase: RunCase, refused: Refused): runCase is Playable<Refused> {
  return runCase.kind !== refused;
}

function refusedCase(message: string): RunOutcome {
  const used = { cpuMs: 0, wallMs: 0, peakMemoryBytes: 0 };
  return { outcome: 'runtime_error', exitCode: 1, stdout: '', stderr: `${message}\n`, error: { message }, ...used };
}
