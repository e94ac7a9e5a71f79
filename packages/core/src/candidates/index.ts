export type { AttemptForStaff, AttemptScore, CandidateForStaff, ItemForStaff } from './views.ts';
