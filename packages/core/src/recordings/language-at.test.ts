import { expect, test } from 'vitest';
import { type FilmMoment, firstMoment } from './film-moment.ts';
import { languageAt } from './language-at.ts';
import type { Film } from './views.ts';

const text = (item: number, language: Film['documents'][number]['language']) => ({
  item,
  language,
  path: null,
  starter: '',
  provenance: [],
});
const film = { documents: [text(0, 'prose'), text(0, 'python'), text(0, 'javascript'), text(1, 'prose')] };

const moment = (last: number | null, language: FilmMoment['answers'][number]['language'] = null): FilmMoment => ({
  ...firstMoment({ ...film, items: [] }),
  documents: [last, null, null],
  answers: [{ selected: [], typed: null, language }],
});

test('is what was chosen, then what is written in, then the first code', () => {
  expect(languageAt(film, moment(2, 'python'), 0)).toBe('python');
  expect(languageAt(film, moment(2), 0)).toBe('javascript');
  expect(languageAt(film, moment(0), 0)).toBe('python');
  expect(languageAt(film, moment(null), 0)).toBe('python');
});

test('is prose where there is no code, and nothing where there is no text', () => {
  expect(languageAt(film, moment(null), 1)).toBe('prose');
  expect(languageAt(film, moment(null), 2)).toBeNull();
});
