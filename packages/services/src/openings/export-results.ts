import { setImmediate } from 'node:timers/promises';
import { assertMay, may } from '@assay/core/accounts';
import type { AttemptId, InvitationId, OpeningId } from '@assay/core/ids';
import {
  getOpening,
  listContentsSat,
  listOutcomes,
  listResultIds,
  listResults,
  listTitles,
  listWorkOf,
  type Opening,
  type Result,
  subjectOfOpening,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { csvSheet } from '../sheets/csv-sheet.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { xlsxSheet } from '../sheets/xlsx-sheet.ts';
import { type ResultsQuery, resultsFilter } from './result-filter.ts';
import { resultRow } from './result-row.ts';
import { type ResultColumns, resultCells, resultColumns, resultsHead } from './results-sheet.ts';

export type ExportInput = ResultsQuery & {
  openingId: OpeningId;
  format: 'csv' | 'xlsx';
  /** The reader's: in it the moments are told that people read. */
  zone: string;
};

const rowsAtOnce = 250;

/**
 * One row an invitation with all that came of it, over all pages of a list of results, in pieces. Which rows and in which order is decided
 * once, at the beginning: nobody is left out or told twice because somebody finished meanwhile.
 */
export async function exportResults(
  ctx: ServiceContext,
  input: ExportInput,
): Promise<{ title: string; pieces: AsyncIterable<Uint8Array> }> {
  const opening = await getOpening(ctx.db, input.openingId);
  const subject = subjectOfOpening(opening);
  assertMay(ctx.actor, 'result.read', subject);
  const now = ctx.now();
  const invitationIds = await listResultIds(ctx.db, opening.id, resultsFilter(input, opening), input, now);
  const hasOutcomes = may(ctx.actor, 'outcome.read', subject);
  const columns = resultColumns(await listContentsSat(ctx.db, opening.id), { zone: input.zone, hasOutcomes });
  const sheet: Sheet = { name: opening.title, head: resultsHead(columns), rows: sheetRows(ctx, { opening, invitationIds, columns, now }) };
  return { title: opening.title, pieces: input.format === 'csv' ? csvSheet(sheet) : xlsxSheet(sheet, now) };
}

type Asked = { opening: Opening; invitationIds: readonly InvitationId[]; columns: ResultColumns; now: Date };

async function* sheetRows(ctx: Pick<ServiceContext, 'db'>, { opening, invitationIds, columns, now }: Asked) {
  const titles = new Map<string, string>();
  const told = { opening: opening.title, floorPercent: opening.floorPercent, titleOf: (id: string) => titles.get(id) ?? '' };
  for (let from = 0; from < invitationIds.length; from += rowsAtOnce) {
    const some = invitationIds.slice(from, from + rowsAtOnce);
    const rows = await listResults(ctx.db, some, now);
    const outcomes = new Map((columns.hasOutcomes ? await listOutcomes(ctx.db, some) : []).map((one) => [one.invitationId, one.values]));
    const work = await listWorkOf(ctx.db, attemptsOf(rows), now);
    const versions = new Set([...work.values()].flatMap(({ items }) => items.map(({ questionVersionId }) => questionVersionId)));
    const unknown = [...versions].filter((id) => !titles.has(id));
    for (const [id, title] of await listTitles(ctx.db, unknown)) titles.set(id, title);
    yield rows.map((row) => {
      const own = row.attemptId === null ? null : (work.get(row.attemptId) ?? null);
      return resultCells(resultRow(row, opening), own, columns, { ...told, outcome: outcomes.get(row.invitationId) ?? null });
    });
    // Whoever is typing is answered in between.
    await setImmediate();
  }
}

const attemptsOf = (rows: readonly Result[]): AttemptId[] => rows.flatMap(({ attemptId }) => attemptId ?? []);
