import type { ScoresOnDashboard } from '@assay/core/analytics';
import { formatNumber } from '@assay/ui';
import { Table } from '@mantine/core';
import { fivesOf } from '../../charts/capacity-slider.ts';
import { binLabel } from '../../charts/chart-geometry.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { shareWords } from '../../words/figure-words.ts';
import { weekRange } from './decision-words.ts';
import { outcomeAt, passedOf } from './lines.ts';

const columns = [
  { key: 'score', label: 'Score in per cent' },
  { key: 'count', label: 'Candidates', align: 'right' },
  { key: 'pass', label: 'A line at its start lets through', align: 'right' },
  { key: 'share', label: 'Share', align: 'right' },
  { key: 'week', label: 'A week', align: 'right' },
] as const;

/** The scores as a table, with what a line at each place would mean. */
export function LineTable({ scores }: { scores: ScoresOnDashboard }) {
  return (
    <DataTable label="Score distribution" columns={columns}>
      {fivesOf(scores.counts).map((bin) => {
        const at = outcomeAt(scores, bin.from);
        return (
          <Table.Tr key={bin.from}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{binLabel(bin)}</Table.Td>
            <Table.Td ta="right">{formatNumber(bin.count)}</Table.Td>
            <Table.Td ta="right">{at === null ? '' : formatNumber(passedOf(at.passed))}</Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              {at === null ? '' : shareWords(at.passed)}
            </Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              {at === null || at.perWeek === null ? '' : weekRange(at.perWeek)}
            </Table.Td>
          </Table.Tr>
        );
      })}
    </DataTable>
  );
}

/** The same to take along. */
export function lineRows(scores: ScoresOnDashboard): (string | number | null)[][] {
  const rows = fivesOf(scores.counts).map(({ from, to, count }) => {
    const at = outcomeAt(scores, from);
    const figures = at === null ? [null, null, null, null] : [passedOf(at.passed), at.passed.value, at.passed.low, at.passed.high];
    return [from, to, count, ...figures, at?.perWeek?.rate ?? null];
  });
  return [['from_percent', 'to_percent', 'candidates', 'pass_at_from', 'pass_share', 'pass_low', 'pass_high', 'pass_a_week'], ...rows];
}
