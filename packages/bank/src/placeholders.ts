import type { DrawnValues } from '@assay/core/questions';
import { anyOf, nearest, type Problems } from './problems.ts';

/** What the names of a question stand for in one variant. */
export type Values = DrawnValues;

const placeholder = /\{\{\s*([A-Za-z]\w*)\s*\}\}/g;

/** The text with `{{name}}` replaced by what it stands for. A name that stands for nothing is told. */
export function withValues(file: string, text: string, values: Values, problems: Problems): string {
  return text.replaceAll(placeholder, (written: string, name: string, offset: number) => {
    const value = values[name];
    if (value !== undefined) return String(value);
    const known = Object.keys(values);
    const meant = nearest(name, known);
    const advice = meant === null ? `Write ${anyOf(known)}.` : `Did you mean \`${meant}\`?`;
    problems.add(file, text.slice(0, offset).split('\n').length, `\`${name}\` stands for nothing. ${advice}`);
    return written;
  });
}

/** For people: `weeks 8, depot Ely`. */
export const valuesWords = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
