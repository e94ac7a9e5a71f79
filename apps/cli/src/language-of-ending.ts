import type { Language } from '@assay/core/runs';

/** The language that a file's ending tells, without the dot. */
export const languageOfEnding: Readonly<Record<string, Language>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  py: 'python',
  sql: 'sql',
};
