import { type Expression, type RawBuilder, sql } from 'kysely';

/** Whether a column has the text in it, whatever its case: what people type has no wildcards. */
export function hasText(column: Expression<string> | RawBuilder<string>, text: string): RawBuilder<boolean> {
  return sql<boolean>`lower(${column}) like ${`%${escaped(text)}%`} escape '\\'`;
}

/** Whether a column begins with the text. */
export function beginsWith(column: Expression<string> | RawBuilder<string>, text: string): RawBuilder<boolean> {
  return sql<boolean>`lower(${column}) like ${`${escaped(text)}%`} escape '\\'`;
}

const escaped = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, '\\$&');
