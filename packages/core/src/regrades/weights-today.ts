import { weightIn } from '../assessments/points-sharing.ts';
import type { Section } from '../assessments/schema.ts';
import { sharedPoints } from '../grading/shared-points.ts';
import { pointsPerSection, type SectionPoints } from '../openings/section-points.ts';
import type { FrozenQuestion } from '../questions/schema.ts';

type Weighable = { section: string; isPilot: boolean; weight: number; question: Pick<FrozenQuestion, 'id' | 'minutes' | 'difficulty'> };
type WeighedSection = Pick<Section, 'id' | 'title' | 'count' | 'weight' | 'sharing' | 'pool'>;

type Weighing = {
  /** Of the revision that the attempt was started with. */
  asked: readonly WeighedSection[];
  /** Of the newest one. */
  newest: readonly WeighedSection[];
  /** The opening's. */
  own: readonly SectionPoints[] | null;
};

/**
 * What the items of a form would be worth had it been drawn today: by the points and the sharing of the newest revision, and by the opening's points. A section that is gone keeps
 * those it had, and the count is that of the questions that were asked for. A question that is named no more weighs what it did by hand. An item of no section that is known keeps its
 * weight.
 */
export function weightsToday(items: readonly Weighable[], { asked, newest, own }: Weighing): readonly number[] {
  const sections = asked.map((section) => newest.find(({ id }) => id !== '' && id === section.id) ?? section);
  const points = pointsPerSection(sections, own);
  const places = sectionNumbers(items, asked);
  const weights = items.map(({ weight }, index) => points[places[index] ?? -1] ?? weight);
  for (const [number, section] of sections.entries()) {
    const drawn = items.flatMap((item, index) => {
      const weight = places[index] === number && !item.isPilot ? weightOf(item, section, asked[number]) : null;
      return weight === null ? [] : [{ index, weight }];
    });
    const total = (asked[number]?.count ?? 0) * (points[number] ?? 0);
    const shared = sharedPoints(
      total,
      drawn.map(({ weight }) => weight),
    );
    for (const [place, { index }] of drawn.entries()) weights[index] = shared[place] ?? 0;
  }
  return weights;
}

function weightOf({ question }: Weighable, section: WeighedSection, then: WeighedSection | undefined): number | null {
  const isNamedIn = ({ pool, sharing }: WeighedSection) =>
    sharing === 'hand' && pool.named.some(({ questionId }) => questionId === question.id);
  const isDropped = section.sharing === 'hand' && !isNamedIn(section) && then !== undefined && isNamedIn(then);
  return weightIn(isDropped ? then : section, question);
}

/** Which section each item was drawn for; items lie in the order of the sections, of which two may have one title. */
function sectionNumbers(items: readonly Weighable[], sections: readonly WeighedSection[]): readonly number[] {
  let current = -1;
  let room = 0;
  return items.map(({ section, isPilot }) => {
    if (sections[current]?.title !== section || (room === 0 && !isPilot)) {
      const next = sections.findIndex(({ title }, index) => index > current && title === section);
      if (next === -1) return sections[current]?.title === section ? current : -1;
      current = next;
      room = sections[next]?.count ?? 0;
    }
    if (!isPilot) room -= 1;
    return current;
  });
}
