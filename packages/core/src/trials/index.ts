export type { OwnTrial, TrialsForStaff, TriedQuestion } from './views.ts';

/** With fewer, a figure would be a person. */
export const fewestPeople = 3;
