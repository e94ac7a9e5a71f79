export type RunsTables = {
  runs: RunsTable;
};

type RunsTable = {
  id: string;
  attemptId: string;
  itemId: string;
  language: string;
  /** JSON text of the source that was executed */
  source: string;
  /** JSON: { kind: 'samples' } or { kind: 'own', text } */
  input: string;
  requestedAt: string;
  finishedAt: string | null;
  /** JSON: the finished part of RunForCandidate's state */
  outcome: string | null;
};
