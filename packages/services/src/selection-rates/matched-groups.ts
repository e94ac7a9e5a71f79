import { AppError } from '@assay/core';
import type { ListFault } from '@assay/core/invitation-lists';
import { groupKey, type RepeatedCode } from '@assay/core/selection-rates';
import { type GroupRow, type ReadGroups, readGroupList } from '@assay/core/selection-rates/schema';
import { type Assessment, type Database, type Grouping, listGroupings, listKnownCodes, type Tx } from '@assay/db';
import { hashOfSeen } from '../decisions/selected-people.ts';

/** A list of groups held against the codes of an assessment. */
export type MatchedGroups = {
  rows: number;
  members: readonly GroupRow[];
  unmatched: readonly { row: number; code: string }[];
  faults: readonly ListFault[];
  repeats: readonly RepeatedCode[];
  /** The list of the same name. */
  former: Grouping | null;
  seen: string;
};

/** Of a code that is nobody's here nothing else is said: of another assessment, another team, practice, or made up. */
export async function matchedGroups(db: Database | Tx, assessment: Assessment, name: string, text: string): Promise<MatchedGroups> {
  const { rows, people, faults, repeats } = readText(text);
  const known = await listKnownCodes(
    db,
    assessment.id,
    people.map(({ code }) => code),
  );
  const members = people.filter(({ code }) => known.has(code));
  const former = (await listGroupings(db, assessment.id)).find((one) => groupKey(one.name) === groupKey(name)) ?? null;
  const lines = members.map(({ code, group }) => `${code} ${group}`);
  return {
    rows,
    members,
    unmatched: people.filter(({ code }) => !known.has(code)).map(({ row, code }) => ({ row, code })),
    faults: faults.toSorted((a, b) => a.row - b.row),
    repeats,
    former,
    seen: hashOfSeen(`groups ${groupKey(name)} ${former?.id ?? ''}`, lines),
  };
}

function readText(text: string): ReadGroups {
  const reading = readGroupList(text);
  if (reading.kind === 'read') return reading.list;
  throw new AppError('invalid_input', reading.message, { reason: reading.reason, issues: [{ path: 'text', message: reading.message }] });
}
