import type { OpeningInput } from '@assay/core/openings';
import { formatCount, formatNumber } from '@assay/ui';

export type OpeningChangeLine = { about: string; what: string };

type Named = Readonly<Record<string, string>>;

/**
 * What differs between two states of an opening, a line for each field.
 * @param assessments the names of assessments by id
 * @param sections the titles of sections by id
 */
export function openingDifference(before: OpeningInput, after: OpeningInput, assessments: Named, sections: Named): OpeningChangeLine[] {
  const said = (opening: OpeningInput): Readonly<Record<string, string>> => ({
    Title: opening.title,
    Role: opening.role || 'none',
    Level: opening.level || 'none',
    Assessment: assessments[opening.assessmentId] ?? 'another one',
    Points: pointsWords(opening, sections),
    Contact: `${opening.managerName}, ${opening.managerEmail}`,
    'Answer within': formatCount(opening.answerByDays, 'day'),
    'Interviews a week': opening.interviewsPerWeek === null ? 'not said' : formatNumber(opening.interviewsPerWeek),
    Floor: opening.floorPercent === null ? 'none' : `${formatNumber(opening.floorPercent, 1)} %`,
    'Reason of the floor': opening.floorReason || 'none',
    'Score that decides': opening.decidingScore === 'raw' ? 'the points' : 'the equated score',
    'Keep data for': formatCount(opening.daysToKeep, 'day'),
    'Keep recordings for': formatCount(opening.recordingDaysToKeep, 'day'),
  });
  const [was, is] = [said(before), said(after)];
  return Object.entries(is).flatMap(([about, what]) => (was[about] === what ? [] : [{ about, what: `${was[about]} → ${what}` }]));
}

function pointsWords({ sectionPoints }: OpeningInput, sections: Named): string {
  if (sectionPoints === null) return 'as the assessment says';
  return sectionPoints.map(({ sectionId, points }) => `${sections[sectionId] ?? 'a section'} ${formatNumber(points, 2)}`).join(', ');
}
