import { inspect } from 'node-inspect-extracted';
import { previewEntries } from './inspect-internals.ts';
import { types } from './util-module.ts';

const indexColumn = '(index)';
const valuesColumn = 'Values';
const iterationColumn = '(iteration index)';
const keyColumn = 'Key';

/** The text of `console.table`, or null where Node falls back to `console.log`. */
export function tableOf(data: unknown, wanted?: readonly string[]): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const isOfMap = types.isMap(data) || types.isMapIterator(data);
  if (isOfMap || types.isSet(data) || types.isSetIterator(data)) return iteratedTable(data, isOfMap);
  // Columns in the order of an object's keys: those that are whole numbers come first.
  const columns: Record<string, string[]> = Object.create(null);
  const values: string[] = [];
  const rows = Object.entries(data);
  for (const [at, [, row]] of rows.entries()) {
    const isPrimitive = row === null || (typeof row !== 'function' && typeof row !== 'object');
    if (isPrimitive && wanted === undefined) values[at] = cell(row);
    else {
      for (const key of wanted ?? Object.keys(row)) {
        const cells = columns[key] ?? [];
        columns[key] = cells;
        cells[at] = isPrimitive || !Object.hasOwn(row, key) ? '' : cell(Reflect.get(row, key));
      }
    }
  }
  const shown: [string, string[]][] = Object.entries(columns);
  if (values.length > 0) shown.push([valuesColumn, values]);
  return draw(
    [indexColumn, ...shown.map(([title]) => title)],
    rows.map(([index], at) => [index, ...shown.map(([, cells]) => cells[at] ?? '')]),
  );
}

function iteratedTable(data: object, isOfMap: boolean): string {
  const [items, hasKeys] = itemsOf(data, isOfMap);
  if (!hasKeys) {
    return draw(
      [iterationColumn, valuesColumn],
      items.map((value, index) => [String(index), cell(value)]),
    );
  }
  const pairs = items.filter((_, at) => at % 2 === 0).map((key, index) => [String(index), cell(key), cell(items[index * 2 + 1])]);
  return draw([iterationColumn, keyColumn, valuesColumn], pairs);
}

/** Keys and values in turn where there are keys. */
function itemsOf(data: object, isOfMap: boolean): [items: unknown[], hasKeys: boolean] {
  if (data instanceof Map) return [[...data].flat(1), isOfMap];
  if (data instanceof Set) return [[...data], false];
  const [items, hasKeys] = previewEntries(data);
  return [items, hasKeys];
}

function cell(value: unknown): string {
  return inspect(value, {
    maxArrayLength: 3,
    breakLength: Number.POSITIVE_INFINITY,
    depth:
      typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value) && Object.keys(value).length > 2
        ? -1
        : 0,
  });
}

function draw(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(widthOf)) + 2);
  const rule = widths.map((width) => '─'.repeat(width));
  const line = (texts: readonly string[]) =>
    `│${texts.map((text, column) => ` ${text}${' '.repeat((widths[column] ?? 0) - widthOf(text) - 1)}`).join('│')}│`;
  return [`┌${rule.join('┬')}┐`, line(head), `├${rule.join('┼')}┤`, ...rows.map(line), `└${rule.join('┴')}┘`].join('\n');
}

/** Wide characters (most of East Asia's, emoji) take two columns, marks upon others none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    const isWide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff00 && code <= 0xff60) ||
      /\p{Emoji_Presentation}/u.test(character);
    width += isWide ? 2 : 1;
  }
  return width;
}
