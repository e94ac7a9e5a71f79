import { expect, test } from 'vitest';
import { misfitOf } from './value-fit.ts';
import { parseValueType, showType, type ValueType } from './value-type.ts';

function typeOf(text: string): ValueType {
  const reading = parseValueType(text);
  if (!reading.isType) throw new Error(reading.message);
  return reading.type;
}

test.each([
  ['int', 'int'],
  ['{ id: string, promised: int, arrived: int | null }[]', '{ id: string, promised: int, arrived: int | null }[]'],
  ['( int|null )[ ]', '(int | null)[]'],
  ['float[][]', 'float[][]'],
  ['{a:int;b:boolean,}', '{ a: int, b: boolean }'],
  ['map<string, int[]>', 'map<string, int[]>'],
])('reads %s', (text, shown) => {
  expect(showType(typeOf(text))).toBe(shown);
});

test.each([
  ['integer', '"integer" is not a type; write int'],
  ['number[]', '"number" is not a type; write int or float'],
  ['Date', '"Date" is not a type; write string (ISO 8601) or int (seconds)'],
  ['int[', 'it ends where "]" should be: lists are written T[]'],
  ['{ a int }', '"int" stands where ":" should be: a field is written name: type'],
  ['{ a: int b: int }', '"b" stands where "}" should be: fields are separated by commas and closed by }'],
  ['{ a: int, a: int }', 'the field "a" stands twice'],
  ['int int', 'there is "int" after the end of the type'],
  ['', 'the type ends too early'],
  ['int |', 'the type ends too early'],
  ['map<int, int>', '"int" stands where "string" should be: maps are written map<string, T>'],
  ['('.repeat(400), 'the type is nested too deeply; write a simpler one'],
  ['x'.repeat(1001), 'the type is longer than 1,000 characters; write a simpler one'],
])('says what is wrong with %s', (text, message) => {
  expect(parseValueType(text)).toEqual({ isType: false, message });
});

test.each<[unknown, string, string | null]>([
  [3, 'int', null],
  [3.5, 'int', 'x must be a whole number, not the number 3.5'],
  [3, 'float', null],
  ['3', 'float', 'x must be a number, not the text "3"'],
  [null, 'int | null', null],
  [undefined, 'null', 'x must be null, not nothing'],
  [[1, null], '(int | null)[]', null],
  [[1, 'a'], 'int[]', 'x[1] must be a whole number, not the text "a"'],
  [{ a: 1 }, '{ a: int, b: int }', 'x lacks the field "b"'],
  [{ a: 1, c: 1 }, '{ a: int }', 'x has a field "c" that its type { a: int } does not have'],
  [[{ a: 'no' }], '({ a: int } | null)[]', 'x[0].a must be a whole number, not the text "no"'],
  [{ 'any key': 2 }, 'map<string, int>', null],
  [{ k: 'v' }, 'map<string, int>', 'x["k"] must be a whole number, not the text "v"'],
  [[], '{ a: int }', 'x must be { a: int }, not a list'],
])('holds %j against %s', (value, type, complaint) => {
  expect(misfitOf(value, typeOf(type), 'x', false)).toBe(complaint);
});

test('lets a result be no finite number, and an argument not', () => {
  expect(misfitOf(Number.NaN, { kind: 'float' }, 'x', true)).toBeNull();
  expect(misfitOf(Number.NaN, { kind: 'float' }, 'x', false)).toBe('x is NaN; arguments hold finite numbers only');
});
