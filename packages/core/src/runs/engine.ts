import type { Language } from './schema.ts';

/** Which engine runs a language. A process boots one engine and serves the languages of that one only. */
export const engineOf = { javascript: 'javascript', typescript: 'javascript', python: 'python', sql: 'sql' } as const satisfies Record<
  Language,
  string
>;
export type EngineName = (typeof engineOf)[Language];
