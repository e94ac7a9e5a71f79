import type { ResultRow, ResultsPage } from '@assay/core/openings';
import { type Cell, toCsv } from '../../downloads/csv.ts';

const head = ['name', 'email', 'status', 'score_percent', 'above_floor', 'started_at', 'closed_at', 'time_multiplier', 'invitation_id'];

export function resultsCsv(rows: readonly ResultRow[]): string {
  return toCsv(head, rows.map(cellsOf));
}

function cellsOf(row: ResultRow): Cell[] {
  return [
    row.name,
    row.email,
    row.status,
    row.scorePercent,
    row.isAboveFloor === null ? null : row.isAboveFloor ? 'yes' : 'no',
    row.startedAt,
    row.closedAt,
    row.timeMultiplier,
    row.invitationId,
  ];
}

/** Every row of every page, each once: rows may move between pages while these are read. */
export async function allRows(getPage: (page: number) => Promise<ResultsPage>): Promise<readonly ResultRow[]> {
  const rows = new Map<string, ResultRow>();
  for (let page = 1; ; page += 1) {
    const answer = await getPage(page);
    for (const row of answer.rows) rows.set(row.invitationId, row);
    if (answer.rows.length === 0 || rows.size >= answer.total) return [...rows.values()];
  }
}
