import type { EngineName, Language } from '@assay/core/runs';

/** What the pool knows of an engine before it has seen one of its processes. */
export type EngineProfile = {
  name: string;
  languages: readonly Language[];
  /** A guess at the memory of a warm process; the first one that is ready tells better. */
  guessedMb: number;
  /** How many wait while nobody asks for this engine, where the memory suffices. */
  resting: number;
  /** The most its data segment may hold: a backstop far above all it needs with the highest limit that a run can have. */
  dataLimitMb: number;
};

/** What was measured is in the README. */
export const engineProfiles: Readonly<Record<EngineName, EngineProfile>> = {
  javascript: { name: 'javascript', languages: ['javascript', 'typescript'], guessedMb: 80, resting: 2, dataLimitMb: 6 * 1024 },
  python: { name: 'python', languages: ['python'], guessedMb: 220, resting: 2, dataLimitMb: 6 * 1024 },
  sql: { name: 'sql', languages: ['sql'], guessedMb: 80, resting: 1, dataLimitMb: 6 * 1024 },
};
