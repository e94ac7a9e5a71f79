import { assertMay } from '@assay/core/accounts';
import type { DashboardPart } from '@assay/core/analytics';
import { getAssessment } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { csvSheet } from '../sheets/csv-sheet.ts';
import { dashboardTable } from './dashboard-sheet.ts';
import { type DashboardInput, readDashboard } from './read-dashboard.ts';

/** A part of the dashboard as CSV: the same numbers, and nothing of fewer than five. */
export async function exportDashboard(
  ctx: ServiceContext,
  input: DashboardInput & { part: DashboardPart },
): Promise<{ title: string; pieces: AsyncIterable<Uint8Array> }> {
  const { teamId, name } = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'dashboard.read', { kind: 'team', teamId });
  const { head, rows } = dashboardTable(await readDashboard(ctx, input), input.part);
  return { title: name, pieces: csvSheet({ name, head, rows: inOnePiece(rows) }) };
}

async function* inOnePiece<Rows>(rows: Rows) {
  yield rows;
}
