export { type EngineName, engineOf } from './engine.ts';
export { mostRows } from './most-rows.ts';
export type { Runner } from './runner.ts';
export type {
  EngineHealth,
  Language,
  QueryResult,
  RunCase,
  RunLimits,
  RunOutcome,
  RunOutcomeKind,
  RunPriority,
  RunRequest,
  SandboxHealth,
  SourceFiles,
} from './schema.ts';
