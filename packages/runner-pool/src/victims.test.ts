import { expect, test } from 'vitest';
import { victimsFor } from './victims.ts';

const resting = [
  { name: 'warm sql', engine: 'sql', isOwned: false, bytes: 80, sinceMs: 0 },
  { name: 'warm python', engine: 'python', isOwned: false, bytes: 280, sinceMs: 0 },
  { name: 'warm javascript', engine: 'javascript', isOwned: false, bytes: 70, sinceMs: 0 },
  { name: "ann's javascript", engine: 'javascript', isOwned: true, bytes: 70, sinceMs: 5 },
  { name: "bob's python", engine: 'python', isOwned: true, bytes: 300, sinceMs: 9 },
  { name: "cid's python", engine: 'python', isOwned: true, bytes: 300, sinceMs: 7 },
];
const names = (engine: string, missing: number) => victimsFor(engine, resting, missing).map(({ name }) => name);

test('ends what rests for an attempt before what is warm, other engines before its own, and never a warm one of its own', () => {
  expect(names('javascript', 10_000)).toEqual(["cid's python", "bob's python", "ann's javascript", 'warm python', 'warm sql']);
  expect(names('python', 10_000)).toEqual(["ann's javascript", "cid's python", "bob's python", 'warm sql', 'warm javascript']);
});

test('ends no more than is missing', () => {
  expect(names('javascript', 0)).toEqual([]);
  expect(names('javascript', 300)).toEqual(["cid's python"]);
  expect(names('javascript', 301)).toEqual(["cid's python", "bob's python"]);
});
