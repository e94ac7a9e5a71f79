/**
 * Every kind of background work. A job's subject is the id of what it works on; where the same thing is worked on again for a new reason,
 * a colon and that reason's number follow, so that a job which is just ending does not stand in for the next one.
 */
export const jobKinds = [
  'grade-attempt',
  'grade-late-tail',
  'invite-listed',
  'send-mail',
  'scan-upload',
  'check-draft',
  'fold-exposures',
  'review-rotation',
  'reckon-figures',
  'fit-curves',
  'plan-reviews',
  'trace-answers',
  'open-cases',
  'judge-pairs',
  'reckon-regrade',
  'carry-out-regrade',
  'check-similarity',
  'check-known-solution',
  'redescribe-answers',
  'summarise-opening',
] as const;
export type JobKind = (typeof jobKinds)[number];
