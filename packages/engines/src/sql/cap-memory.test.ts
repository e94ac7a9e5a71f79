import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { nativeWebAssembly, type WasmMemory } from '../isolate/web-assembly.ts';
import { capMemory } from './cap-memory.ts';

const { Module, Instance, Memory } = nativeWebAssembly();
const page = 65_536;

/** (module (memory (export "m") 2)) and the same with a maximum of 3. */
const unlimited = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 2, 7, 5, 1, 1, 109, 2, 0);
const limited = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 5, 4, 1, 1, 2, 3, 7, 5, 1, 1, 109, 2, 0);

function memoryOf(module: Uint8Array<ArrayBuffer>): WasmMemory & { grow(pages: number): number } {
  const { m } = new Instance(new Module(module), {}).exports;
  if (!(m instanceof Memory) || !('grow' in m) || typeof m.grow !== 'function') throw new Error('the module has no memory');
  const { grow } = m;
  return { buffer: m.buffer, grow: (pages) => grow.call(m, pages) };
}

test.each([
  ['none', unlimited],
  ['another', limited],
])('gives a memory with %s a maximum that growing cannot pass', (_, module) => {
  const memory = memoryOf(capMemory(module, 4 * page));
  expect(memory.buffer.byteLength).toBe(2 * page);
  expect(memory.grow(4)).toBe(2);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test('makes a module of SQLite that still compiles', () => {
  const sqlite = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
  expect(() => new Module(capMemory(sqlite, 2048 * 1024 * 1024))).not.toThrow();
});

test('refuses a module without a memory of its own', () => {
  expect(() => capMemory(unlimited.slice(0, 8), 1)).toThrow('no memory');
});
