import { expect, test } from 'vitest';
import { commandOf } from './keys.ts';

const pressed = (key: string, held: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

test('goes to the next paste, run and return, and with Shift to the one before', () => {
  expect(pressed('p')).toEqual({ kind: 'jump', to: 'paste', direction: 1 });
  expect(pressed('R', { shiftKey: true })).toEqual({ kind: 'jump', to: 'run', direction: -1 });
  expect(pressed('b')).toEqual({ kind: 'jump', to: 'return', direction: 1 });
});

test('leaves shortcuts of the browser and the app alone', () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    for (const key of ['p', 'r', '+', '-', 'ArrowLeft', ' ', 'k']) expect(pressed(key, held)).toBe(null);
  }
});

test('knows no other key', () => {
  for (const key of ['k', 'Tab', 'Enter', 'Escape', '1', 'constructor', 'F5', 'Dead']) expect(pressed(key)).toBe(null);
});

test('steps with Shift and seeks without', () => {
  expect(pressed('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'step', direction: -1 });
  expect(pressed('ArrowRight')).toEqual({ kind: 'seek', byMs: 5_000 });
});
