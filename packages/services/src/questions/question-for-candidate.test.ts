import type { FrozenQuestion } from '@assay/core/questions';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionForCandidate } from './question-for-candidate.ts';

const catalogue = {
  version: 1,
  skills: ['skill-word'],
  roles: ['role-word'],
  difficulty: 3,
  minutes: 10,
  isPractice: false,
  licence: 'licence-word',
  authors: ['author-word'],
  statementHtml: '<p>Double it.</p>',
};

const code: FrozenQuestion = {
  ...catalogue,
  id: 'doubling',
  family: 'family-word',
  title: 'Doubling',
  languages: ['javascript'],
  body: {
    kind: 'code',
    signature: { name: 'double', parameters: [{ name: 'value', type: 'int' }], returns: 'int' },
    starters: { javascript: 'function double(value) {}' },
    compare: { order: 'exact' },
    limits: { timeMs: 1000, memoryMb: 64 },
    groups: { basics: 3, 'group-word': 4 },
    cases: [
      {
        id: '5f0c6a52-2d3b-4d7a-9f3c-0a4a8f6f6f10',
        group: null,
        isSample: true,
        why: 'shown',
        input: { kind: 'call', function: 'double', arguments: [2] },
        expected: 4,
      },
      {
        id: '11111111-2d3b-4d7a-9f3c-0a4a8f6f6f10',
        group: 'group-word',
        isSample: false,
        why: 'hidden-reason',
        input: { kind: 'call', function: 'double', arguments: ['hidden-argument'] },
        expected: 'hidden-expectation',
      },
    ],
  },
};

const choice: FrozenQuestion = {
  ...catalogue,
  id: 'which-join',
  family: 'joins',
  title: 'Which join',
  languages: [],
  body: {
    kind: 'choice',
    select: 'one',
    isShuffled: true,
    options: [
      { id: 'a', html: '<p>left</p>', isCorrect: true, because: 'right-reason' },
      { id: 'b', html: '<p>inner</p>', isCorrect: false, because: 'wrong-reason' },
    ],
  },
};

test('shows the visible case of a code question with what goes in and what should come out', () => {
  const shown = questionForCandidate(code, ['javascript'], []);
  expect(shown.code?.samples).toEqual([
    { id: '5f0c6a52-2d3b-4d7a-9f3c-0a4a8f6f6f10', why: 'shown', arguments: [2], stdin: null, data: null, expected: 4 },
  ]);
  expect(shown.code?.languages).toEqual([{ language: 'javascript', starter: 'function double(value) {}', files: [] }]);
});

test('nothing of a hidden case, of the groups or of the catalogue is in what a candidate gets', () => {
  const json = JSON.stringify(questionForCandidate(code, ['javascript'], []));
  const secrets = ['11111111', 'hidden-', '-word', 'basics', 'isSample'];
  expect(secrets.filter((secret) => json.includes(secret))).toEqual([]);
});

const sql: FrozenQuestion = {
  ...catalogue,
  id: 'depots',
  family: 'family-word',
  title: 'Depots',
  languages: ['sql'],
  body: {
    kind: 'code',
    signature: null,
    starters: { sql: '-- here' },
    compare: { order: 'any', columns: 'named' },
    limits: { timeMs: 500, memoryMb: 64 },
    groups: { 'group-word': 1 },
    cases: [
      {
        id: '5f0c6a52-2d3b-4d7a-9f3c-0a4a8f6f6f11',
        group: 'group-word',
        isSample: true,
        why: 'shown',
        input: { kind: 'query', setup: ['create table depots (id)', 'insert into depots values (1)'] },
        expected: { columns: ['id'], rows: [[1]] },
      },
      {
        id: '11111111-2d3b-4d7a-9f3c-0a4a8f6f6f11',
        group: 'group-word',
        isSample: false,
        why: 'hidden-reason',
        input: { kind: 'query', setup: ['create table depots (id)', "insert into depots values ('hidden-row')"] },
        expected: { columns: ['id'], rows: [['hidden-row']] },
      },
    ],
    tables: [
      {
        name: 'depots',
        columns: [{ name: 'id', type: '', isKey: false, isNullable: true, references: null }],
        rows: [[1]],
        rowCount: 1,
      },
    ],
  },
};

test('a question in SQL shows its tables and the visible data set, and nothing of a hidden one', () => {
  const { code } = questionForCandidate(sql, ['sql'], []);
  expect(code?.samples).toEqual([
    {
      id: '5f0c6a52-2d3b-4d7a-9f3c-0a4a8f6f6f11',
      why: 'shown',
      arguments: null,
      stdin: null,
      data: 'insert into depots values (1)',
      expected: { columns: ['id'], rows: [[1]] },
    },
  ]);
  expect(code?.database).toMatchObject({ tables: [{ name: 'depots', rows: [[1]] }], compare: { order: 'any', columns: 'named' } });
  const json = JSON.stringify(questionForCandidate(sql, ['sql'], []));
  expect(['11111111', 'hidden-', '-word', 'isSample'].filter((secret) => json.includes(secret))).toEqual([]);
});

test('options come in the order drawn, without which is right and why', () => {
  const shown = questionForCandidate(choice, [], ['b', 'a']);
  expect(shown.choice?.options).toEqual([
    { id: 'b', html: '<p>inner</p>' },
    { id: 'a', html: '<p>left</p>' },
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/isCorrect|because|reason/);
});

test('the files of a question lie beside the one that is run', () => {
  if (code.body.kind !== 'code') throw new Error('a code question was built');
  const several: FrozenQuestion = {
    ...code,
    body: {
      ...code.body,
      starterFiles: { javascript: { 'lib/a.js': 'a' }, typescript: { 'lib/a.ts': 'of a language that is not allowed' } },
    },
  };
  const shown = questionForCandidate(several, ['javascript'], []);
  expect(shown.code?.languages).toEqual([
    { language: 'javascript', starter: 'function double(value) {}', files: [{ path: 'lib/a.js', text: 'a' }] },
  ]);
  expect(JSON.stringify(shown)).not.toContain('not allowed');
});

const typed = (body: FrozenQuestion['body']): FrozenQuestion => ({
  ...catalogue,
  id: 'share',
  family: 'shares',
  title: 'Share',
  languages: [],
  body,
});

test('a number or a text shows its unit and its hint, and nothing of what is accepted', () => {
  const words = fc.string({ unit: fc.constantFrom(...'qwxyzQWXYZ0123456789'), minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(words, { minLength: 1 }),
      fc.option(words),
      (answer, secrets, unit) => {
        const number = questionForCandidate(
          typed({ kind: 'number', answer, tolerance: { absolute: 0.0625, relative: 0.03125 }, unit, hint: 'Round it.' }),
          [],
          [],
        );
        expect(number.number).toEqual({ unit, hint: 'Round it.' });
        const about = {
          title: 'Share',
          minutes: 10,
          statementHtml: '<p>Double it.</p>',
          followUp: null,
          code: null,
          choice: null,
          review: null,
        };
        expect(number).toEqual({ ...about, kind: 'number', number: { unit, hint: 'Round it.' }, text: null, essay: null, project: null });
        const accept = secrets.map((secret, index) =>
          index % 2 === 0
            ? { form: 'exact' as const, text: secret, isCaseSensitive: true }
            : { form: 'pattern' as const, pattern: secret, isCaseSensitive: false },
        );
        const text = questionForCandidate(typed({ kind: 'text', accept, hint: null }), [], []);
        expect(text).toEqual({ ...about, kind: 'text', number: null, text: { hint: null }, essay: null, project: null });
        const json = JSON.stringify(text);
        expect(secrets.filter((secret) => json.includes(secret))).toEqual([]);
      },
    ),
  );
});

test('a review shows the change, and nothing of what is to be found in it', () => {
  const files = [{ path: 'a.py', before: null, after: 'a = 1\n' }];
  const findings = [{ id: 'finding-word', path: 'a.py', side: 'after' as const, from: 1, to: 1, what: 'hidden-reason' }];
  const shown = questionForCandidate(typed({ kind: 'review', files, findings }), [], []);
  expect(shown.review).toEqual({ files });
  expect(JSON.stringify(shown)).not.toMatch(/finding-word|hidden-reason|"from"/);
});

test('a test suite shows the program that is right, and nothing of the other versions', () => {
  if (code.body.kind !== 'code') throw new Error('a code question was built');
  const [sample, hidden] = code.body.cases;
  if (sample === undefined || hidden === undefined) throw new Error('cases were built');
  const input = { kind: 'program' as const, stdin: '' };
  const suite: FrozenQuestion = {
    ...code,
    followUp: { html: 'Why?', minutes: 2 },
    body: {
      ...code.body,
      task: 'tests',
      signature: null,
      starterFiles: { javascript: { 'sum.js': 'shown' } },
      cases: [
        { ...sample, input, expected: 'passes', files: { javascript: { 'sum.js': 'shown' } } },
        { ...hidden, input, expected: 'fails', files: { javascript: { 'sum.js': 'hidden-fault' } } },
      ],
    },
  };
  const shown = questionForCandidate(suite, ['javascript'], []);
  expect(shown).toMatchObject({ code: { isTestSuite: true, samples: [{ expected: 'passes' }] }, followUp: { html: 'Why?', minutes: 2 } });
  expect(JSON.stringify(shown)).not.toMatch(/hidden-|11111111|-word|"files":\{/);
});

test('a program shows its standard input instead of arguments', () => {
  if (code.body.kind !== 'code') throw new Error('a code question was built');
  const [sample] = code.body.cases;
  if (sample === undefined) throw new Error('a case was built');
  const program: FrozenQuestion = {
    ...code,
    body: { ...code.body, signature: null, cases: [{ ...sample, input: { kind: 'program', stdin: '2\n' }, expected: '4\n' }] },
  };
  expect(questionForCandidate(program, ['javascript'], []).code?.samples[0]).toMatchObject({
    arguments: null,
    stdin: '2\n',
    expected: '4\n',
  });
});
