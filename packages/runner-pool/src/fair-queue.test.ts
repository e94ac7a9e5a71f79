import { expect, test } from 'vitest';
import { FairQueue, type Queued } from './fair-queue.ts';

const item = (owner: string, priority: Queued['priority'] = 'candidate') => ({ owner, priority });
const any = () => true;

test('takes owners in turn, however much one of them has asked for', () => {
  const queue = new FairQueue<Queued>();
  for (const owner of ['ann', 'ann', 'ann', 'bob', 'cid', 'bob']) queue.add(item(owner));
  const order = Array.from({ length: 6 }, () => queue.take(any)?.owner);
  expect(order).toEqual(['ann', 'bob', 'cid', 'ann', 'bob', 'ann']);
});

test('takes candidates before gradings', () => {
  const queue = new FairQueue<Queued>();
  queue.add(item('job', 'grading'));
  queue.add(item('ann'));
  expect([queue.take(any)?.owner, queue.take(any)?.owner, queue.take(any)]).toEqual(['ann', 'job', null]);
});

test('passes over what may not start yet and keeps its place', () => {
  const queue = new FairQueue<Queued>();
  queue.add(item('ann'));
  queue.add(item('bob'));
  expect(queue.take((one) => one.owner !== 'ann')?.owner).toBe('bob');
  expect(queue.take(any)?.owner).toBe('ann');
});

test('lists what waits in the order it would start', () => {
  const queue = new FairQueue<Queued>();
  for (const owner of ['ann', 'ann', 'bob']) queue.add(item(owner));
  queue.add(item('job', 'grading'));
  expect(queue.inOrder().map((one) => one.owner)).toEqual(['ann', 'bob', 'ann', 'job']);
});

test('forgets what was taken back', () => {
  const queue = new FairQueue<Queued>();
  const mine = item('ann');
  queue.add(mine);
  expect(queue.remove(mine)).toBe(true);
  expect(queue.remove(mine)).toBe(false);
  expect(queue.size).toBe(0);
});
