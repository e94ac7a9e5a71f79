import type { ShownTable } from '@assay/core/uploads';
import { Text } from '@mantine/core';
import { tableWords } from './file-words.ts';
import classes from './handed-in.module.css';

const number = /^[-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/i;

/** A day with its hour, a name: better on one line, in a table that is scrolled. */
const isShort = (cell: string): true | undefined => (cell.length <= 40 ? true : undefined);

/** Cells as texts: a formula is not reckoned, a tag is not read. */
export function ForeignTable({ table, label }: { table: ShownTable; label: string }) {
  const { head, rows } = table;
  const columns = Array.from({ length: Math.max(head.length, ...rows.map((row) => row.length)) }, (_, index) => index);
  const isNumeric = columns.map((column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => number.test(cell));
  });
  const kindOf = (column: number) => (isNumeric[column] === true ? 'number' : undefined);
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {tableWords(table)}
      </Text>
      {columns.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        <div className={`assay-rows ${classes['rows']}`} tabIndex={0} role="group" aria-label={label}>
          <table>
            {head.length === 0 ? null : (
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col" data-kind={kindOf(column)}>
                      <bdi>{head[column] ?? ''}</bdi>
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column} data-kind={kindOf(column)} data-short={isShort(row[column] ?? '')}>
                      <bdi>{row[column] ?? ''}</bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
