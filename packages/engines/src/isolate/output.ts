import { header, layout } from '../case/shared-memory.ts';

/**
 * Output goes straight into memory that the host reads, so that whatever was printed survives a time-out. The host is told of a full buffer or of
 * `process.exit` through the same memory; the program is then held in a loop it cannot catch its way out of, until the host has ended it.
 */
const { apply } = Reflect;
const nativeCharCodeAt = String.prototype.charCodeAt;
const charCodeAt = (text: string, at: number): number => apply(nativeCharCodeAt, text, [at]);
const { store, notify } = Atomics;

let words: Int32Array = new Int32Array(layout.headerWords);
let bytes: Uint8Array = new Uint8Array(0);
let lengths = { 1: 0, 2: 0 };

export type Stream = 1 | 2;

export function openOutput(memory: ArrayBufferLike): void {
  words = new Int32Array(memory, 0, layout.headerWords);
  bytes = new Uint8Array(memory, layout.headerWords * 4);
  lengths = { 1: 0, 2: 0 };
}

/** Ends the program here and now; the host reads `signal` and disposes the isolate. */
export function stop(signal: number, exitCode: number): never {
  store(words, header.exitCode, exitCode);
  store(words, header.signal, signal);
  notify(words, header.signal);
  for (;;);
}

/** Writes text as UTF-8; lone surrogates become U+FFFD as Node prints them. */
export function write(stream: Stream, text: string): void {
  const base = stream === 1 ? 0 : layout.outputBytes;
  let at = lengths[stream];
  let room = layout.outputBytes - lengths[1] - lengths[2];
  for (let i = 0; i < text.length; i += 1) {
    let code = charCodeAt(text, i);
    if (code >= 0xd800 && code < 0xe000) {
      const next = code < 0xdc00 && i + 1 < text.length ? charCodeAt(text, i + 1) : 0;
      if (next >= 0xdc00 && next < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        i += 1;
      } else code = 0xfffd;
    }
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (size > room) full(stream, at);
    room -= size;
    if (size === 1) bytes[base + at] = code;
    else {
      // The first byte says how many follow: 110xxxxx, 1110xxxx or 11110xxx.
      bytes[base + at] = (0xf00 >> size) | (code >> (6 * (size - 1)));
      for (let k = 1; k < size; k += 1) bytes[base + at + k] = 0x80 | ((code >> (6 * (size - 1 - k))) & 63);
    }
    at += size;
  }
  commit(stream, at);
}

export function writeBytes(stream: Stream, chunk: Uint8Array): void {
  const base = stream === 1 ? 0 : layout.outputBytes;
  let at = lengths[stream];
  const room = layout.outputBytes - lengths[1] - lengths[2];
  for (let i = 0; i < chunk.length; i += 1) {
    if (i >= room) full(stream, at);
    bytes[base + at] = chunk[i] ?? 0;
    at += 1;
  }
  commit(stream, at);
}

function commit(stream: Stream, length: number): void {
  lengths[stream] = length;
  store(words, stream === 1 ? header.stdoutBytes : header.stderrBytes, length);
}

function full(stream: Stream, length: number): never {
  commit(stream, length);
  stop(header.signals.outputFull, 0);
}
