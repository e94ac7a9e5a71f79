import { normalEmail } from '../candidates/normal-email.ts';
import { pastedRows } from '../pasted-rows.ts';
import { isAddress } from './address-fault.ts';
import { columnOf } from './columns.ts';
import { mostListRows } from './limits.ts';
import { readRow } from './read-row.ts';
import type { ColumnMeaning, ListColumn, ListedPerson, ListFault, ListRepeat } from './views.ts';

export type ReadList = {
  columns: readonly ListColumn[];
  hasHeader: boolean;
  /** Those that hold something, the header apart. */
  rows: number;
  /** Each address once, the first row that names it. */
  people: readonly ListedPerson[];
  faultyRows: number;
  faults: readonly ListFault[];
  repeats: readonly ListRepeat[];
};

export type ListReading = { kind: 'read'; list: ReadList } | { kind: 'refused'; reason: string; message: string };

/**
 * The people of a pasted or uploaded list: comma, semicolon or tab, quoted or not, the columns in any order. What a cell holds is text; nothing
 * in it is ever worked out. A row with a fault is left out and told.
 */
export function readInvitationList(pasted: string): ListReading {
  const { rows: filled, isTruncated } = pastedRows(pasted, {
    mostRows: mostListRows,
    isKnown: (cell) => columnOf(cell).meaning !== null || isAddress(normalEmail(cell)),
  });
  const [first] = filled;
  if (first === undefined) return refused('empty', 'The list is empty. Paste rows with names and e-mail addresses, or choose a CSV file.');
  const head = headOf(first.cells);
  if (head.kind === 'refused') return head;
  const rows = head.hasHeader ? filled.slice(1) : filled;
  if (rows.length === 0) return refused('no_rows', 'The list has a header row and nobody below it.');
  if (isTruncated || rows.length > mostListRows) {
    return refused('too_many_rows', `The list has more than ${mostListRows} rows, which is more than can be invited at once. Split it.`);
  }
  return { kind: 'read', list: { columns: head.columns, hasHeader: head.hasHeader, rows: rows.length, ...sorted(rows, head.columns) } };
}

function sorted(rows: readonly Parameters<typeof readRow>[1][], columns: readonly ListColumn[]) {
  const people = new Map<string, ListedPerson>();
  const faults: ListFault[] = [];
  const repeats: ListRepeat[] = [];
  for (const row of rows) {
    const reading = readRow(columns, row);
    if (reading.kind === 'faulty') {
      faults.push(...reading.faults);
      continue;
    }
    const { person } = reading;
    const known = people.get(person.email);
    if (known === undefined) people.set(person.email, person);
    else repeats.push({ row: person.row, name: person.name, email: person.email, firstRow: known.row });
  }
  return { people: [...people.values()], faults, faultyRows: new Set(faults.map(({ row }) => row)).size, repeats };
}

const refused = (reason: string, message: string): ListReading & { kind: 'refused' } => ({ kind: 'refused', reason, message });

/** What each column is for: by the first row's names, or, where that is a person already, by what it holds. */
function headOf(
  cells: readonly string[],
): { kind: 'head'; hasHeader: boolean; columns: readonly ListColumn[] } | (ListReading & { kind: 'refused' }) {
  const named = cells.map(columnOf);
  const hasHeader = named.some(({ meaning }) => meaning === 'email') || !cells.some((cell) => isAddress(normalEmail(cell)));
  const columns = hasHeader ? named : columnsWithoutHeader(cells);
  if (columns === null) {
    return refused(
      'no_header',
      'The first row is no header: it holds an address. Put a row above it that names the columns, such as “name” and “email”.',
    );
  }
  return columnsProblem(columns) ?? { kind: 'head', hasHeader, columns };
}

/** Few columns need no names: the one with the address is told by it, what is left is the name. */
function columnsWithoutHeader(cells: readonly string[]): readonly ListColumn[] | null {
  const at = cells.findIndex((cell) => isAddress(normalEmail(cell)));
  const others = ([[], ['name'], ['firstName', 'lastName']] as const)[cells.length - 1];
  if (others === undefined) return null;
  return cells.map((_, index) => ({ header: '', meaning: index === at ? 'email' : (others[index > at ? index - 1 : index] ?? null) }));
}

function columnsProblem(columns: readonly ListColumn[]): (ListReading & { kind: 'refused' }) | null {
  const headersOf = (meaning: ColumnMeaning) => columns.filter((column) => column.meaning === meaning).map(({ header }) => `“${header}”`);
  const all = columns.map(({ header }) => `“${header}”`).join(', ');
  if (headersOf('email').length === 0) {
    return refused('no_email_column', `No column is for e-mail addresses. The first row reads: ${all}. Name one of its columns “email”.`);
  }
  if ((['name', 'firstName', 'lastName'] as const).every((meaning) => headersOf(meaning).length === 0)) {
    return refused('no_name_column', 'No column is for names. Add one called “name”, or two called “first name” and “last name”.');
  }
  for (const meaning of ['email', 'name', 'firstName', 'lastName', 'source', 'warm'] as const) {
    const twins = headersOf(meaning);
    if (twins.length > 1) return refused('twin_columns', `${twins.join(' and ')} mean the same. Keep one of these columns.`);
  }
  return null;
}
