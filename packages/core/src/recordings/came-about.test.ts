import { expect, test } from 'vitest';
import type { FinishedRun } from '../attempts/schema.ts';
import { cameAbout, cameAboutWords } from './came-about.ts';
import { provenanceOf } from './provenance.ts';
import type { Film, FilmDocument, FilmStep } from './views.ts';

const python = { item: 0, language: 'python', path: null, starter: '', provenance: [] } as const satisfies FilmDocument;
const passed: FinishedRun = { kind: 'samples', results: [] };

function filmOf(steps: readonly FilmStep[], { documents = [python], runs = 0 }: { documents?: FilmDocument[]; runs?: number } = {}): Film {
  const provenance = provenanceOf({ documents, steps });
  return {
    isBlind: false,
    workingTimeMs: 3_600_000,
    endsAtMs: 3_600_000,
    items: [{ itemId: null, title: 'Median', kind: 'code', options: [], isFaithful: true }],
    documents: documents.map((document, index) => ({ ...document, provenance: provenance[index] ?? [] })),
    steps,
    runs: Array.from({ length: runs }, () => ({ item: 0, language: 'python', askedAt: 0, toldAt: 0, result: passed })),
    gaps: [],
    isDeleted: false,
  };
}

const edit = (at: number, offset: number, length: number, text: string, input: 'type' | 'paste' | 'undo' = 'type'): FilmStep => ({
  at,
  kind: 'edit',
  document: 0,
  input,
  changes: [{ offset, length, text }],
});
const program = (name: string, lines = 12) => Array.from({ length: lines }, (_, line) => `${name}_${line} = ${line}\n`).join('');
const rewritesOf = (steps: readonly FilmStep[]) => cameAbout(filmOf(steps), 0).rewrites;

test('says in one line what was typed and pasted, and how often it was run', () => {
  const film = filmOf([edit(0, 0, 0, 'a'.repeat(94)), edit(1, 94, 0, 'b'.repeat(6), 'paste')], { runs: 6 });
  expect(cameAboutWords(cameAbout(film, 0))).toBe('typed 94\u00a0%, pasted 6\u00a0%, 6 runs');
});

test('leaves out what was given with the question, and the language that was left', () => {
  const javascript: FilmDocument = { ...python, language: 'javascript', starter: 'given' };
  const film = filmOf(
    [
      { at: 0, kind: 'language', item: 0, language: 'javascript' },
      edit(1, 5, 0, ' typed'),
      { at: 2, kind: 'language', item: 0, language: 'python' },
      { at: 3, kind: 'edit', document: 1, input: 'paste', changes: [{ offset: 0, length: 0, text: 'pasted' }] },
    ],
    { documents: [javascript, { ...python, starter: '# given\n' }] },
  );
  expect(cameAbout(film, 0)).toMatchObject({ shares: { typed: 0, pasted: 1 }, written: 6 });
});

test('says so when nothing was written', () => {
  expect(cameAboutWords(cameAbout(filmOf([]), 0))).toBe('nothing was written');
});

test('counts as one answer what is typed into a field without a break', () => {
  const fill = (at: number, typed: string): FilmStep => ({ at, kind: 'fill', item: 0, typed });
  const film = filmOf([fill(0, '4'), fill(1, '42'), { at: 2, kind: 'show', item: 0 }, fill(3, '43')]);
  expect(cameAboutWords(cameAbout(film, 0))).toBe('answered, changed once');
});

test('counts a text that was thrown away and written anew', () => {
  const [first, second] = [program('first'), program('second')];
  expect(rewritesOf([edit(0, 0, 0, first), edit(20_000, 0, first.length, ''), edit(40_000, 0, 0, second)])).toBe(1);
  expect(rewritesOf([edit(0, 0, 0, first), edit(20_000, 0, first.length, second)])).toBe(1);
});

test('counts it letter by letter as well', () => {
  const [first, second] = [program('first'), program('second')];
  const steps = [edit(0, 0, 0, first)];
  for (let left = first.length; left > 0; left -= 1) steps.push(edit(20_000 + (first.length - left) * 100, left - 1, 1, ''));
  for (let place = 0; place < second.length; place += 1) steps.push(edit(60_000 + place * 200, place, 0, second.charAt(place)));
  expect(rewritesOf(steps)).toBe(1);
});

test('does not count what undo brings back, what is only short, and what went piece by piece', () => {
  const text = program('first');
  expect(rewritesOf([edit(0, 0, 0, text), edit(20_000, 0, text.length, ''), edit(21_000, 0, 0, text, 'undo')])).toBe(0);
  const short = program('first', 5);
  expect(rewritesOf([edit(0, 0, 0, short), edit(20_000, 0, short.length, program('second', 5))])).toBe(0);
  const slowly = text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => edit(20_000 + index * 300_000, text.indexOf(line), line.length, `x${index}`.padEnd(line.length)));
  expect(rewritesOf([edit(0, 0, 0, text), ...slowly])).toBe(0);
});
