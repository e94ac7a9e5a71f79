import type { SecondLookOutcome } from './schema.ts';

export const secondLookOutcomes = ['stands', 'changed', 'other'] as const satisfies readonly SecondLookOutcome[];

export const outcomeOfLookWords: Readonly<Record<SecondLookOutcome, string>> = {
  stands: 'The score stands',
  changed: 'The score was changed',
  other: 'Something else',
};
