export { bundleProgram } from './build/bundle-program.ts';
export { enginesFolder, ensureEngines } from './build/ensure-engines.ts';
export type { Clock } from './case/stopwatch.ts';
export type { Engine, EngineRequest } from './engine.ts';
export { loadEngine } from './load-engine.ts';
