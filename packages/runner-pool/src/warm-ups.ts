import type { Language } from '@assay/core/runs';
import type { ChildRequest } from './messages.ts';

/**
 * One program of our own goes the whole way through a new process, pipes included: what it needs is then loaded and compiled, and the first
 * candidate's run is as quick as the second. None where preparing does as much already: an interpreter of Python serves one request, and would be booted
 * for this.
 */
export const warmUps: Readonly<Record<Language, ChildRequest | null>> = {
  javascript: warmUp('javascript', 'main.js', 'console.log(1)'),
  typescript: warmUp('typescript', 'main.ts', 'console.log(1 as number)'),
  python: null,
  sql: warmUp('sql', 'main.sql', 'select 1'),
};

function warmUp(language: Language, entry: string, source: string): ChildRequest {
  const cases = [{ kind: 'program' as const, stdin: '' }];
  return { language, files: { [entry]: source }, entry, cases, limits: { timeMs: 5000, memoryMb: 256 } };
}
