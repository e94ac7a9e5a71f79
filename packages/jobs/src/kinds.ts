/** Every kind of background work; a job's subject is the id of what it works on. */
export const jobKinds = ['grade-attempt'] as const;
export type JobKind = (typeof jobKinds)[number];
