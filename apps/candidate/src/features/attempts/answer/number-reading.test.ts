import { expect, test } from 'vitest';
import { numberReading } from './number-reading.ts';

test.each([
  ['', null, /^Write decimals with a point/],
  [' 1 234.50 ', null, /^Read as 1234\.5\.$/],
  ['5.64 %', '%', /^Read as 5\.64 %\.$/],
  ['1,234', null, /1,234/],
  ['about ten', null, /./],
])('says of %j in %s how it will be read', (typed, unit, words) => {
  expect(numberReading(typed, unit)).toMatch(words);
  expect(numberReading('about ten', null)).not.toMatch(/^Read as/);
});
