import { type DecisionPreview, nearLinePoints } from '@assay/core/decisions';
import { formatCount, formatNumber } from '@assay/ui';

const people = (count: number): string => formatCount(count, 'person', 'people');
const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Whom the decision is about, and whom it leaves out and why; a sentence each. */
export function previewWords(preview: DecisionPreview): { changing: string; notes: readonly string[] } {
  const { selected, changing, replacing, replacingTold, provisional, decided, beingGraded, notOver, nearLine, unequated } = preview;
  return {
    changing:
      changing === 0
        ? 'Nobody who is selected can be decided on now.'
        : `${people(changing)}${changing === selected ? '' : ` of the ${formatNumber(selected)} selected`} ${verb(changing, 'gets', 'get')} this decision.`,
    notes: [
      replacing === 0 ? null : `${people(replacing)} had another decision; it is kept in the history.`,
      replacingTold === 0
        ? null
        : `${people(replacingTold)} ${verb(replacingTold, 'was', 'were')} told the one before, and ${verb(replacingTold, 'is', 'are')} owed the new one.`,
      nearLine === 0
        ? null
        : `${people(nearLine)} ${verb(nearLine, 'stands', 'stand')} within ${nearLinePoints} points of the floor: look at ${verb(nearLine, 'this one', 'these')} first.`,
      provisional === 0 ? null : `The score of ${people(provisional)} may still change: late edits wait.`,
      unequated === 0
        ? null
        : `${people(unequated)} ${verb(unequated, 'has', 'have')} no equated score: the points are held against the floor, and the decision is provisional.`,
      decided === 0 ? null : `${people(decided)} ${verb(decided, 'has', 'have')} a decision and ${verb(decided, 'keeps', 'keep')} it.`,
      beingGraded === 0 ? null : `${people(beingGraded)} ${verb(beingGraded, 'is', 'are')} still being graded and left out.`,
      notOver === 0 ? null : `${people(notOver)} ${verb(notOver, 'has', 'have')} not finished and ${verb(notOver, 'is', 'are')} left out.`,
    ].filter((note) => note !== null),
  };
}
