import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { foundEntries, matchingPages, withHeadings } from './palette-entries.ts';

const pages = [
  { label: 'Home', to: '/', words: 'start' },
  { label: 'New assessment', to: '/assessments/new', words: 'create quiz' },
];

test('every word must fit, in the label or in what people also call it', () => {
  expect(matchingPages(pages, '', 'Pages').map(({ label }) => label)).toEqual(['Home', 'New assessment']);
  expect(matchingPages(pages, ' QUIZ new ', 'Pages').map(({ label }) => label)).toEqual(['New assessment']);
  expect(matchingPages(pages, 'quiz home', 'Pages')).toEqual([]);
});

test('an opening that was found can be opened and invited to', () => {
  const openingId = newId('opening', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16));
  const found = { candidates: [], openings: [{ openingId, title: 'Data analyst' }], assessments: [], questions: [] };
  const entries = foundEntries(found, { mayInvite: true, mayReadFigures: true });
  expect(entries.map(({ label, to }) => [label, to])).toEqual([
    ['Data analyst', `/openings/${openingId}`],
    ['Invite a candidate to Data analyst', `/openings/${openingId}/invite`],
    ['Invite from a list to Data analyst', `/openings/${openingId}/invite-list`],
  ]);
  expect(withHeadings(entries).map(({ heading }) => heading)).toEqual(['Openings', 'Actions', null]);
  expect(foundEntries(found, { mayInvite: false, mayReadFigures: false }).map(({ label }) => label)).toEqual(['Data analyst']);
});

test('a question whose folder has an odd name is still an address', () => {
  const found = { candidates: [], openings: [], assessments: [], questions: [{ questionId: 'a b/c', title: 'Odd' }] };
  const [entry] = foundEntries(found, { mayInvite: true, mayReadFigures: true });
  expect(entry?.to).toBe('/questions/a%20b%2Fc');
});

test('the figures of an assessment that was found are one step away for whoever may read them', () => {
  const assessmentId = newId('assessment', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16));
  const found = { candidates: [], openings: [], assessments: [{ assessmentId, name: 'Analyst quiz' }], questions: [] };
  expect(foundEntries(found, { mayInvite: false, mayReadFigures: true }).map(({ label, to }) => [label, to])).toEqual([
    ['Analyst quiz', `/assessments/${assessmentId}`],
    ['Figures of Analyst quiz', `/assessments/${assessmentId}/figures`],
  ]);
  expect(foundEntries(found, { mayInvite: true, mayReadFigures: false }).map(({ label }) => label)).toEqual(['Analyst quiz']);
});
