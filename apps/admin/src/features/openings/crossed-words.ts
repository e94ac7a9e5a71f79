import { formatCount } from '@assay/ui';

/** How many stand on the other side of the line by a score that came after their decision. */
export const crossedSentence = (crossed: number): string =>
  crossed === 1
    ? 'The equated score of 1 person came to the other side of the floor after their decision, which stands until somebody decides anew.'
    : `The equated scores of ${formatCount(crossed, 'person', 'people')} came to the other side of the floor after their decisions, which stand until somebody decides anew.`;
