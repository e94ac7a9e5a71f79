import { expect, test } from 'vitest';
import { formatValue } from './format-value.ts';

test.each([
  [[1, { $: 'number', value: 'NaN' }, { $: 'undefined' }], '[1, NaN, undefined]'],
  [{ id: 'a', 'two words': null }, '{ id: "a", "two words": null }'],
  [{ $: 'map', entries: [['a', 1]] }, 'Map { "a" => 1 }'],
  [{ $: 'set', values: [{ $: 'bigint', value: '3' }] }, 'Set { 3n }'],
  [{ $: 'date', value: '2026-01-01T00:00:00.000Z' }, 'Date 2026-01-01T00:00:00.000Z'],
  [[], '[]'],
  [{}, '{}'],
])('shows %j as %s', (encoded, text) => {
  expect(formatValue(encoded)).toBe(text);
});

test('breaks what is too wide, innermost last', () => {
  expect(formatValue([{ id: 'aaaa' }, { id: 'bbbb' }], 20)).toBe('[\n  { id: "aaaa" },\n  { id: "bbbb" }\n]');
});

test('says of a function that it is no data', () => {
  expect(formatValue({ $: 'unsupported', type: 'function' })).toMatch(/no data/);
});
