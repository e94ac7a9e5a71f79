import type { AssessmentDashboard, DashboardPart, MeasuredShare } from '@assay/core/analytics';
import type { SheetCell } from '../sheets/sheet.ts';

type Table = { head: readonly string[]; rows: readonly (readonly SheetCell[])[] };

/** A part of a dashboard as a table: shares from 0 to 1 with their interval at 95 %, empty where there are too few. */
export function dashboardTable(dashboard: AssessmentDashboard, part: DashboardPart): Table {
  const { funnel, weeks, scores, sections, skills, time } = dashboard;
  switch (part) {
    case 'funnel':
      return {
        head: [
          ...['step', 'people', 'besides', ...shareHead('of_previous'), 'median_hours', 'median_hours_low', 'median_hours_high'],
          ...['lost', 'waiting'],
        ],
        rows: funnel.map(({ step, n, besides, ofPrevious, median, lost, waiting }) => [
          ...[step, n, besides, ...shareCells(ofPrevious), median?.hours ?? null, median?.low ?? null, median?.high ?? null],
          ...[lost, waiting],
        ]),
      };
    case 'weeks':
      return {
        head: ['monday', 'weeks', 'ended', ...shareHead('passed')],
        rows: weeks.map((row) => [row.monday, row.weeks, row.n, ...shareCells(row.passed)]),
      };
    case 'scores':
      return {
        head: ['percent', 'people', ...shareHead('would_pass'), 'would_pass_per_week', 'per_week_low', 'per_week_high'],
        rows: (scores?.lines ?? []).map(({ percent, passed, perWeek }) => [
          ...[percent, scores?.counts[percent] ?? 0, ...shareCells(passed)],
          ...[perWeek?.rate ?? null, perWeek?.low ?? null, perWeek?.high ?? null],
        ]),
      };
    case 'sections':
      return { head: ['section', ...shareHead('share')], rows: sections.map(({ title, share }) => [title, ...shareCells(share)]) };
    case 'skills':
      return { head: ['skill', ...shareHead('share')], rows: skills.map(({ skill, share }) => [skill, ...shareCells(share)]) };
    case 'time':
      return { head: ['from', 'to', 'people'], rows: (time?.bins ?? []).map(({ from, to, count }) => [from, to, count]) };
    default:
      return part satisfies never;
  }
}

const shareHead = (name: string): readonly string[] => [`${name}_n`, name, `${name}_low`, `${name}_high`];

const shareCells = (share: MeasuredShare | null): readonly SheetCell[] =>
  share === null ? [null, null, null, null] : [share.n, share.value, share.low, share.high];
