/** A snapshot of the interpreter's memory without its pages of zeros, which are half of it: what every process keeps. */

const blockBytes = 4096;
/** The module's own data lies here, and is in a new memory already: it has to be overwritten with zeros, too. */
const alwaysKeptBytes = 8 * 1024 * 1024;

/** Layout in 32-bit words: length of Pyodide's own header, length of the heap, number of runs; then offset and length of each run; then header and runs. */
export function packMemory(snapshot: Uint8Array): Uint8Array {
  const headerBytes = new DataView(snapshot.buffer, snapshot.byteOffset).getUint32(4, true);
  const heap = snapshot.subarray(headerBytes);
  const runs = runsOf(heap);
  const words = new Uint32Array(3 + 2 * runs.length);
  words.set([headerBytes, heap.length, runs.length]);
  runs.forEach(({ from, to }, index) => {
    words.set([from, to - from], 3 + 2 * index);
  });
  const parts = [new Uint8Array(words.buffer), snapshot.subarray(0, headerBytes), ...runs.map(({ from, to }) => heap.subarray(from, to))];
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

export type PackedMemory = { heapBytes: number; header: Uint8Array; restore(heap: Int8Array): void };

export function openMemory(packed: ArrayBufferLike): PackedMemory {
  const [headerBytes = 0, heapBytes = 0, count = 0] = new Uint32Array(packed, 0, 3);
  const runs = new Uint32Array(packed, 12, 2 * count);
  const start = 12 + 8 * count;
  return {
    heapBytes,
    header: new Uint8Array(packed.slice(start, start + headerBytes)),
    restore: (heap) => {
      let at = start + headerBytes;
      for (let i = 0; i < count; i += 1) {
        const [offset = 0, length = 0] = runs.subarray(2 * i, 2 * i + 2);
        heap.set(new Int8Array(packed, at, length), offset);
        at += length;
      }
    },
  };
}

function runsOf(heap: Uint8Array): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  const zeros = Buffer.alloc(blockBytes);
  for (let from = 0; from < heap.length; from += blockBytes) {
    const to = Math.min(from + blockBytes, heap.length);
    if (from >= alwaysKeptBytes && Buffer.compare(heap.subarray(from, to), zeros.subarray(0, to - from)) === 0) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}
