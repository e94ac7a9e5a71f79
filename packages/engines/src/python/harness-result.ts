import type { RunOutcome } from '@assay/core/runs';

export type HarnessResult = {
  failure: (NonNullable<RunOutcome['error']> & { isUncompiled: boolean; isMemory: boolean }) | null;
  exitCode: number | null;
  returned: NonNullable<RunOutcome['returned']>;
  /** The interpreter must not be used again. */
  isBroken?: boolean;
};

/** What the harness says about a case. The supervisor parses every outcome with its schema, so whatever a program could do to this text ends there. */
export function readHarnessResult(text: string): HarnessResult {
  return JSON.parse(text);
}
