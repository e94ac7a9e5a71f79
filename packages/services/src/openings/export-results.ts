import { setImmediate } from 'node:timers/promises';
import { type CsvCell, csvRows } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import type { ResultRow } from '@assay/core/openings';
import { getOpening, listResultIds, listResults, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { type ResultsQuery, resultsFilter } from './result-filter.ts';
import { resultRow } from './result-row.ts';

export type ExportInput = ResultsQuery & { openingId: OpeningId };

const head = [
  'name',
  'email',
  'status',
  'late_edits_wait',
  'score_percent',
  'above_floor',
  'invited_at',
  'started_at',
  'closed_at',
  'time_multiplier',
  'invitation_id',
];

const rowsAtOnce = 500;

/**
 * All that a list of results shows, over all its pages, as CSV in pieces. Which rows and in which order is decided once, at the beginning:
 * nobody is left out or told twice because somebody finished meanwhile.
 */
export async function exportResults(ctx: ServiceContext, input: ExportInput): Promise<{ title: string; pieces: AsyncIterable<string> }> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'result.read', subjectOfOpening(opening));
  const now = ctx.now();
  const invitationIds = await listResultIds(ctx.db, opening.id, resultsFilter(input, opening), input, now);
  async function* pieces() {
    // The mark at the beginning makes spreadsheets read it as UTF-8.
    yield `\uFEFF${csvRows([head])}`;
    for (let from = 0; from < invitationIds.length; from += rowsAtOnce) {
      const rows = await listResults(ctx.db, invitationIds.slice(from, from + rowsAtOnce), now);
      yield csvRows(rows.map((row) => cellsOf(resultRow(row, opening))));
      // Whoever is typing is answered in between.
      await setImmediate();
    }
  }
  return { title: opening.title, pieces: pieces() };
}

const cellsOf = (row: ResultRow): CsvCell[] => [
  row.name,
  row.email,
  row.status,
  row.isLateTailWaiting ? 'yes' : 'no',
  row.scorePercent,
  row.isAboveFloor === null ? null : row.isAboveFloor ? 'yes' : 'no',
  row.invitedAt,
  row.startedAt,
  row.closedAt,
  row.timeMultiplier,
  row.invitationId,
];
