import { expect, test } from 'vitest';
import {
  assessmentSearch,
  candidateSearch,
  comparedOf,
  compareSearch,
  comparisonSearch,
  doesItWorkSearch,
  editOpeningSearch,
  figuresSearch,
  groupingTablesOf,
  openingSearch,
  outcomeTablesOf,
  ownAddress,
  questionSearch,
  questionsSearch,
  recordingSearch,
  selectionRatesSearch,
  signInSearch,
  tablesOf,
} from './search.ts';

test('keeps what an address may hold and drops what it does not understand', () => {
  expect(openingSearch({ search: 'berg', status: 'finished', sort: 'score', direction: 'desc', page: 3, scores: 'table' })).toEqual({
    search: 'berg',
    status: 'finished',
    sort: 'score',
    direction: 'desc',
    page: 3,
    scores: 'table',
  });
  expect(openingSearch({ status: 'fired', sort: 'shoe size', page: -2, other: 1 })).toEqual({});
  const filtered = {
    floor: 'above',
    scoreFrom: 1,
    scoreTo: 80.5,
    when: 'started',
    from: '2026-01-05T10:00:00.000Z',
    until: '2026-01-06T10:00:00.000Z',
    late: 'waiting',
  };
  expect(openingSearch(filtered)).toEqual(filtered);
});

test.each([
  [{ scoreFrom: 80, scoreTo: 20 }, {}],
  [{ scoreFrom: -1, scoreTo: 101 }, {}],
  [{ scoreFrom: 'NaN', scoreTo: '' }, {}],
  [{ from: '2026-01-06T00:00:00Z', until: '2026-01-05T00:00:00Z', when: 'closed' }, { when: 'closed' }],
  [{ from: 'yesterday', when: 'started' }, {}],
  [{ page: 0 }, {}],
  [{ page: 1e9 }, {}],
  [{ page: 'NaN' }, {}],
  [{ page: 1000 }, { page: 1000 }],
  [{ search: 'x'.repeat(500) }, { search: 'x'.repeat(400) }],
])('of %j in an address it keeps %j', (raw, kept) => {
  expect(openingSearch(raw)).toEqual(kept);
});

test('searches for a number that the router read as one', () => {
  expect(questionsSearch({ search: 2026 })).toEqual({ search: '2026' });
});

test('leaves empty filters and the first page out of the address', () => {
  expect(questionsSearch({ search: '', kind: undefined, page: 1 })).toEqual({});
});

test('sign-in leads back into this app and nowhere else', () => {
  expect(signInSearch({ back: '/openings?search=x' })).toEqual({ back: '/openings?search=x' });
  expect(signInSearch({ back: '/sign-in?back=/openings' })).toEqual({});
  for (const foreign of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)'])
    expect(ownAddress(foreign)).toBe('');
});

test('an address names the two revisions that are compared, or none', () => {
  expect(comparedOf(assessmentSearch({ compare: '1-3' }))).toEqual({ from: 1, to: 3 });
  for (const compare of ['', '1', '0-2', '1-', 'a-b', '1-2-3']) expect(comparedOf(assessmentSearch({ compare }))).toBeNull();
});

test('keeps the version that is measured, or all of them', () => {
  expect(questionSearch({ measured: 2, scores: 'table' })).toEqual({ measured: '2', scores: 'table' });
  expect(questionSearch({ measured: 'all' })).toEqual({ measured: 'all' });
  expect(questionSearch({ measured: '0', scores: 'pie' })).toEqual({});
});

test('keeps where a recording stands, whether as a time or as a share', () => {
  expect(recordingSearch({ at: '00:12:31', a: 0.417, b: '00:00:01.4' })).toEqual({ at: '00:12:31', a: '0.417', b: '00:00:01.4' });
  expect(recordingSearch({ at: '<img>', a: 'now', b: '1'.repeat(30) })).toEqual({});
});

test('keeps who is compared, in which question and how far', () => {
  const other = 'inv_00000000000000000000000001';
  expect(comparisonSearch({ item: 3, with: other, at: '0.417' })).toEqual({ item: 3, with: other, at: 0.417 });
  expect(comparisonSearch({ item: 1, with: 'inv_1', at: '1.2', text: '' })).toEqual({});
  expect(comparisonSearch({ with: '//example.org', at: '<img>', text: 2026 })).toEqual({ text: '2026' });
});

test('names the file of a project that is open, and nothing that could not be one', () => {
  const key = 'upl_00000000000000000000000001';
  for (const file of [key, `${key}.12`]) expect(candidateSearch({ item: 2, file })).toEqual({ item: 2, file });
  for (const file of ['../x', `${key}.x`, `${key}.123456`, '<img>', '']) expect(candidateSearch({ file })).toEqual({});
});

test('keeps what figures are over, the line that is asked about, and which charts are tables', () => {
  const whole = {
    opening: `opn_${'0'.repeat(26)}`,
    from: '2026-01-05',
    until: '2026-01-11',
    population: 'all',
    line: 72,
    tables: 'scores.funnel',
  };
  expect(figuresSearch(whole)).toEqual(whole);
  expect(figuresSearch({ line: 0 })).toEqual({ line: 0 });
  expect(tablesOf('scores.funnel')).toEqual(['scores', 'funnel']);
  expect(
    figuresSearch({ opening: 'opn_1', from: '2026-02-01', until: '2026-01-01', population: 'some', line: 72.5, tables: 'pie..' }),
  ).toEqual({});
  expect(figuresSearch({ line: 101, from: 'yesterday' })).toEqual({});
  expect(figuresSearch({ comments: '1' })).toEqual({ comments: 1 });
  for (const comments of ['0', '1.5', 'all']) expect(figuresSearch({ comments })).toEqual({});
});

test('the form of an opening begins with the floor that its address proposes', () => {
  expect(editOpeningSearch({ floor: 72 })).toEqual({ floor: 72 });
  expect(editOpeningSearch({ floor: '0' })).toEqual({ floor: 0 });
  for (const floor of ['', '101', '-1', 'high']) expect(editOpeningSearch({ floor })).toEqual({});
});

test('the page that asks whether an assessment works keeps its opening and which of its charts are tables', () => {
  const opening = 'opn_01m7y2t3en1zr970skrxg8e3zk';
  const tables = 'interviewRating-dots.hired-bands';
  expect(doesItWorkSearch({ opening, tables })).toEqual({ opening, tables });
  expect(doesItWorkSearch({ opening: 'opn_1', tables: 'hired-bands.drop-table.hired-bands' })).toEqual({ tables: 'hired-bands' });
  expect(outcomeTablesOf(undefined)).toEqual([]);
});

test('the page of selection rates keeps which lists are tables, and nothing to choose figures by', () => {
  const tables = Array.from({ length: 20 }, (_, index) => `grpg_${String(index).padStart(26, '0')}`).join('.');
  expect(selectionRatesSearch({ tables })).toEqual({ tables });
  expect(selectionRatesSearch({ tables: `${tables.slice(0, 31)}.women.${tables.slice(0, 31)}`, opening: `opn_${'0'.repeat(26)}` })).toEqual(
    {
      tables: tables.slice(0, 31),
    },
  );
  expect(groupingTablesOf(undefined)).toEqual([]);
});

test('an address of a comparison keeps four sides, without what could not be meant', () => {
  const asm = `asm_${'0'.repeat(26)}`;
  const opn = `opn_${'0'.repeat(26)}`;
  expect(compareSearch({ sides: `${asm}.${opn}.2026-01-05~${asm}.opn_x.2026-02-02.2026-01-01.analyst~elsewhere`, view: 'chart' })).toEqual({
    sides: `${asm}.${opn}.2026-01-05~${asm}....analyst`,
    view: 'chart',
  });
  expect(compareSearch({ sides: [asm, asm, asm, asm, asm].join('~') })).toEqual({ sides: [asm, asm, asm, asm].join('~') });
  expect(compareSearch({ sides: 7, view: 'x' })).toEqual({});
});
