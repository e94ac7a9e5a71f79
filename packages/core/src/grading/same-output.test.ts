import { expect, test } from 'vitest';
import { isSameOutput } from './same-output.ts';

test('ignores white space at line ends and empty lines at the end', () => {
  expect(isSameOutput('a  \r\nb\n\n\n', 'a\nb', { order: 'exact' })).toBe(true);
  expect(isSameOutput('', '\n', { order: 'exact' })).toBe(true);
});

test('does not ignore white space elsewhere, nor case', () => {
  expect(isSameOutput(' a', 'a', { order: 'exact' })).toBe(false);
  expect(isSameOutput('a\n\nb', 'a\nb', { order: 'exact' })).toBe(false);
  expect(isSameOutput('A', 'a', { order: 'exact' })).toBe(false);
});

test('lets lines come in any order where the question says so', () => {
  expect(isSameOutput('b\na\n', 'a\nb', { order: 'any' })).toBe(true);
  expect(isSameOutput('b\na\n', 'a\nb', { order: 'exact' })).toBe(false);
  expect(isSameOutput('y 2.04\nx 1\n', 'x 1\ny 2', { order: 'any', tolerance: { absolute: 0.1, relative: 0 } })).toBe(true);
});

test('compares numbers word by word within the tolerance', () => {
  const tolerance = { absolute: 0.01, relative: 0 };
  expect(isSameOutput('mean 2.001', 'mean 2', { order: 'exact', tolerance })).toBe(true);
  expect(isSameOutput('mean 2.1', 'mean 2', { order: 'exact', tolerance })).toBe(false);
  expect(isSameOutput('mean 2 2', 'mean 2', { order: 'exact', tolerance })).toBe(false);
  expect(isSameOutput('2 mean', 'mean 2', { order: 'any', tolerance })).toBe(false);
  expect(isSameOutput('2.001', '2', { order: 'exact' })).toBe(false);
});
