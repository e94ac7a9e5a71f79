import { expect, test } from 'vitest';
import { defaultTemplates } from './default-templates.ts';
import { mailKinds } from './kinds.ts';
import { letterHtml } from './letter-html.ts';
import { fillTemplate, nameInLetter, templateIssues } from './template.ts';

test.each(mailKinds)('our own %s breaks none of the rules', (kind) => {
  expect(templateIssues(kind, defaultTemplates[kind])).toEqual([]);
});

test.each([
  ['{{nmae}} {{link}}', '{{nmae}} is not known here'],
  ['Hello {{name}}', '{{link}} is missing'],
  ['{{link}} {{name', 'is not closed'],
  ['{{link}} name}}', 'is not closed'],
])('refuses the text %s', (body, said) => {
  expect(templateIssues('invitation', { subject: 'Come', body })).toMatchObject([{ path: 'body', message: expect.stringContaining(said) }]);
});

test('a line whose placeholder has nothing to say is left out, and its gap with it', () => {
  const body = 'Hello {{name}},\n\nuntil {{until}}.\n\n\n{{ link }}\n';
  expect(fillTemplate({ subject: 'x', body }, { name: 'Ada', link: 'L', until: null }).text).toBe('Hello Ada,\n\nL');
  expect(fillTemplate({ subject: 'x', body }, { name: 'Ada', link: 'L', until: 'noon' }).text).toBe('Hello Ada,\n\nuntil noon.\n\nL');
});

test('a subject is one line, whatever it is made of', () => {
  const { subject } = fillTemplate({ subject: 'Hi\r\nBcc: a@b.c {{name}}', body: '' }, { name: 'Eve\nX: y\u2028z' });
  expect(subject).toBe('Hi Bcc: a@b.c Eve X: y z');
});

test('a value that looks like a placeholder stays what it is', () => {
  expect(fillTemplate({ subject: '{{name}}', body: '{{opening}}' }, { name: '{{link}}', link: 'secret', opening: '$&' })).toEqual({
    subject: '{{link}}',
    text: '$&',
  });
});

test('nobody’s name carries an address into a letter', () => {
  expect(nameInLetter('Win now https://spam.example/x www.spam.example\r\nAda')).toBe('Win now Ada');
});

test('the HTML form is text but for the one link', () => {
  const html = letterHtml('a <b> & "c"\nline\n\nhttps://x/take#A_-1 and https://y', 'https://x/take#A_-1');
  expect(html).toContain('<p>a &lt;b&gt; &amp; &quot;c&quot;<br>line</p>');
  expect(html).toContain('<a href="https://x/take#A_-1">https://x/take#A_-1</a> and https://y</p>');
});
