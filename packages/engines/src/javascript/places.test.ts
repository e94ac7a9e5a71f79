import { SourceMap } from 'node:module';
import { expect, test } from 'vitest';
import { originalPlace, readMappings } from './places.ts';
import { withoutTypes } from './types.ts';

const source = `enum Size {
  Small = 1,
  Large,
}

class Box {
  constructor(
    private readonly size: Size,
    readonly name = 'box',
  ) {}

  weight(): number {
    // Twice, whatever the size.
    return this.size * 2 + this.name.length;
  }
}

console.log(new Box(Size.Large).weight());
`;

test('leads from written code back to where each thing stood', () => {
  const untyped = withoutTypes('main.ts', source);
  if (!untyped.isRead || untyped.places === null) throw new Error('an enum is written anew');
  const { code, places } = untyped;
  const original = source.split('\n');
  for (const word of ['class', 'weight() {', 'return this.size', 'new Box', 'console.log']) {
    const offset = code.indexOf(word);
    const before = code.slice(0, offset).split('\n');
    const place = originalPlace(places, before.length, (before.at(-1)?.length ?? 0) + 1);
    expect(original[place.line - 1]?.slice(place.column - 1), word).toMatch(new RegExp(`^${word.slice(0, 6).replace(/[().]/g, '\\$&')}`));
  }
});

test('reads a source map as Node reads it', () => {
  const mappings = 'AAAA,IAAI,CAAC;;EACH,OAAO;AACT,QAAQ,GAAG,KAAO,IAAI;CADrB';
  const map = new SourceMap({ version: 3, sources: ['a'], names: [], mappings, file: '', sourcesContent: [], sourceRoot: '' });
  const places = readMappings(mappings);
  for (const [line, column] of [
    [0, 0],
    [0, 4],
    [0, 7],
    [2, 2],
    [2, 9],
    [3, 8],
    [3, 30],
    [4, 1],
  ] as const) {
    const entry = map.findEntry(line, column);
    if (!('originalLine' in entry)) throw new Error('the map knows this place');
    expect(originalPlace(places, line + 1, column + 1)).toEqual({ line: entry.originalLine + 1, column: entry.originalColumn + 1 });
  }
});

test('leaves a place alone of which it knows nothing', () => {
  expect(originalPlace([], 3, 4)).toEqual({ line: 3, column: 4 });
});
