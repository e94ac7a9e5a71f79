import type { Json } from '@assay/core';
import { formatValue } from '@assay/core/grading';
import type { QueryResult } from '@assay/core/runs';
import { VisuallyHidden } from '@mantine/core';

type ResultTableProps = {
  label: string;
  result: Pick<QueryResult, 'columns' | 'rows'>;
  /** Rows that differ, by their index, and what is said of each. */
  marked?: ReadonlySet<number>;
  mark?: { tone: 'good' | 'bad'; sign: string; words: string };
};

const none: ReadonlySet<number> = new Set();

/** The rows of a query. A row that is marked has a sign in front of it, beside its colour. */
export function ResultTable({ label, result, marked = none, mark }: ResultTableProps) {
  const { columns, rows } = result;
  const isNumeric = columns.map((_, column) => rows.some((row) => kindOf(row[column] ?? null) === 'number'));
  const hasMarks = mark !== undefined && marked.size > 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <div className="assay-rows" tabIndex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            {hasMarks && (
              <td className="assay-rows-sign">
                <VisuallyHidden>Difference</VisuallyHidden>
              </td>
            )}
            {columns.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <th key={index} scope="col" data-kind={isNumeric[index] === true ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={index} data-tone={hasMarks && marked.has(index) ? mark.tone : undefined}>
              {hasMarks && (
                <td className="assay-rows-sign">
                  {marked.has(index) && (
                    <>
                      <span aria-hidden>{mark.sign}</span>
                      <VisuallyHidden>{mark.words}</VisuallyHidden>
                    </>
                  )}
                </td>
              )}
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column
                <td key={column} data-kind={kindOf(cell)}>
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={Math.max(1, columns.length)} className="assay-rows-none">
                No rows
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** A text stands as it is, without quotation marks; NULL is told from the text by its looks and its name. */
export function cellText(cell: Json): string {
  if (cell === null) return 'NULL';
  return typeof cell === 'string' ? cell : formatValue(cell);
}

function kindOf(cell: Json): 'null' | 'number' | 'text' {
  if (cell === null) return 'null';
  return typeof cell === 'number' || (typeof cell === 'object' && 'value' in cell && '$' in cell && cell['$'] !== 'blob')
    ? 'number'
    : 'text';
}
