import { z } from 'zod';
import { normalEmail } from '../candidates/normal-email.ts';
import { type InvitationId, ids } from '../ids.ts';
import { addressFault } from '../invitation-lists/address-fault.ts';
import type { ListFault } from '../invitation-lists/views.ts';
import { type PastedRow, pastedRows, rowFault, saysYes, shortCell, type Wrong } from '../pasted-rows.ts';
import { mostOutcomeRows } from './limits.ts';
import { outcomeColumnOf } from './outcome-columns.ts';
import { offerWords } from './outcome-values.ts';
import type { Offer, OutcomeValues } from './schema.ts';
import type { OutcomeColumn, OutcomeColumnMeaning, RepeatedOutcome } from './views.ts';

/** What a row says of whom. An empty cell says nothing and leaves what is known. */
export type OutcomeRow = { row: number; who: { email: string } | { code: InvitationId }; given: Partial<OutcomeValues> };

export type ReadOutcomes = {
  columns: readonly OutcomeColumn[];
  /** Those that hold something, the header apart. */
  rows: number;
  /** Each person once, the first row that names them. */
  people: readonly OutcomeRow[];
  faults: readonly ListFault[];
  repeats: readonly RepeatedOutcome[];
  /** Rows that name somebody and say nothing of them. */
  silentRows: number;
};

export type OutcomeListReading = { kind: 'read'; list: ReadOutcomes } | { kind: 'refused'; reason: string; message: string };

/** A pasted or uploaded list of what became of people: read as lists of people are, with a header that names the columns. */
export function readOutcomeList(pasted: string): OutcomeListReading {
  const isKnown = (cell: string) => outcomeColumnOf(cell).meaning !== null;
  const { rows: filled, isTruncated } = pastedRows(pasted, { mostRows: mostOutcomeRows, isKnown });
  const [first, ...rows] = filled;
  if (first === undefined) return refused('empty', 'The list is empty. Paste rows with addresses and outcomes, or choose a CSV file.');
  const columns = first.cells.map(outcomeColumnOf);
  const problem = columnsProblem(columns);
  if (problem !== null) return problem;
  if (rows.length === 0) return refused('no_rows', 'The list has a header row and nobody below it.');
  if (isTruncated || rows.length > mostOutcomeRows) {
    return refused('too_many_rows', `The list has more than ${mostOutcomeRows} rows, which is more than is saved at once. Split it.`);
  }
  return { kind: 'read', list: { columns, rows: rows.length, ...sorted(rows, columns) } };
}

const refused = (reason: string, message: string): OutcomeListReading & { kind: 'refused' } => ({ kind: 'refused', reason, message });

function columnsProblem(columns: readonly OutcomeColumn[]): (OutcomeListReading & { kind: 'refused' }) | null {
  const headersOf = (meaning: OutcomeColumnMeaning) =>
    columns.filter((column) => column.meaning === meaning).map(({ header }) => `“${header}”`);
  const all = shortCell(columns.map(({ header }) => `“${header}”`).join(', '));
  if (headersOf('email').length === 0 && headersOf('code').length === 0) {
    return refused('no_person_column', `No column says who it is. The first row reads: ${all}. Name one of its columns “email” or “code”.`);
  }
  const known = new Set(columns.flatMap(({ meaning }) => (meaning === null ? [] : [meaning])));
  for (const meaning of known) {
    const twins = headersOf(meaning);
    if (twins.length > 1) return refused('twin_columns', `${twins.join(' and ')} mean the same. Keep one of these columns.`);
  }
  if ([...known].every((meaning) => meaning === 'email' || meaning === 'code')) {
    return refused(
      'no_outcome_column',
      `No column says what became of them. The first row reads: ${all}. Name one “interviewed”, “interview rating”, “offer”, “hired” or “later rating”.`,
    );
  }
  return null;
}

function sorted(rows: readonly PastedRow[], columns: readonly OutcomeColumn[]): Omit<ReadOutcomes, 'columns' | 'rows'> {
  const people = new Map<string, OutcomeRow>();
  const faults: ListFault[] = [];
  const repeats: RepeatedOutcome[] = [];
  let silentRows = 0;
  for (const pasted of rows) {
    const reading = readRow(pasted, columns);
    if ('faults' in reading) {
      faults.push(...reading.faults);
      continue;
    }
    if (Object.keys(reading.given).length === 0) {
      silentRows += 1;
      continue;
    }
    const key = 'code' in reading.who ? reading.who.code : reading.who.email;
    const known = people.get(key);
    if (known === undefined) people.set(key, reading);
    else repeats.push({ row: reading.row, who: key, firstRow: known.row });
  }
  return { people: [...people.values()], faults, repeats, silentRows };
}

function readRow(pasted: PastedRow, columns: readonly OutcomeColumn[]): OutcomeRow | { faults: readonly ListFault[] } {
  const { row, cells } = pasted;
  const whole = rowFault(pasted, columns.length);
  if (whole !== null) return { faults: [{ row, column: '', cell: shortCell(cells.join(' | ')), ...whole }] };
  const faults: ListFault[] = [];
  const cellOf = (meaning: OutcomeColumnMeaning) => cells[columns.findIndex((column) => column.meaning === meaning)] ?? '';
  const blame = (meaning: OutcomeColumnMeaning, wrong: Wrong) => {
    const column = columns.find((one) => one.meaning === meaning)?.header ?? '';
    faults.push({ row, column, cell: shortCell(cellOf(meaning)), ...wrong });
  };
  const told = <Value>(meaning: OutcomeColumnMeaning, read: (cell: string) => Value | null, wrong: Wrong): Value | null => {
    const cell = cellOf(meaning);
    if (cell === '') return null;
    const value = read(cell);
    if (value === null) blame(meaning, wrong);
    return value;
  };
  const who = whoOf(cellOf('code'), cellOf('email'), blame);
  const interviewed = told('interviewed', yesOrDay, neitherYesNorDay);
  const hired = told('hired', yesOrDay, neitherYesNorDay);
  const said: { [Field in keyof OutcomeValues]: OutcomeValues[Field] } = {
    interviewed: interviewed?.is ?? null,
    interviewedOn: told('interviewedOn', dayOf, noDay) ?? interviewed?.on ?? null,
    interviewRating: told('interviewRating', ratingOf, noRating),
    offer: told('offer', offerOf, noOffer),
    hired: hired?.is ?? null,
    hiredOn: told('hiredOn', dayOf, noDay) ?? hired?.on ?? null,
    laterRating: told('laterRating', ratingOf, noRating),
  };
  if (faults.length > 0 || who === null) return { faults };
  return { row, who, given: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) };
}

/** By the code where there is one: an address may have changed. */
function whoOf(code: string, address: string, blame: (meaning: 'code' | 'email', wrong: Wrong) => void): OutcomeRow['who'] | null {
  if (code !== '') {
    const known = ids.invitation.safeParse(code.toLowerCase());
    if (known.success) return { code: known.data };
    blame('code', {
      what: 'This is no code of a candidate.',
      mend: 'Copy it from the column “invitation_id” of the results, such as inv_01….',
    });
    return null;
  }
  const email = normalEmail(address);
  const wrong = addressFault(email);
  if (wrong === null) return { email };
  blame('email', wrong);
  return null;
}

const isoDay = z.iso.date();
const dayOf = (cell: string): string | null => isoDay.safeParse(cell).data ?? null;

function yesOrDay(cell: string): { is: boolean; on: string | null } | null {
  const is = saysYes(cell);
  if (is !== null) return { is, on: null };
  const on = dayOf(cell);
  return on === null ? null : { is: true, on };
}

/** A comma is a point to half of the world. */
function ratingOf(cell: string): number | null {
  if (!/^\d(?:[.,]\d{1,4})?$/.test(cell)) return null;
  const value = Number(cell.replace(',', '.'));
  return value >= 1 && value <= 5 ? value : null;
}

const offersSaid: Readonly<Record<Offer, string>> = {
  none: 'none no n false 0 -',
  made: 'made yes y true 1 x offered open pending',
  accepted: 'accepted accept signed',
  declined: 'declined decline refused',
};

function offerOf(cell: string): Offer | null {
  const word = cell.toLowerCase();
  const isSaid = (offer: Offer) => offerWords[offer] === word || offersSaid[offer].split(' ').includes(word);
  return (['none', 'made', 'accepted', 'declined'] as const).find(isSaid) ?? null;
}

const neitherYesNorDay = { what: 'This is neither yes nor no nor a day.', mend: 'Write “yes”, “no”, or the day as 2026-03-05.' };
const noDay = { what: 'This is no day.', mend: 'Write it as 2026-03-05: year, month, day.' };
const noRating = { what: 'This is no rating from 1 to 5.', mend: 'Write a number from 1, the least, to 5, such as 3.5.' };
const noOffer = { what: 'This says nothing of an offer.', mend: 'Write “none”, “made”, “accepted” or “declined”.' };
