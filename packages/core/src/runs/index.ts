export { type EngineName, engineOf } from './engine.ts';
export type { Runner } from './runner.ts';
export type {
  Language,
  RunCase,
  RunLimits,
  RunOutcome,
  RunOutcomeKind,
  RunPriority,
  RunRequest,
  SandboxHealth,
  SourceFiles,
} from './schema.ts';
