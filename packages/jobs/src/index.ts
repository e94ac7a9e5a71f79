export { enqueue } from './enqueue.ts';
export { forgetDeadJob } from './forget-dead-job.ts';
export { type JobKind, jobKinds } from './kinds.ts';
export { stateOfJob } from './state-of-job.ts';
export { TryLater } from './try-later.ts';
export { type Job, type JobHandlers, releaseLeases, type WorkerOptions, workOnce } from './worker.ts';
