export { type EngineName, engineOf } from './engine.ts';
export type { Runner } from './runner.ts';
export type {
  EngineHealth,
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
