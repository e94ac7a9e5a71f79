/** What the realm is asked: texts in the order in which they run. The last one is the entry. */
export type SqlTask = { texts: readonly SqlText[] };
/** `file` is null for what belongs to the question and not to the submission. */
export type SqlText = { file: string | null; sql: string };

/** What the realm says. `result` is JSON of a `queryResult`; null where there was no statement at all. */
export type SqlAnswer =
  | { kind: 'done'; result: string; rowCount: number; isCut: boolean }
  | { kind: 'failed'; outcome: SqlFailureKind; message: string; file?: string; line?: number; column?: number };
export type SqlFailureKind = 'compile_error' | 'runtime_error' | 'memory_limit';
