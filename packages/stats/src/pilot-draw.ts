import { seededRandom, shuffled } from './random.ts';

/** A question that may ride unscored. */
export type PilotCandidate = {
  versionId: string;
  /** Nobody gets two questions of one of these. */
  families: readonly string[];
  /** What a section that is not shuffled is ordered by, such as the difficulty. */
  rank: number;
  /** How often it was shown as a pilot. */
  shown: number;
  /** The sections that it fits, counted from 0. */
  sections: readonly number[];
};

export type PilotSection = { isShuffled: boolean; chosen: readonly { family: string; rank: number }[] };

/** `place`: how many questions of the section stand before it. */
export type DrawnPilot = { versionId: string; section: number; place: number };

/**
 * Draws at most one pilot for a form: of those of no family of the form the least shown, by chance among equals. It stands at a random place of a section that asks something else, too; where the
 * section is in order, at a random place among its equals, so that no place tells it. It has a stream of chance of its own: the form is the same without it.
 */
export function drawPilot(candidates: readonly PilotCandidate[], form: readonly PilotSection[], seed: string): DrawnPilot | null {
  const families = new Set(form.flatMap(({ chosen }) => chosen.map(({ family }) => family)));
  const fitting = candidates
    .map((candidate) => ({ ...candidate, sections: candidate.sections.filter((index) => (form[index]?.chosen.length ?? 0) > 0) }))
    .filter((candidate) => candidate.sections.length > 0 && candidate.families.every((family) => !families.has(family)))
    .toSorted((a, b) => (a.versionId < b.versionId ? -1 : 1));
  const least = Math.min(...fitting.map(({ shown }) => shown));
  const random = seededRandom(`${seed} pilot`);
  const [drawn] = shuffled(
    fitting.filter(({ shown }) => shown === least),
    random,
  );
  const [section] = shuffled(
    (drawn?.sections ?? []).toSorted((a, b) => a - b),
    random,
  );
  const place = section === undefined ? undefined : form[section];
  if (drawn === undefined || section === undefined || place === undefined) return null;
  const { from, to } = placesIn(place, drawn.rank);
  return { versionId: drawn.versionId, section, place: from + Math.floor(random() * (to - from + 1)) };
}

function placesIn({ isShuffled, chosen }: PilotSection, rank: number): { from: number; to: number } {
  if (isShuffled) return { from: 0, to: chosen.length };
  return { from: chosen.filter((other) => other.rank < rank).length, to: chosen.filter((other) => other.rank <= rank).length };
}
