export { enqueue, type JobKind } from './enqueue.ts';
