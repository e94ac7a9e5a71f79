import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostOutcomeRows } from './limits.ts';
import { offerWords, outcomeFields, outcomeFieldWords } from './outcome-values.ts';
import { type ReadOutcomes, readOutcomeList } from './read-outcome-list.ts';

function read(text: string): ReadOutcomes {
  const reading = readOutcomeList(text);
  if (reading.kind === 'refused') throw new Error(`${reading.reason}: ${reading.message}`);
  return reading.list;
}
const refusal = (text: string) => {
  const reading = readOutcomeList(text);
  return reading.kind === 'refused' ? reading.reason : null;
};
const code = 'inv_01m7y2t3en1zr970skrxg8e3zk';

test('reads whom it is about and what became of them, in any order of columns', () => {
  const { people, faults } = read(
    `Hired;Name;E-Mail;Interview rating;Interviewed;Offer;Rating after 6 months;CV\n2026-02-01;Anna;Anna@Example.org;4,5;2026-01-20;accepted;3;x.pdf\n`,
  );
  expect(faults).toEqual([]);
  expect(people).toEqual([
    {
      row: 2,
      who: { email: 'anna@example.org' },
      given: {
        hired: true,
        hiredOn: '2026-02-01',
        interviewed: true,
        interviewedOn: '2026-01-20',
        interviewRating: 4.5,
        offer: 'accepted',
        laterRating: 3,
      },
    },
  ]);
});

test('reads the words of the page and of the exported results', () => {
  const { columns, people } = read(
    `email,${outcomeFields.map((field) => outcomeFieldWords[field]).join(',')}\na@example.org,yes,,4.5,${offerWords.none},no,,\n`,
  );
  expect(columns.map(({ meaning }) => meaning)).toEqual(['email', ...outcomeFields]);
  expect(people).toMatchObject([{ given: { interviewed: true, interviewRating: 4.5, offer: 'none', hired: false } }]);
});

test('an empty cell says nothing, and a row of them is no row', () => {
  const { people, silentRows } = read('email,interviewed,hired\na@example.org,no,\nb@example.org,,\n');
  expect(people).toEqual([{ row: 2, who: { email: 'a@example.org' }, given: { interviewed: false } }]);
  expect(silentRows).toBe(1);
});

test('a code goes before an address', () => {
  expect(read(`invitation_id,email,hired\n${code.toUpperCase()},old@example.org,yes\n`).people).toMatchObject([{ who: { code } }]);
});

test('the first row of a person counts', () => {
  const { people, repeats } = read('email,hired\na@example.org,yes\nA@example.org,no\n');
  expect(people).toMatchObject([{ given: { hired: true } }]);
  expect(repeats).toEqual([{ row: 3, who: 'a@example.org', firstRow: 2 }]);
});

describe('tells each fault with its row, its column and its cell', () => {
  test.each([
    ['no address', 'a@@example.org,yes,4', 'email', 'a@@example.org'],
    ['neither yes nor no', 'a@example.org,perhaps,4', 'interviewed', 'perhaps'],
    ['a day in another order', 'a@example.org,5.3.2026,4', 'interviewed', '5.3.2026'],
    ['a day that never was', 'a@example.org,2026-02-30,4', 'interviewed', '2026-02-30'],
    ['a rating off the scale', 'a@example.org,yes,6', 'rating', '6'],
    ['a rating below the scale', 'a@example.org,yes,0.5', 'rating', '0.5'],
    ['a rating in words', 'a@example.org,yes,good', 'rating', 'good'],
    ['a formula', 'a@example.org,yes,=1+1', 'rating', '=1+1'],
    ['a rating of no end', 'a@example.org,yes,1e999', 'rating', '1e999'],
  ])('%s', (_, row, column, cell) => {
    const { people, faults } = read(`email,interviewed,rating\n${row}\n`);
    expect(people).toEqual([]);
    expect(faults).toEqual([{ row: 2, column, cell, what: expect.any(String), mend: expect.any(String) }]);
  });

  test('two in one row, and a row that cannot be told apart', () => {
    const { faults } = read('email,hired,offer\na@example.org,perhaps,often\nb@example.org,yes,made,extra\n"c@example.org,yes,made');
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, 'hired'],
      [2, 'offer'],
      [3, ''],
      [4, ''],
    ]);
  });

  test('a code that is none', () => {
    expect(read('code,hired\n17,yes').faults).toMatchObject([{ row: 2, column: 'code', cell: '17' }]);
  });
});

test.each([
  ['', 'empty'],
  ['\n,,\n', 'empty'],
  ['name,hired\nAnna,yes', 'no_person_column'],
  ['email,name\na@example.org,Anna', 'no_outcome_column'],
  ['email,e-mail,hired\na@example.org,a@example.org,yes', 'twin_columns'],
  ['email,hired\n', 'no_rows'],
  [`email,hired\n${'a@example.org,yes\n'.repeat(mostOutcomeRows + 1)}`, 'too_many_rows'],
])('refuses what is no list of outcomes: %#', (text, reason) => {
  expect(refusal(text)).toBe(reason);
});

test('whatever is pasted is read or refused, and each row is told at most once as a person', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('email', 'hired', 'yes', 'a@example.org', '4,5', '"', ';', '\t', '\n', '2026-01-01'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const reading = readOutcomeList(rows.map((cells) => cells.join(',')).join('\n'));
      if (reading.kind === 'refused') return;
      const { people, faults, repeats, silentRows, rows: counted } = reading.list;
      const faulty = new Set(faults.map(({ row }) => row));
      expect(people.length + faulty.size + repeats.length + silentRows).toBe(counted);
    }),
  );
});
