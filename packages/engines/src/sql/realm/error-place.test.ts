import { expect, test } from 'vitest';
import { errorOffset } from './error-place.ts';
import { tokensOf } from './tokens.ts';

const never = () => null;

test('finds the word at which the parser stopped, however often it stands there rightly', () => {
  const statement = "select 'from', a -- from\nfrom t from u, from";
  const message = 'near "from": syntax error';
  const broken = statement.indexOf('from u');
  const complaint = (text: string) => (text.length >= broken + 4 ? message : 'incomplete input');
  expect(errorOffset(statement, message, complaint)).toBe(broken);
});

test.each([
  ['no such column: b.size', 'select a.size, b.size from b', 'b.size'],
  ['no such column: SIZE', 'select "size" from b', '"size"'],
  ['no such table: main.orders', 'select 1 from  orders', 'orders'],
  ['no such function: med', 'select 1, med(2)', 'med'],
  ['wrong number of arguments to function abs()', 'select 1, abs()', 'abs'],
  ['misuse of aggregate: sum()', 'select 1 where sum(2) > 1', 'sum'],
  ['table t has no column named c', 'insert into t(a, c) values (1, 2)', 'c)'],
  ['ambiguous column name: id', "select 'id', id from a, b", 'id from'],
  [`unrecognized token: "'open"`, "select 1, 'open", "'open"],
])('finds what is meant by: %s', (message, statement, found) => {
  expect(errorOffset(statement, message, never)).toBe(statement.indexOf(found));
});

test('points behind the last word of a statement that ends too early', () => {
  expect(errorOffset('\nselect (1  -- more\n', 'incomplete input', never)).toBe(10);
});

test('points to the beginning where the message names no word', () => {
  expect(errorOffset('  -- first\n  insert into t values (1)', 'UNIQUE constraint failed: t.a', never)).toBe(13);
});

test('cuts quotes, comments and numbers as SQLite does, and ends on what is not closed', () => {
  const words = tokensOf("a/* b */'it''s' [x y] `q` 1.5e3||.5 ->> \"d\" /* open").map(({ text }) => text);
  expect(words).toEqual(['a', "'it''s'", '[x y]', '`q`', '1.5e3', '||', '.5', '->>', '"d"']);
});
