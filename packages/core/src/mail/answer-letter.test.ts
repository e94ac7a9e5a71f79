import { expect, test } from 'vitest';
import { decisionKinds } from '../decisions/rules.ts';
import { answerLetter } from './answer-letter.ts';
import { defaultTemplates } from './default-templates.ts';

const facts = { name: 'Ada', opening: 'Data analyst', contact: { name: 'Mara', email: 'mara@example.org' } };

test('each decision has its own words, with the opening and whom to ask, and a subject that gives nothing away', () => {
  const letters = decisionKinds.map((kind) => answerLetter(defaultTemplates[kind], facts));
  expect(new Set(letters.map(({ text }) => text)).size).toBe(3);
  expect(new Set(letters.map(({ subject }) => subject))).toEqual(new Set(['About your assessment for Data analyst']));
  for (const { text } of letters) {
    expect(text).toMatch(/^Hello Ada,\n/);
    expect(text).toContain('for Data analyst');
    expect(text).toMatch(/Mara \(mara@example\.org\)\.$/);
  }
});

test('one text for many greets nobody by name', () => {
  const template = { subject: 'News, {{name}}', body: 'Hello {{ name }},\n\nno for {{opening}}.' };
  expect(answerLetter(template, { ...facts, name: null })).toEqual({ subject: 'News,', text: 'Hello,\n\nno for Data analyst.' });
});

test('a name carries no address into an answer', () => {
  expect(answerLetter(defaultTemplates.reject, { ...facts, name: 'Ada www.spam.example' }).text).toMatch(/^Hello Ada,\n/);
});
