import { eventBatch } from '@assay/core/attempts/schema';
import { expect, test } from 'vitest';
import type { PendingEvent } from './environment.ts';
import { itemIds } from './model/model-server.ts';
import { createPendingEvents } from './pending-events.ts';

const edit = (seq: number, item: 0 | 1, text = 'x'): PendingEvent => ({
  event: { kind: 'edit', seq, clientAt: 0, input: 'type', changes: [{ offset: 0, length: 0, text }] },
  document: { itemId: itemIds[item] ?? expect.fail(), language: 'javascript', length: seq, hash: `h${seq}` },
});
const leave = (seq: number): PendingEvent => ({ event: { kind: 'leave', seq, clientAt: 0 }, document: null });
const shape = (pending: ReturnType<typeof createPendingEvents>) =>
  pending.takeBatches().map((batch) => [batch.firstSeq, batch.events.length, batch.document?.hash ?? null]);

test('groups the edits of one document and names the text before the first of them', () => {
  expect(shape(createPendingEvents([leave(1), edit(2, 0), edit(3, 0), edit(4, 1), leave(5), edit(6, 0)]))).toEqual([
    [1, 3, 'h2'],
    [4, 2, 'h4'],
    [6, 1, 'h6'],
  ]);
});

test('leaves a batch that was given out as it is, whatever is added', () => {
  const pending = createPendingEvents([edit(1, 0)]);
  const first = JSON.stringify(pending.takeBatches());
  pending.add(edit(2, 0));
  const [again, next] = pending.takeBatches();
  expect(JSON.stringify([again])).toBe(first);
  expect(next?.firstSeq).toBe(2);
});

test('lets a batch grow that did not fit into the request', () => {
  const pending = createPendingEvents([edit(1, 0, 'x'.repeat(100_000)), edit(2, 1, 'x'.repeat(180_000))]);
  expect(pending.takeBatches()).toHaveLength(1);
  pending.add(edit(3, 1));
  pending.acknowledge(1);
  expect(shape(pending)).toEqual([[2, 2, 'h2']]);
});

test('drops what is acknowledged and groups anew on demand', () => {
  const pending = createPendingEvents([edit(1, 0), edit(2, 0)]);
  pending.takeBatches();
  pending.add(edit(3, 0));
  pending.regroup(1);
  expect(shape(pending)).toEqual([[2, 2, 'h2']]);
});

test('opens a batch of its own for a snapshot', () => {
  const snapshot: PendingEvent = { ...edit(2, 0), event: { kind: 'snapshot', seq: 2, clientAt: 0, text: 'whole' } };
  expect(shape(createPendingEvents([edit(1, 0), snapshot, edit(3, 0)]))).toEqual([
    [1, 1, 'h1'],
    [2, 2, 'h2'],
  ]);
});

test('makes batches that the protocol accepts', () => {
  const many = Array.from({ length: 5000 }, (_, index) => edit(index + 1, 0));
  for (const batch of createPendingEvents(many).takeBatches()) expect(eventBatch.safeParse(batch).success).toBe(true);
});
