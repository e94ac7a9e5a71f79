import { type ArrangementForStaff, needWords } from '@assay/core/arrangements';

/** Such as "more time, breaks in which the clock stands still". */
export const needList = ({ needs }: Pick<ArrangementForStaff, 'needs'>): string =>
  needs.map((need) => needWords[need].toLowerCase()).join(', ');
