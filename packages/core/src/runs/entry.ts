import type { DocumentLanguage, Language } from './schema.ts';

/** The file that is run. A question of one file has it alone; in the sandbox, and thus in error messages, it has this name. */
export const entryOf = { javascript: 'main.js', typescript: 'main.ts', python: 'main.py', sql: 'main.sql' } as const satisfies Record<
  Language,
  string
>;

/** The name of a document without a path. */
export const mainFileOf = (language: DocumentLanguage): string => (language === 'prose' ? 'answer.txt' : entryOf[language]);
