import { AppError } from '@assay/core';
import type { ListFault } from '@assay/core/invitation-lists';
import {
  type ChangedOutcome,
  isSameOutcome,
  type MatchedOutcome,
  nothingKnown,
  outcomeFaults,
  type RepeatedOutcome,
  withImplied,
} from '@assay/core/outcomes';
import { type OutcomeRow, type ReadOutcomes, readOutcomeList } from '@assay/core/outcomes/schema';
import { type Database, listOutcomePeople, listOutcomes, type Opening, type Outcome, type OutcomePerson, type Tx } from '@assay/db';
import { hashOfSeen } from '../decisions/selected-people.ts';
import { lastDay } from './last-day.ts';

/** A list of outcomes held against the people of an opening. `saves`: how often each had been saved. */
export type MatchedOutcomes = {
  columns: ReadOutcomes['columns'];
  rows: number;
  changed: readonly (ChangedOutcome & { saves: number })[];
  faults: readonly ListFault[];
  repeats: readonly RepeatedOutcome[];
  unknown: readonly { row: number; who: string }[];
  unfinished: readonly MatchedOutcome[];
  sameRows: number;
  seen: string;
};

export async function matchedOutcomes(db: Database | Tx, opening: Opening, text: string, now: Date): Promise<MatchedOutcomes> {
  const list = readText(text);
  const known = await peopleOf(db, opening, list.people);
  const byCode = new Map<string, OutcomePerson>(known.map((person) => [person.invitationId, person]));
  const byEmail = new Map(known.map((person) => [person.email, person]));
  const personOf = ({ who }: OutcomeRow) => ('code' in who ? byCode.get(who.code) : byEmail.get(who.email));
  const ids = list.people.flatMap((row) => personOf(row)?.invitationId ?? []);
  const before = new Map((await outcomesOf(db, ids)).map((outcome) => [outcome.invitationId, outcome]));
  const faults = [...list.faults];
  const repeats = [...list.repeats];
  const unknown: MatchedOutcomes['unknown'][number][] = [];
  const unfinished: MatchedOutcome[] = [];
  const changed: MatchedOutcomes['changed'][number][] = [];
  const firstRows = new Map<string, number>();
  let sameRows = list.silentRows;
  for (const said of list.people) {
    const person = personOf(said);
    const who = 'code' in said.who ? said.who.code : said.who.email;
    if (person === undefined) {
      unknown.push({ row: said.row, who });
      continue;
    }
    const firstRow = firstRows.get(person.invitationId);
    if (firstRow !== undefined) {
      // Once by the address, once by the code.
      repeats.push({ row: said.row, who, firstRow });
      continue;
    }
    firstRows.set(person.invitationId, said.row);
    const { isOver, ...match } = { row: said.row, ...person };
    if (!isOver) {
      unfinished.push(match);
      continue;
    }
    const old = before.get(person.invitationId);
    const after = withImplied({ ...(old?.values ?? nothingKnown), ...said.given });
    const wrong = outcomeFaults(after, lastDay(now));
    if (wrong.length > 0) {
      const headerOf = (field: string) => list.columns.find(({ meaning }) => meaning === field)?.header ?? '';
      faults.push(
        ...wrong.map(({ field, what, mend }) => ({ row: said.row, column: headerOf(field), cell: String(after[field]), what, mend })),
      );
    } else if (old !== undefined && isSameOutcome(old.values, after)) sameRows += 1;
    else changed.push({ ...match, before: old?.values ?? nothingKnown, after, saves: old?.saves ?? 0 });
  }
  const lines = changed.map(({ invitationId, saves, after }) => `${invitationId} ${saves} ${JSON.stringify(after)}`);
  return {
    columns: list.columns,
    rows: list.rows,
    changed,
    faults: faults.toSorted((a, b) => a.row - b.row),
    repeats: repeats.toSorted((a, b) => a.row - b.row),
    unknown,
    unfinished,
    sameRows,
    seen: hashOfSeen('outcomes', lines),
  };
}

function readText(text: string): ReadOutcomes {
  const reading = readOutcomeList(text);
  if (reading.kind === 'read') return reading.list;
  throw new AppError('invalid_input', reading.message, { reason: reading.reason, issues: [{ path: 'text', message: reading.message }] });
}

const idsAtOnce = 500;

async function peopleOf(db: Database | Tx, opening: Opening, rows: readonly OutcomeRow[]): Promise<readonly OutcomePerson[]> {
  const people: OutcomePerson[] = [];
  for (let from = 0; from < rows.length; from += idsAtOnce) {
    const some = rows.slice(from, from + idsAtOnce).map(({ who }) => who);
    const emails = some.flatMap((who) => ('email' in who ? [who.email] : []));
    const codes = some.flatMap((who) => ('code' in who ? [who.code] : []));
    people.push(...(await listOutcomePeople(db, opening.id, { emails, codes })));
  }
  return people;
}

async function outcomesOf(db: Database | Tx, ids: readonly OutcomePerson['invitationId'][]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < ids.length; from += idsAtOnce) outcomes.push(...(await listOutcomes(db, ids.slice(from, from + idsAtOnce))));
  return outcomes;
}
