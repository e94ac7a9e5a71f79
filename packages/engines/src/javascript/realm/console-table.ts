import { inspect } from 'node-inspect-extracted';

const indexColumn = '(index)';
const valuesColumn = 'Values';
const iterationColumn = '(iteration index)';
const keyColumn = 'Key';

/** The text of `console.table`, or null where Node falls back to `console.log`. */
export function tableOf(data: unknown, wanted?: readonly string[]): string | null {
  if (typeof data !== 'object' || data === null) return null;
  if (data instanceof Map) {
    const entries = [...data];
    return draw(
      [iterationColumn, keyColumn, valuesColumn],
      entries.map(([key, value], index) => [String(index), cell(key), cell(value)]),
    );
  }
  if (data instanceof Set) {
    return draw(
      [iterationColumn, valuesColumn],
      [...data].map((value, index) => [String(index), cell(value)]),
    );
  }
  const rows = Object.entries(data);
  const columns: string[] = [...(wanted ?? [])];
  let hasValues = false;
  const cells = rows.map(([index, row]: [string, unknown]) => {
    const found = new Map<string, string>();
    if (typeof row === 'object' && row !== null) {
      for (const [key, value] of Object.entries(row)) {
        if (wanted !== undefined && !wanted.includes(key)) continue;
        if (!columns.includes(key)) columns.push(key);
        found.set(key, cell(value));
      }
      return { index, found, value: '' };
    }
    hasValues = true;
    return { index, found, value: cell(row) };
  });
  const head = [indexColumn, ...columns, ...(hasValues ? [valuesColumn] : [])];
  return draw(
    head,
    cells.map(({ index, found, value }) => [index, ...columns.map((column) => found.get(column) ?? ''), ...(hasValues ? [value] : [])]),
  );
}

function cell(value: unknown): string {
  return inspect(value, {
    maxArrayLength: 3,
    breakLength: Number.POSITIVE_INFINITY,
    depth: typeof value === 'object' && value !== null && Object.keys(value).length > 2 ? -1 : 0,
  });
}

function draw(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(widthOf)) + 2);
  const rule = widths.map((width) => '─'.repeat(width));
  const line = (texts: readonly string[]) =>
    `│${texts.map((text, column) => ` ${text}${' '.repeat((widths[column] ?? 0) - widthOf(text) - 1)}`).join('│')}│`;
  return [`┌${rule.join('┬')}┐`, line(head), `├${rule.join('┼')}┤`, ...rows.map(line), `└${rule.join('┴')}┘`].join('\n');
}

/** Wide characters (most of East Asia's, emoji) take two columns. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isWide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0x1f300 && code <= 0x1faff);
    width += isWide ? 2 : 1;
  }
  return width;
}
