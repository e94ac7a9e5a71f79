import { looksLikeFormula } from '../csv.ts';
import { type InvitationId, ids } from '../ids.ts';
import type { ListFault } from '../invitation-lists/views.ts';
import { outcomeColumnOf } from '../outcomes/outcome-columns.ts';
import { lettersOf, type PastedRow, pastedRows, rowFault, shortCell, type Wrong } from '../pasted-rows.ts';
import { groupKey } from './group-key.ts';
import { mostGroupNameCharacters, mostGroupRows, mostGroups } from './limits.ts';
import type { RepeatedCode } from './views.ts';

export type GroupRow = { row: number; code: InvitationId; group: string };

export type ReadGroups = {
  /** Those that hold something, the header apart. */
  rows: number;
  /** Each code once; none that stands in two groups. */
  people: readonly GroupRow[];
  faults: readonly ListFault[];
  repeats: readonly RepeatedCode[];
};

export type GroupListReading = { kind: 'read'; list: ReadGroups } | { kind: 'refused'; reason: string; message: string };

/** A list of candidates' codes and the group of each, read as other lists are. It holds nothing else: a name in it would put the group on a person. */
export function readGroupList(pasted: string): GroupListReading {
  const { rows: filled, isTruncated } = pastedRows(pasted, { mostRows: mostGroupRows, isKnown: (cell) => meaningOf(cell) !== null });
  const [first, ...rows] = filled;
  if (first === undefined) return refused('empty', 'The list is empty. Paste rows with codes and groups, or choose a CSV file.');
  const columns = first.cells;
  const problem = columnsProblem(columns);
  if (problem !== null) return problem;
  if (rows.length === 0) return refused('no_rows', 'The list has a header row and nobody below it.');
  if (isTruncated || rows.length > mostGroupRows) {
    return refused('too_many_rows', `The list has more than ${mostGroupRows} rows. Keep the candidates of this assessment alone.`);
  }
  const list = { rows: rows.length, ...sorted(rows, columns) };
  const groups = new Set(list.people.map(({ group }) => groupKey(group)));
  if (groups.size > mostGroups) {
    return refused(
      'too_many_groups',
      `The list has ${groups.size} groups; ${mostGroups} are the most. Put small ones together, or choose another column.`,
    );
  }
  return { kind: 'read', list };
}

const refused = (reason: string, message: string): GroupListReading & { kind: 'refused' } => ({ kind: 'refused', reason, message });

type Meaning = 'code' | 'group';

const groupSpellings = new Set(['group', 'groups', 'category', 'gruppe', 'groupe', 'grupo']);

function meaningOf(header: string): Meaning | null {
  if (outcomeColumnOf(header).meaning === 'code') return 'code';
  return groupSpellings.has(lettersOf(header)) ? 'group' : null;
}

function columnsProblem(columns: readonly string[]): (GroupListReading & { kind: 'refused' }) | null {
  const all = shortCell(columns.map((header) => `“${header}”`).join(', '));
  for (const [meaning, says, reason] of [
    ['code', 'whose group it is', 'no_code_column'],
    ['group', 'the group', 'no_group_column'],
  ] as const) {
    const own = columns.filter((header) => meaningOf(header) === meaning);
    if (own.length === 0)
      return refused(reason, `No column says ${says}. The first row reads: ${all}. Name one of its columns “${meaning}”.`);
    if (own.length > 1) return refused('twin_columns', `${shortCell(own.join(' and '))} mean the same. Keep one of these columns.`);
  }
  const others = columns.filter((header) => header !== '' && meaningOf(header) === null);
  if (others.length === 0) return null;
  const named = shortCell(others.map((header) => `“${header}”`).join(', '));
  return refused('other_columns', `Take ${named} out of the list: it holds codes and groups, and nothing else of a person.`);
}

function sorted(rows: readonly PastedRow[], columns: readonly string[]): Omit<ReadGroups, 'rows'> {
  const people = new Map<string, GroupRow>();
  const contradicted = new Set<string>();
  const spellings = new Map<string, string>();
  const faults: ListFault[] = [];
  const repeats: RepeatedCode[] = [];
  for (const pasted of rows) {
    const reading = readRow(pasted, columns);
    if ('fault' in reading) {
      faults.push(reading.fault);
      continue;
    }
    const key = groupKey(reading.group);
    const group = spellings.get(key) ?? reading.group;
    spellings.set(key, group);
    const known = people.get(reading.code);
    if (known === undefined) people.set(reading.code, { ...reading, group });
    else if (known.group === group) repeats.push({ row: reading.row, code: reading.code, firstRow: known.row });
    else {
      contradicted.add(reading.code);
      faults.push({
        row: reading.row,
        column: headerOf('group', columns),
        cell: shortCell(group),
        what: `The code of this row stands in row ${known.row} with another group; neither counts.`,
        mend: 'Keep the row that is right.',
      });
    }
  }
  return { people: [...people.values()].filter(({ code }) => !contradicted.has(code)), faults, repeats };
}

const headerOf = (meaning: Meaning, columns: readonly string[]): string => columns.find((header) => meaningOf(header) === meaning) ?? '';

function readRow(pasted: PastedRow, columns: readonly string[]): GroupRow | { fault: ListFault } {
  const { row, cells } = pasted;
  const whole = rowFault(pasted, columns.length);
  if (whole !== null) return { fault: { row, column: '', cell: shortCell(cells.join(' | ')), ...whole } };
  const cellOf = (meaning: Meaning) => cells[columns.findIndex((header) => meaningOf(header) === meaning)] ?? '';
  const blame = (meaning: Meaning, wrong: Wrong) => ({
    fault: { row, column: headerOf(meaning, columns), cell: shortCell(cellOf(meaning)), ...wrong },
  });
  const code = ids.invitation.safeParse(cellOf('code').toLowerCase());
  if (!code.success) return blame('code', noCode);
  const group = cellOf('group');
  const wrong = groupFault(group);
  return wrong === null ? { row, code: code.data, group } : blame('group', wrong);
}

function groupFault(group: string): Wrong | null {
  if (group === '') return { what: 'There is no group.', mend: 'Name one, such as “not stated”, or take the row out.' };
  if (group.length > mostGroupNameCharacters)
    return { what: 'This is too long for the name of a group.', mend: `Use at most ${mostGroupNameCharacters} characters.` };
  if (looksLikeFormula(group))
    return { what: 'This is a formula, not a group.', mend: 'Copy the values of the cells, not their formulas.' };
  if (group.includes('\uFFFD'))
    return { what: 'Letters were lost: the file was read in another encoding than it was written in.', mend: 'Save it as CSV in UTF-8.' };
  return null;
}

const noCode = {
  what: 'This is no code of a candidate.',
  mend: 'Copy it from the column “invitation_id” of the results, such as inv_01….',
};
