import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

const read = (typed: string, unit: string | null = null) => {
  const reading = readNumber(typed, unit);
  return reading.isRead ? reading.value : reading.message;
};

test.each<[string, number]>([
  ['42', 42],
  ['  42\t\n', 42],
  ['+42', 42],
  ['-42', -42],
  ['− 42', -42],
  ['–42', -42],
  ['-0', 0],
  ['007', 7],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['1.234', 1.234],
  ['.5', 0.5],
  [',5', 0.5],
  ['5.', 5],
  ['0,125', 0.125],
  ['1234,567', 1234.567],
  ['12,34', 12.34],
  ['1 234', 1234],
  ['1\u00a0234\u202f567,25', 1234567.25],
  ["1'234'567.5", 1234567.5],
  ['1’234', 1234],
  ['1_000_000', 1_000_000],
  ['1,234,567', 1_234_567],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1.234.567', 1_234_567],
  ['1.234.567,8', 1_234_567.8],
  ['12.5 %', 0.125],
  ['0.1%', 0.001],
  ['7%', 0.07],
  ['1e3', 1000],
  ['1.5E+3', 1500],
  ['2,5e−3', 0.0025],
  ['1.5 × 10^3', 1500],
  ['1.5*10^(-3)', 0.0015],
  ['1.5x10³', 1500],
  ['2·10⁻²', 0.02],
  ['１２．５', 12.5],
  ['\u200e42\u200f', 42],
  ['1e308', 1e308],
])('reads %j as %d', (typed, value) => {
  expect(read(typed)).toBe(value);
});

test.each<[string, string, number]>([
  ['12 kg', 'kg', 12],
  ['12KG', 'kg', 12],
  ['€ 1 200,50', '€', 1200.5],
  ['-€5', '€', -5],
  ['5 €', '€', 5],
  ['12.5 %', '%', 12.5],
  ['12.5', '%', 12.5],
  ['3 orders a day', 'orders a day', 3],
  ['1e3 m', 'm', 1000],
])('reads %j with the unit %s as %d', (typed, unit, value) => {
  expect(read(typed, unit)).toBe(value);
});

test.each([
  ['1,234', '1,234 could be 1234 or 1.234. Write the one you mean, without a comma.'],
  ['12,345%', '12,345 could be 12345 or 12.345. Write the one you mean, without a comma.'],
  ['-1,234e3', '1,234 could be 1234 or 1.234. Write the one you mean, without a comma.'],
  ['1/3', 'Fractions are not read. Write the number with a decimal point.'],
  ['', 'Write a number.'],
  ['\u00a0', 'Write a number.'],
  ['1e9999', 'This number is too large to be read.'],
])('refuses %j with a sentence that says what to write', (typed, sentence) => {
  expect(read(typed)).toBe(sentence);
});

test.each(['1,23,456', '12,3456,789', '1 23', '1.2.3', '1,2,3', '1234,567,890', '1,234 567', '1.234.56', ',', '.', '1,,2', "1'23"])(
  'refuses %j because its marks do not stand where they do',
  (typed) => {
    expect(read(typed)).toMatch(/points and commas/);
  },
);

test.each([
  'abc',
  '12 kg',
  'twelve',
  '0x10',
  'NaN',
  'Infinity',
  '--5',
  '+-5',
  '5-',
  '5%%',
  '% 5',
  '1e',
  'e5',
  '1e1.5',
  '10²',
  '½',
  '٣',
  '5 = five',
  '12 mm',
])('refuses %j as no number alone', (typed) => {
  expect(read(typed, 'm')).toMatch(/^This is not a number alone\. Write decimals with a point\./);
});

test('is quick with whatever is typed', () => {
  const hostile = [
    '1'.repeat(2000),
    '1,'.repeat(1000),
    ' '.repeat(2000),
    '1 '.repeat(1000),
    `${'1'.repeat(50)}e${'1'.repeat(49)}`,
    '\ud800'.repeat(100),
    '٣'.repeat(2000),
  ];
  const start = performance.now();
  for (const typed of hostile) expect(readNumber(typed, 'kg').isRead).toBe(false);
  expect(performance.now() - start).toBeLessThan(100);
});
