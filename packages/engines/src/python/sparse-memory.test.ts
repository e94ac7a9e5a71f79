import { expect, test } from 'vitest';
import { openMemory, packMemory } from './sparse-memory.ts';

test('leaves zeros out and puts every other byte back', () => {
  const headerBytes = 32;
  const snapshot = new Uint8Array(headerBytes + 12 * 1024 * 1024);
  new DataView(snapshot.buffer).setUint32(4, headerBytes, true);
  snapshot.set([1, 2, 3], 16);
  const places = [0, 5000, 9 * 1024 * 1024 + 7, 12 * 1024 * 1024 - 1];
  for (const place of places) snapshot[headerBytes + place] = 200;

  const packed = packMemory(snapshot);
  expect(packed.length).toBeLessThan(9 * 1024 * 1024);
  const memory = openMemory(packed.slice().buffer);
  expect(memory.heapBytes).toBe(12 * 1024 * 1024);
  expect(memory.header).toEqual(snapshot.slice(0, headerBytes));

  const heap = new Int8Array(memory.heapBytes);
  // What a new instance has in its memory by itself gives way.
  heap[100] = 1;
  memory.restore(heap);
  expect(Buffer.compare(new Uint8Array(heap.buffer), snapshot.subarray(headerBytes))).toBe(0);
});
