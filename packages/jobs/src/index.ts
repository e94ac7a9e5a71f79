export { enqueue } from './enqueue.ts';
export { isJobDead } from './is-job-dead.ts';
export { type JobKind, jobKinds } from './kinds.ts';
export { TryLater } from './try-later.ts';
export { type Job, type JobHandlers, releaseLeases, type WorkerOptions, workOnce } from './worker.ts';
