import { Skeleton, Table } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Column, type Sorting, sortsOf } from './columns.ts';
import classes from './data-table.module.css';
import { SortChoice } from './sort-choice.tsx';

type DataTableProps = { label: string; columns: readonly Column[]; sorting?: Sorting; children: ReactNode };

/** The frame of every list: a border, a sticky head, a scroll that the keyboard reaches. */
export function DataTable({ label, columns, sorting, children }: DataTableProps) {
  const frame = (
    // biome-ignore lint/a11y/useSemanticElements: a <section> would add a heading-less part to the page's outline
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <div className={classes['frame']} role="region" aria-label={label} tabIndex={0}>
      <Table className={classes['table']} aria-label={label} verticalSpacing="xs" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
  if (sorting === undefined) return frame;
  return (
    <div>
      <SortChoice columns={columns} sorting={sorting} />
      {frame}
    </div>
  );
}

const sortWords = { asc: 'ascending', desc: 'descending' } as const;

function Head({ column, sorting }: { column: Column; sorting: Sorting | undefined }) {
  const sorts = sortsOf(column);
  const isSorted = sorts.some(({ key }) => sorting?.key === key);
  return (
    <Table.Th
      className={classes['head']}
      ta={column.align ?? 'left'}
      {...(column.isWideOnly === true ? { visibleFrom: 'sm' } : {})}
      {...(isSorted && sorting !== undefined ? { 'aria-sort': sortWords[sorting.direction] } : {})}
    >
      {sorts.length > 0 && sorting !== undefined ? (
        <div className={classes['sorts']} data-align={column.align}>
          {sorts.map((by) => (
            <SortButton key={by.key} by={by} sorting={sorting} />
          ))}
        </div>
      ) : (
        column.label
      )}
    </Table.Th>
  );
}

function SortButton({ by: { key, label }, sorting }: { by: Pick<Column, 'key' | 'label'>; sorting: Sorting }) {
  const isSorted = sorting.key === key;
  const Icon = !isSorted ? IconArrowsSort : sorting.direction === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className={classes['sort']} data-sorted={isSorted} onClick={() => sorting.onSort(key)}>
      {label}
      <Icon size={13} aria-hidden />
    </button>
  );
}

/** The rows while they are on their way: as many columns, as high. */
export function LoadingRows({ columns, rows = 6 }: { columns: readonly Column[]; rows?: number }) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
    <Table.Tr key={row} aria-hidden>
      {columns.map((column, index) => (
        <Table.Td key={column.key} {...(column.isWideOnly === true ? { visibleFrom: 'sm' } : {})}>
          <Skeleton height={14} my={4} width={index === 0 ? '70%' : '50%'} ml={column.align === 'right' ? 'auto' : 0} />
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}

/** One row over all columns: an empty list, an error. */
export function WholeRow({ columns, children }: { columns: readonly Column[]; children: ReactNode }) {
  return (
    <Table.Tr className={classes['whole']}>
      <Table.Td colSpan={columns.length}>{children}</Table.Td>
    </Table.Tr>
  );
}
