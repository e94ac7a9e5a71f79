import { expect, test } from 'vitest';
import { deedOf, type PressedKey } from './review-keys.ts';

const pressed = (key: string, on: PressedKey['on'] = 'nothing', hasModifier = false) => deedOf({ key, on, hasModifier });

test('digits choose a level, arrows move, and letters do what the list of keys says, in either case', () => {
  expect(['1', '9', '0'].map((key) => pressed(key))).toEqual([{ kind: 'choose', level: 0 }, { kind: 'choose', level: 8 }, null]);
  expect(pressed('ArrowUp')).toEqual({ kind: 'move', by: -1 });
  expect(['n', 'N', 'k', 't', '?', 'Enter', 'x'].map((key) => pressed(key)?.kind ?? null)).toEqual([
    'next',
    'next',
    'hand_back',
    'note',
    'keys',
    'finish',
    null,
  ]);
});

test('nothing typed is taken for a key, and what the browser does with a key stays the browser’s', () => {
  expect(['1', 'n', 'Enter', '?'].map((key) => pressed(key, 'text'))).toEqual([null, null, null, null]);
  expect(pressed('Enter', 'pressable')).toBe(null);
  expect(pressed('2', 'pressable')).toEqual({ kind: 'choose', level: 1 });
  expect(pressed('ArrowDown', 'radio')).toBe(null);
  expect(pressed('n', 'nothing', true)).toBe(null);
});
