import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexFilm, momentAfter } from './film-index.ts';
import { maskFilm } from './mask-film.ts';
import { nameFinder } from './names.ts';
import type { Film, FilmStep } from './views.ts';

const finder = nameFinder({ name: 'Mara Miller', email: 'mara@example.org' }, '');

const filmOf = (steps: FilmStep[], starter = ''): Film => ({
  isBlind: true,
  workingTimeMs: 1000,
  endsAtMs: 1000,
  items: [{ itemId: null, title: 'Q', kind: 'code', options: [], isFaithful: true }],
  documents: [{ item: 0, language: 'javascript', path: null, starter, provenance: [] }],
  steps,
  runs: [],
  gaps: [],
  isDeleted: false,
});

/** One character after another; `<` takes the last one out again. */
const typing = (keys: string): FilmStep[] => {
  let length = 0;
  return [...keys].map((key) => {
    const isBack = key === '<';
    if (isBack) length -= 1;
    const change = { offset: length, length: isBack ? 1 : 0, text: isBack ? '' : key };
    if (!isBack) length += 1;
    return { at: 0, kind: 'edit', document: 0, input: isBack ? 'delete' : 'type', changes: [change] };
  });
};

const typedIn = (film: Film): string =>
  film.steps.flatMap((step) => (step.kind === 'edit' ? step.changes.map(({ text }) => text) : [])).join('');

test('masks each key of a name, and the slips that were corrected in it', () => {
  expect(typedIn(maskFilm(filmOf(typing('// Mara')), finder))).toBe('// ••••');
  expect(typedIn(maskFilm(filmOf(typing('// Mraa<<<ara x')), finder))).toBe('// ••••••• x');
  expect(typedIn(maskFilm(filmOf(typing('// Maraa<')), finder))).toBe('// •••••');
});

test('masks a name that was taken out again, one that was pasted, and one that a deletion made', () => {
  expect(typedIn(maskFilm(filmOf(typing('Mara<<<<ok')), finder))).toBe('••••ok');
  const pasted: FilmStep = {
    at: 0,
    kind: 'edit',
    document: 0,
    input: 'paste',
    changes: [{ offset: 0, length: 0, text: 'by mara@example.org;' }],
  };
  expect(typedIn(maskFilm(filmOf([pasted]), finder))).toBe('by ••••••••••••••••;');
  const joining: FilmStep = { at: 0, kind: 'edit', document: 0, input: 'delete', changes: [{ offset: 2, length: 1, text: '' }] };
  expect(typedIn(maskFilm(filmOf([...typing('Ma-ra'), joining]), finder))).toBe('•••••');
});

test('what was given is left as it was given', () => {
  const film = maskFilm(filmOf(typing('x'), '// for Mara'), finder);
  expect(film.documents[0]?.starter).toBe('// for Mara');
});

test('masks what was printed and what was filled in', () => {
  const film: Film = {
    ...filmOf([{ at: 0, kind: 'fill', item: 0, typed: 'Mara' }]),
    runs: [
      {
        item: 0,
        language: 'javascript',
        askedAt: 0,
        toldAt: 1,
        result: {
          kind: 'own',
          input: '["Mara"]',
          result: {
            outcome: 'completed',
            got: { mara: ['Mara', { $: 'date', value: 'x' }] },
            stdout: 'hi mara',
            stderr: '',
            error: null,
            cpuMs: 1,
          },
        },
      },
    ],
  };
  const masked = maskFilm(film, finder);
  expect(masked.steps[0]).toMatchObject({ typed: '••••' });
  expect(JSON.stringify(masked.runs).toLowerCase()).not.toContain('mara');
  expect(masked.runs[0]?.result).toMatchObject({ kind: 'own', result: { outcome: 'completed' } });
});

test('no moment of a masked film shows the name, and each is as long as it was', () => {
  const keys = fc.array(fc.constantFrom('Mara', 'Miller', 'mara', ' ', '<', '<<', 'x', '.', '\n', 'Ma', 'ra'), { maxLength: 30 });
  fc.assert(
    fc.property(keys, (words) => {
      let length = 0;
      const legal = [...words.join('')].filter((key) => {
        if (key === '<' && length === 0) return false;
        length += key === '<' ? -1 : 1;
        return true;
      });
      const film = filmOf(typing(legal.join('')));
      const [plain, masked] = [indexFilm(film), indexFilm(maskFilm(film, finder))];
      for (let steps = 0; steps <= film.steps.length; steps += 1) {
        const shown = momentAfter(masked, steps).texts[0] ?? '';
        expect(finder.find(shown)).toEqual([]);
        expect(shown).toHaveLength((momentAfter(plain, steps).texts[0] ?? '').length);
      }
    }),
    { numRuns: 500 },
  );
});

const berger = nameFinder({ name: 'Ann-Kathrin Berger', email: 'akb@example.org' }, 'How many kath does it take?');

test.for<[string, string]>([
  ['x Kathr<<<<<y', 'x •••••y'],
  ['x berg<<<<', 'x ••••'],
  // Three letters begin too many words; a word that went on, stayed or was written again is one of its own.
  ['x Kat<<<', 'x Kat'],
  ['x bergamot<<<<<<<<', 'x bergamot'],
  ['x berge', 'x berge'],
  ['x berg<<anz', 'x berganz'],
  // Not at the beginning of a word, and what the question says itself.
  ['x iceberg<<<<<<<', 'x iceberg'],
  ['x kath<<<<', 'x kath'],
  ['iceBerg<<<<', 'ice••••'],
])('of a name that was begun, %s shows %s', ([keys, shown]) => {
  expect(typedIn(maskFilm(filmOf(typing(keys)), berger))).toBe(shown);
});

test('masks no beginning that is a word of programs, nor a word that was replaced long after', () => {
  const named = nameFinder({ name: 'Markus Stringer', email: 'm@example.org' }, '');
  expect(typedIn(maskFilm(filmOf(typing('mark<<<<string<<<<<<')), named))).toBe('markstring');
  const typedOver: FilmStep = { at: 0, kind: 'edit', document: 0, input: 'paste', changes: [{ offset: 0, length: 6, text: 'x' }] };
  expect(typedIn(maskFilm(filmOf([...typing('berg +'), typedOver]), berger))).toBe('berg +x');
});

test('whatever name is begun and taken out again, not one letter of it is shown', () => {
  // A sharp s has no capital of one letter; it is no beginning of a name either.
  const letters = fc.array(fc.constantFrom(...'abcdefgäöüéñßł'), { minLength: 4, maxLength: 11 }).map((each) => `a${each.join('')}`);
  fc.assert(
    fc.property(letters, fc.nat(), fc.boolean(), (part, some, isCapital) => {
      const length = 4 + (some % (part.length - 4));
      const written = isCapital ? part.charAt(0).toUpperCase() + part.slice(1) : part;
      const keys = `${written.slice(0, length)}${'<'.repeat(length)}ok`;
      const shown = typedIn(maskFilm(filmOf(typing(`- ${keys}`)), nameFinder({ name: `${part} Xu`, email: '' }, '')));
      expect(shown).toBe(`- ${'•'.repeat(length)}ok`);
    }),
  );
});
