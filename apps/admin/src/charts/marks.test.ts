import { expect, test } from 'vitest';
import { nextMark, nextPoint } from './marks.ts';

test('arrows go from mark to mark and stop at the ends', () => {
  expect([nextMark('ArrowRight', 0, 3), nextMark('ArrowRight', 2, 3), nextMark('ArrowLeft', 0, 3)]).toEqual([1, 2, 0]);
  expect([nextMark('ArrowDown', 0, 3), nextMark('ArrowUp', 2, 3)]).toEqual([1, 1]);
  expect([nextMark('Home', 2, 3), nextMark('End', 0, 3)]).toEqual([0, 2]);
});

test('other keys, and a chart without marks, are left alone', () => {
  expect([nextMark('t', 1, 3), nextMark('ArrowRight', 0, 0), nextPoint('Enter', 0, [{ x: 0, y: 0 }]), nextPoint('End', 0, [])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('on a plane, left and right follow one axis, up and down the other', () => {
  const points = [
    { x: 0.5, y: 0.1 },
    { x: 0.2, y: 0.4 },
    { x: 0.9, y: 0.3 },
  ];
  expect([nextPoint('ArrowRight', 0, points), nextPoint('ArrowLeft', 0, points)]).toEqual([2, 1]);
  expect([nextPoint('ArrowUp', 0, points), nextPoint('ArrowDown', 1, points)]).toEqual([2, 2]);
  expect([nextPoint('Home', 2, points), nextPoint('End', 1, points)]).toEqual([1, 2]);
});

test('points in one place are still gone through one by one', () => {
  const points = [0, 1, 2].map(() => ({ x: 0.5, y: 0.5 }));
  expect([nextPoint('ArrowRight', 0, points), nextPoint('ArrowRight', 1, points)]).toEqual([1, 2]);
});
