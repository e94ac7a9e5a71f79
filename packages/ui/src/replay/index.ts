export { readPlace, writePlace } from './place.ts';
export { ReplayComparison } from './replay-comparison.tsx';
export { ReplayPlayer, type WrittenMarks } from './replay-player.tsx';
export type { OnRun } from './run-moment.tsx';
export type { CasesOf } from './run-result.tsx';
