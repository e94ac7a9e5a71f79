import type { AssessmentContent } from '@assay/core/assessments';
import { wallClock } from '@assay/core/decisions';
import { pointsOf, toBillionth } from '@assay/core/grading';
import type { ResultRow } from '@assay/core/openings';
import { nothingKnown, type OutcomeValues, offerWords, outcomeFields, outcomeFieldWords } from '@assay/core/outcomes';
import type { ExportedItem } from '@assay/db';
import type { SheetCell, WallClock } from '../sheets/sheet.ts';

/** Which columns there are beside the fixed ones: a section once by its title, a question by its place, as everybody draws others. */
export type ResultColumns = { sections: readonly string[]; questions: number; zone: string; hasOutcomes: boolean };

export function resultColumns(
  contents: readonly AssessmentContent[],
  { zone, hasOutcomes }: Pick<ResultColumns, 'zone' | 'hasOutcomes'>,
): ResultColumns {
  return {
    sections: [...new Set(contents.flatMap(({ sections }) => sections.map(({ title }) => title)))],
    questions: Math.max(0, ...contents.map(({ sections, hasPilot }) => sections.reduce((sum, { count }) => sum + count, hasPilot ? 1 : 0))),
    zone,
    hasOutcomes,
  };
}

export const resultsHead = ({ sections, questions, zone, hasOutcomes }: ResultColumns): string[] => [
  'name',
  'email',
  'opening',
  'status',
  'late_edits_wait',
  'to_review',
  'score_percent',
  'points',
  'max_points',
  'equated_percent',
  'equated_standard_error',
  'deciding_percent',
  'deciding_score',
  'lacks_equated_because',
  'floor_percent',
  'above_floor',
  'decision',
  'decided_at',
  'told',
  'told_at',
  'invited_at',
  'started_at',
  'closed_at',
  `invited (${zone})`,
  `started (${zone})`,
  `closed (${zone})`,
  'working_minutes_used',
  ...sections.flatMap((title) => [`section ${title}: points`, `section ${title}: of`]),
  ...Array.from({ length: questions }, (_, index) => [
    `question ${index + 1}`,
    `question ${index + 1}: points`,
    `question ${index + 1}: of`,
  ]).flat(),
  ...(hasOutcomes ? outcomeFields.map((field) => outcomeFieldWords[field]) : []),
  'invitation_id',
];

/** Of a void attempt nothing counts, and before the grading nothing is known. */
type Work = { usedMs: number; items: readonly ExportedItem[] } | null;

type Told = { opening: string; floorPercent: number | null; titleOf: (versionId: string) => string; outcome: OutcomeValues | null };

const yesNo = (is: boolean | null): string | null => (is === null ? null : is ? 'yes' : 'no');

export function resultCells(row: ResultRow, work: Work, columns: ResultColumns, told: Told): SheetCell[] {
  const { opening, floorPercent, titleOf } = told;
  const clock = (at: string | null): WallClock | null => (at === null ? null : wallClock(new Date(at), columns.zone));
  const isScored = row.scorePercent !== null;
  const items = isScored && work !== null ? work.items : [];
  const total = pointsIn(items);
  return [
    row.name,
    row.email,
    opening,
    row.status,
    yesNo(row.isLateTailWaiting),
    row.toReview,
    row.scorePercent,
    items.length === 0 ? null : total.points,
    items.length === 0 ? null : total.of,
    row.equated?.percent ?? null,
    row.equated?.standardError ?? null,
    row.deciding?.percent ?? null,
    row.deciding?.of ?? null,
    row.deciding?.lacks ?? null,
    floorPercent,
    yesNo(row.isAboveFloor),
    row.decision?.kind ?? null,
    row.decision?.at ?? null,
    row.decision === null ? null : yesNo(row.decision.toldAt !== null),
    row.decision?.toldAt ?? null,
    row.invitedAt,
    row.startedAt,
    row.closedAt,
    clock(row.invitedAt),
    clock(row.startedAt),
    clock(row.closedAt),
    work === null ? null : Math.round(work.usedMs / 6_000) / 10,
    ...columns.sections.flatMap((title) => {
      const own = items.filter(({ section }) => section === title);
      const { points, of } = pointsIn(own);
      return own.length === 0 ? [null, null] : [points, of];
    }),
    ...Array.from({ length: columns.questions }, (_, index) => {
      const item = work?.items.find(({ position }) => position === index + 1);
      if (item === undefined) return [null, null, null];
      const isCounted = isScored && item.counts && !item.isToReview;
      const title = `${titleOf(item.questionVersionId)}${item.isPilot ? ' (pilot, not counted)' : ''}`;
      return [title, isCounted ? earned(item) : null, isCounted ? item.weight : null];
    }).flat(),
    ...(columns.hasOutcomes ? outcomeCells(told.outcome ?? nothingKnown) : []),
    row.invitationId,
  ];
}

/** In the words that a list of outcomes is read in, so that a sheet can be filled in and taken back. */
const outcomeCells = (values: OutcomeValues): SheetCell[] =>
  outcomeFields.map((field) => {
    if (field === 'offer') return values.offer === null ? null : offerWords[values.offer];
    return field === 'interviewed' || field === 'hired' ? yesNo(values[field]) : values[field];
  });

const earned = ({ weight, share }: ExportedItem): number => pointsOf(weight, { share: share ?? 0 });

function pointsIn(items: readonly ExportedItem[]): { points: number; of: number } {
  // What a person has still to score is in neither.
  const counted = items.filter(({ counts, isToReview }) => counts && !isToReview);
  return {
    points: toBillionth(counted.reduce((sum, item) => sum + earned(item), 0)),
    of: toBillionth(counted.reduce((sum, { weight }) => sum + weight, 0)),
  };
}
