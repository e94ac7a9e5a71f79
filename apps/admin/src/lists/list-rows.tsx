import type { ReactNode } from 'react';
import type { Column } from './columns.ts';
import { LoadingRows, WholeRow } from './data-table.tsx';

type ListRowsProps<Row> = {
  columns: readonly Column[];
  /** Undefined while they are on their way. */
  rows: readonly Row[] | undefined;
  /** Stands in place of rows: that there are none, or what went wrong. */
  instead: ReactNode;
  /** How many rows to draw while they are on their way. */
  expected?: number;
  children: (row: Row, index: number) => ReactNode;
};

/** The body of a list in each of its states. */
export function ListRows<Row>({ columns, rows, instead, expected = 6, children }: ListRowsProps<Row>) {
  if (instead !== null) return <WholeRow columns={columns}>{instead}</WholeRow>;
  return rows === undefined ? <LoadingRows columns={columns} rows={expected} /> : rows.map(children);
}
