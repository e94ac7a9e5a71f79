import { normalEmail } from '../candidates/normal-email.ts';
import { type PastedRow, rowFault, shortCell, type Wrong } from '../pasted-rows.ts';
import { addressFault } from './address-fault.ts';
import { readWarm } from './columns.ts';
import type { ColumnMeaning, ListColumn, ListedPerson, ListFault } from './views.ts';

export type RowReading = { kind: 'person'; person: ListedPerson } | { kind: 'faulty'; faults: readonly ListFault[] };

export function readRow(columns: readonly ListColumn[], pasted: PastedRow): RowReading {
  const { row, cells } = pasted;
  const whole = rowFault(pasted, columns.length);
  if (whole !== null) return { kind: 'faulty', faults: [{ row, column: '', cell: shortCell(cells.join(' | ')), ...whole }] };
  const faults: ListFault[] = [];
  const at = (meaning: ColumnMeaning) => columns.findIndex((column) => column.meaning === meaning);
  const cellOf = (meaning: ColumnMeaning) => cells[at(meaning)] ?? '';
  const blame = (meaning: ColumnMeaning, wrong: Wrong) =>
    faults.push({ row, column: columns[at(meaning)]?.header ?? '', cell: shortCell(cellOf(meaning)), ...wrong });

  const name = nameOf({ whole: cellOf('name'), first: cellOf('firstName'), last: cellOf('lastName'), hasLast: at('lastName') >= 0 });
  const nameColumn = at('name') >= 0 ? 'name' : at('firstName') >= 0 ? 'firstName' : 'lastName';
  if (name === '') blame(nameColumn, { what: 'There is no name.', mend: 'Write it in, or take the row out.' });
  if (name.length > 120) blame(nameColumn, { what: 'The name has more than 120 characters.', mend: 'Shorten it.' });
  const email = normalEmail(cellOf('email'));
  const wrongAddress = addressFault(email);
  if (wrongAddress !== null) blame('email', wrongAddress);
  const source = cellOf('source');
  if (source.length > 60) blame('source', { what: 'The source has more than 60 characters.', mend: 'Shorten it.' });
  const isWarm = readWarm(cellOf('warm'));
  if (isWarm === undefined) blame('warm', { what: 'This is neither warm nor cold.', mend: 'Write “warm” or “cold”, or leave it empty.' });
  if (faults.length > 0 || isWarm === undefined) return { kind: 'faulty', faults };
  return { kind: 'person', person: { row, name, email, source, isWarm } };
}

/** Where one column is for first names and another just for "Name", that one holds the last name, or the whole. */
function nameOf({ whole, first, last, hasLast }: { whole: string; first: string; last: string; hasLast: boolean }): string {
  if (whole !== '' && (first === '' || hasLast || whole.includes(first))) return whole;
  return [first, hasLast ? last : whole].filter((part) => part !== '').join(' ');
}
