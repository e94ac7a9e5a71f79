import type { RunOutcome } from '@assay/core/runs';

export type RealmResult = { failure: NonNullable<RunOutcome['error']> | null; returned: NonNullable<RunOutcome['returned']> };

/** What the realm says about its end. The supervisor parses every outcome with its schema, so whatever a program could do to this text ends there. */
export function readRealmResult(text: string): RealmResult {
  return JSON.parse(text);
}
