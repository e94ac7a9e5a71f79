import type { z } from 'zod';

/**
 * JSON text for a column. Lone surrogates and U+0000 are escaped, so that what a candidate typed survives on both databases: JSON.stringify
 * escapes both by itself (well-formed JSON.stringify, ES2019), and JSON.parse brings them back.
 */
export const toStored = (value: unknown): string => JSON.stringify(value);

/** Reads a column that `toStored` wrote. A row that does not fit its schema is a bug, and says which column. */
export function fromStored<Parsed>(schema: z.ZodType<Parsed>, text: string, column: string): Parsed {
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`stored JSON in ${column} does not fit its schema: ${parsed.error.message}`);
  return parsed.data;
}
