import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../csv.ts';
import { mostListRows } from './limits.ts';
import { type ReadList, readInvitationList } from './read-list.ts';

function read(text: string): ReadList {
  const reading = readInvitationList(text);
  if (reading.kind === 'refused') throw new Error(`${reading.reason}: ${reading.message}`);
  return reading.list;
}
const refusal = (text: string) => {
  const reading = readInvitationList(text);
  return reading.kind === 'refused' ? reading.reason : null;
};
const anna = { row: 2, name: 'Anna Berg', email: 'anna@example.org', source: '', isWarm: null };

describe('reads the same person', () => {
  test.each([
    ['with commas', 'name,email\nAnna Berg,anna@example.org\n'],
    ['with semicolons', 'name;email\nAnna Berg;anna@example.org\n'],
    ['with tabs, as cells are copied', 'name\temail\nAnna Berg\tanna@example.org\n'],
    ['with the columns the other way round', 'E-Mail,Candidate Name\nAnna@Example.org,Anna Berg'],
    ['with names in two columns', 'Last Name,First Name,E-mail address\nBerg,Anna,anna@example.org'],
    ['with German headers', 'Vorname;Nachname;E-Mail-Adresse\nAnna;Berg;anna@example.org'],
    ['with "Name" beside "Vorname"', 'Name;Vorname;E-Mail\nBerg;Anna;anna@example.org'],
    ['with French headers', 'Prénom;Nom;Adresse e-mail\nAnna;Berg;anna@example.org'],
    ['with a whole name beside its parts', 'first name,last name,full name,email\nAnna,Berg,Anna Berg,anna@example.org'],
    ['with columns of no interest', 'id,phone,name,email,cv\n7,+49 30 1,Anna Berg,anna@example.org,x.pdf'],
    ['with quotes', '"name","email"\r\n"Anna Berg","anna@example.org"\r\n'],
    ['with a byte-order mark', '\uFEFFname,email\r\nAnna Berg,anna@example.org'],
    ['with old line ends', 'name,email\rAnna Berg,anna@example.org\r'],
    ['with spaces around and inside', ' Name , Email \n  Anna\u00A0 Berg , anna@example.org\u200B'],
    ['with the address as a mail program copies it', 'name,email\nAnna Berg,Anna Berg <Anna@Example.org>'],
    ['with rows of nothing but separators', 'name,email\nAnna Berg,anna@example.org\n,\n\n,\n'],
    ['with a line break in the quoted name', 'name,email\n"Anna\nBerg",anna@example.org'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ people: [anna], faults: [], rows: 1 });
  });

  test.each([
    ['name first', 'Anna Berg,anna@example.org'],
    ['address first', 'anna@example.org;Anna Berg'],
    ['names in two', 'Anna\tBerg\tanna@example.org'],
  ])('without a header: %s', (_, text) => {
    expect(read(text)).toMatchObject({ hasHeader: false, people: [{ ...anna, row: 1 }] });
  });

  test('after the line by which Excel names its separator, with the row as a spreadsheet counts it', () => {
    expect(read('sep=;\nname;email\nAnna Berg;anna@example.org').people).toEqual([{ ...anna, row: 3 }]);
  });
});

test('a comma inside of every name does not pass for the separator', () => {
  expect(read('Name;E-Mail\nBerg, Anna;anna@example.org\nOst, Bo;bo@example.org').people.map(({ name }) => name)).toEqual([
    'Berg, Anna',
    'Ost, Bo',
  ]);
});

test('takes source and warmth where a row says them', () => {
  const { people } = read('name,email,source,warm/cold\nA,a@x.org,Advert in June,cold\nB,b@x.org,Olga,Warm\nC,c@x.org,,\n');
  expect(people.map(({ source, isWarm }) => [source, isWarm])).toEqual([
    ['Advert in June', false],
    ['Olga', true],
    ['', null],
  ]);
});

test('a formula is text like any other', () => {
  expect(read('name,email\n"=HYPERLINK(""http://x"",""y"")",a@x.org').people[0]?.name).toBe('=HYPERLINK("http://x","y")');
});

test('says of each faulty row where, what is wrong and how to mend it, and keeps the others', () => {
  const list = read(
    [
      'name,email,warm',
      'Anna,anna@example.org,warm',
      ',bo@example.org,',
      'Cy,,',
      'Di,di.example.org,',
      'Ed,ed@example,',
      'Flo,flo@example,org,',
      'Gus,gus@example.org,maybe',
      'Hal,hal@a.org ; hal@b.org,',
    ].join('\n'),
  );
  expect(list.people.map(({ name }) => name)).toEqual(['Anna']);
  expect(list).toMatchObject({ rows: 8, faultyRows: 7 });
  expect(list.faults.map(({ row, column, what }) => [row, column, what])).toEqual([
    [3, 'name', 'There is no name.'],
    [4, 'email', 'There is no e-mail address.'],
    [5, 'email', 'There is no @ in the address.'],
    [6, 'email', 'The address ends too early.'],
    [7, 'email', 'The address ends too early.'],
    [7, 'warm', 'This is neither warm nor cold.'],
    [8, 'warm', 'This is neither warm nor cold.'],
    [9, 'email', 'There is more than one @.'],
  ]);
  for (const { mend } of list.faults) expect(mend).toMatch(/\w.*\.$/);
});

test('too many cells in a row are told, not cut off', () => {
  expect(read('name,email\nBerg, Anna,anna@example.org').faults[0]).toMatchObject({ row: 2, cell: 'Berg | Anna | anna@example.org' });
});

test('a quotation mark that is never closed is told in its row, and what came before is kept', () => {
  const list = read('name,email\nAnna,anna@example.org\n"Bo,bo@example.org\nCy,cy@example.org\n');
  expect(list.people.map(({ name }) => name)).toEqual(['Anna']);
  expect(list.faults).toMatchObject([{ row: 3, mend: 'Close it, or take it out.' }]);
});

test('names whom the list names again, however the address is written', () => {
  const list = read('name,email\nAnna,anna@example.org\nBo,bo@example.org\nA. Berg,ANNA@example.org\n');
  expect(list.people).toHaveLength(2);
  expect(list.repeats).toEqual([{ row: 4, name: 'A. Berg', email: 'anna@example.org', firstRow: 2 }]);
});

test.each([
  ['', 'empty'],
  [' \n,,\n', 'empty'],
  ['name,email\n', 'no_rows'],
  ['name,phone\nAnna,123', 'no_email_column'],
  ['phone,email\n123,anna@example.org', 'no_name_column'],
  ['email\nanna@example.org', 'no_name_column'],
  ['anna@example.org', 'no_name_column'],
  ['1,2,Anna,anna@example.org,x', 'no_header'],
  ['name,email,e-mail\nAnna,anna@example.org,a@x.org', 'twin_columns'],
])('refuses %j as %s', (text, reason) => {
  expect(refusal(text)).toBe(reason);
});

test('names the columns it found where none is for addresses', () => {
  const reading = readInvitationList('Kundennummer;Ort\n1;Bonn');
  expect(reading).toMatchObject({
    message: 'No column is for e-mail addresses. The first row reads: “Kundennummer”, “Ort”. Name one of its columns “email”.',
  });
});

test('as many rows as may be invited at once are read, one more is refused', () => {
  const rows = Array.from({ length: mostListRows }, (_, number) => `P,p${number}@example.org\n`).join('');
  expect(read(`name,email\n${rows}`).people).toHaveLength(mostListRows);
  expect(read(rows).people).toHaveLength(mostListRows);
  expect(refusal(`name,email\n${rows}Q,q@example.org`)).toBe('too_many_rows');
  expect(refusal(`${rows}Q,q@example.org`)).toBe('too_many_rows');
});

test('100,000 rows are refused without being read to the end', () => {
  const text = `name,email\n${Array.from({ length: 100_000 }, (_, number) => `Person ${number},person${number}@example.org\n`).join('')}`;
  const before = process.cpuUsage();
  expect(refusal(text)).toBe('too_many_rows');
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});

test('whatever is written by a CSV writer is read back, row for row', () => {
  const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => `N${text.replace(/[\p{C}\s]/gu, '')}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), fc.constantFrom(',', ';', '\t'), (people, separator) => {
      const rows = people.map(([first, last], index) => [last, `p${index}@example.org`, first]);
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = [['last name', 'email', 'first name'], ...rows].map((row) => row.map(quoted).join(separator)).join('\r\n');
      expect(read(text).people.map(({ name, email }) => [name, email])).toEqual(
        people.map(([first, last], index) => [`${first} ${last}`, `p${index}@example.org`]),
      );
    }),
  );
});

test('whatever is pasted is read or refused in words, and nobody is named twice or left uncounted', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('name', 'email', ',', ';', '\t', '\n', '\r\n', '"', 'a@x.org', 'b@x.org', 'Anna', '\uFEFF', '\u0000', '\uD800'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const reading = readInvitationList(pieces.join(''));
      if (reading.kind === 'refused') {
        expect(reading.message).toMatch(/\.$/);
        return;
      }
      const { rows, people, faultyRows, repeats } = reading.list;
      expect(people.length + faultyRows + repeats.length).toBe(rows);
      expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
      for (const { name, email } of people) {
        expect(email).toMatch(/^\S+@\S+\.\S+$/);
        expect(name).not.toMatch(/[\p{Cc}]/u);
        expect(name.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('reads what the product itself writes', () => {
  const csv = csvRows([
    ['name', 'email', 'link'],
    ['Li, "the" one', 'li@example.org', 'https://x'],
  ]);
  expect(read(csv).people).toMatchObject([{ name: 'Li, "the" one', email: 'li@example.org' }]);
});
