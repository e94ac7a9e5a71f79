import { init } from 'es-module-lexer';
import { beforeAll, expect, test } from 'vitest';
import { typeExports } from './type-exports.ts';
import { withoutTypes } from './types.ts';

beforeAll(() => init);

const codeOf = (text: string) => {
  const untyped = withoutTypes('main.ts', text);
  return untyped.isRead ? untyped.code : untyped.failure;
};

test('moves no line and no column where there are types only', () => {
  const text = 'interface A<T> {\n  b: T;\n}\nconst c = <T,>(a: A<T>): T => a.b as T;\nc satisfies Function;\n';
  expect(codeOf(text)).toBe('                \n       \n \nconst c =     (a      )    => a.b     ;\nc                   ;\n');
});

test.each([
  ['let a: = 1;', { line: 1, column: 8 }],
  ['\n\tlet a: number = ;', { line: 2 }],
])('says where `%s` goes wrong', (text, place) => {
  expect(codeOf(text)).toMatchObject({
    kind: 'compile_error',
    message: expect.stringMatching(/^SyntaxError: /),
    file: 'main.ts',
    ...place,
  });
});

test.each([
  ['export interface A {}', '', ['A']],
  ['export type A = 1; export declare interface B {}', '', ['A', 'B']],
  ['export interface A {}\nexport class A {}', 'export class A {}', []],
  ['interface A {}\nexport { A }', 'export { A }', []],
  ['const a = "no type here"', 'const a = "no type here"', []],
])('goes on exporting the types of `%s`', (typed, untyped, names) => {
  const exported = [...typeExports(typed, untyped).matchAll(/ as (\w+)/g)].map(([, name]) => name);
  expect(exported).toEqual(names);
});

test('declares what is exported by a name that only a type had', () => {
  expect(typeExports('interface A {}\nexport { A }', 'export { A }')).toBe('var A;');
  expect(typeExports('interface A {}\nconst A = 1;\nexport { A }', 'const A = 1;\nexport { A }')).toBe('');
  expect(typeExports("import { A } from './a';\ntype B = A;\nexport { A }", "import { A } from './a';\nexport { A }")).toBe('');
});
