import { expect, test } from 'vitest';
import { nativeWebAssembly } from '../isolate/web-assembly.ts';
import { importMemory } from './memory-import.ts';

/** (module (import "env" "f" (func)) (memory (export "memory") 1 200) (func (export "grow") (result i32) i32.const 1 memory.grow)) */
const bytes = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 8, 2, 96, 0, 0, 96, 0, 1, 127, 2, 9, 1, 3, 101, 110, 118, 1, 102, 0, 0, 3, 2, 1, 1, 5, 5, 1, 1, 1, 200, 1,
  7, 17, 2, 6, 109, 101, 109, 111, 114, 121, 2, 0, 4, 103, 114, 111, 119, 0, 1, 10, 8, 1, 6, 0, 65, 1, 64, 0, 11,
]);

test('lets whoever makes an instance say how far its memory grows', () => {
  const { wasm, initialPages } = importMemory(bytes);
  expect(initialPages).toBe(1);
  const { Module, Instance, Memory } = nativeWebAssembly();
  const memory = new Memory({ initial: 1, maximum: 2 });
  const instance = new Instance(new Module(wasm), { env: { f: () => undefined, memory } });
  const { memory: exported, grow } = instance.exports;
  expect(exported).toBe(memory);
  if (typeof grow !== 'function') throw new Error('The module exports no function.');
  expect([grow(), grow()]).toEqual([1, -1]);
});

test('refuses a module that it does not understand', () => {
  expect(() => importMemory(bytes.subarray(0, 8))).toThrow('no memory');
  expect(() => importMemory(bytes.subarray(0, 28))).toThrow('ends in the middle');
});
