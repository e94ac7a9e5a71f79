/** `none`: nobody asks. `answered`: what was said is kept apart from whoever said it, so nothing of it comes back. */
export type SurveyForCandidate = { kind: 'none' | 'asked' | 'answered' };
