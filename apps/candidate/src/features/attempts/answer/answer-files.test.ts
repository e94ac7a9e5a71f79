import { expect, test } from 'vitest';
import { createAnswers } from '../recorder/answers.ts';
import { createModelServer, helperPath, helperStarter, starter } from '../recorder/model/model-server.ts';
import { createVirtualClock } from '../recorder/model/virtual-clock.ts';
import { filesOf } from './answer-files.ts';

const attempt = createModelServer(createVirtualClock()).getAttempt();
const [several, single] = attempt.items;
if (several === undefined || single === undefined) throw new Error('the model has two items');
const mainOf = ({ itemId }: typeof several) => ({ itemId, language: 'javascript' }) as const;

test('shows the file that is run first, then the ones beside it', () => {
  const files = filesOf(several, mainOf(several), createAnswers(attempt));
  expect(files.map(({ name, starter: text }) => [name, text])).toEqual([
    ['main.js', starter],
    [helperPath, helperStarter],
  ]);
  expect(files[1]?.document).toEqual({ ...mainOf(several), path: helperPath });
});

test('a question of one file has one', () => {
  expect(filesOf(single, mainOf(single), createAnswers(attempt)).map(({ name }) => name)).toEqual(['main.js']);
});

test('offers no file that the server does not keep, as of an attempt that began before there were several', () => {
  const texts = several.answer.texts.filter(({ path }) => path === undefined);
  const before = { ...attempt, items: [{ ...several, answer: { ...several.answer, texts } }] };
  expect(filesOf(several, mainOf(several), createAnswers(before))).toHaveLength(1);
});
