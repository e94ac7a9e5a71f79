import { type ComparedDashboard, type ComparedSide, mostSides } from '@assay/core/analytics';
import type { OpeningRow } from '@assay/core/openings';

/** One side for each role of the first side's assessment, as many as there can be; none where there are not two. */
export function sidesByRole(first: ComparedSide | undefined, compared: readonly ComparedDashboard[]): readonly ComparedSide[] {
  const openings = compared.find(({ side }) => side.assessmentId === first?.assessmentId)?.openings ?? [];
  const roles = distinct(openings.map(({ role }) => role));
  if (first === undefined || roles.length < 2) return [];
  return roles.slice(0, mostSides).map((role) => ({ ...first, openingId: null, role, level: null }));
}

type PlacedOpening = Pick<OpeningRow, 'openingId' | 'assessmentId' | 'role' | 'level'>;

/**
 * One side for each level that there is of the first side's role, whichever assessment it has, as many as there can be; none where there are not two levels. The first side's own level
 * comes first: the others are held against it.
 */
export function sidesByLevel(first: ComparedSide | undefined, openings: readonly PlacedOpening[]): readonly ComparedSide[] {
  if (first === undefined) return [];
  const own = openings.filter(
    ({ openingId, assessmentId, role, level }) =>
      assessmentId === first.assessmentId &&
      (first.openingId === null || first.openingId === openingId) &&
      (first.role === null || first.role === role) &&
      (first.level === null || first.level === level),
  );
  const [role, ...further] = distinct(own.map((opening) => opening.role));
  if (role === undefined || further.length > 0) return [];
  const placed = [...own, ...openings].filter((opening) => opening.role === role && opening.level !== '');
  if (distinct(placed.map(({ level }) => level)).length < 2) return [];
  const places = new Map(placed.map(({ assessmentId, level }) => [`${assessmentId} ${level}`, { assessmentId, level }]));
  return [...places.values()].slice(0, mostSides).map((place) => ({ ...first, ...place, openingId: null, role }));
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words.filter((word) => word !== ''))];
