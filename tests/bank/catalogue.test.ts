import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bank, readBank } from '@assay/bank';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSoundBank, type SoundBank } from './sound-bank.ts';

let sound: SoundBank;
beforeEach(async () => {
  sound = await createSoundBank();
  await sound.edit('question.yaml', /^skills: .*$/m.exec(await sound.read('question.yaml'))?.[0] ?? '', 'skills: [grouping, joins]');
  await sound.edit('question.yaml', /^roles: .*$/m.exec(await sound.read('question.yaml'))?.[0] ?? '', 'roles: [data-analyst]');
});
afterEach(() => sound.discard());

const entry = (id: string) => `  - { id: ${id}, name: ${id}, about: What it means. }\n`;
const words = (skills: readonly string[], roles: readonly string[]) =>
  `skills:\n${skills.map(entry).join('')}roles:\n${roles.map(entry).join('')}`;
const keep = (text: string) => writeFile(join(sound.bank, 'catalogue.yaml'), text);
const told = ({ broken }: Bank) => broken.flatMap(({ problems }) => problems.map(({ line, message }) => `${line} ${message}`));

test('a bank that keeps no catalogue takes any word', async () => {
  expect(await readBank(sound.bank)).toMatchObject({ catalogue: null, problems: [], broken: [], questions: [{}] });
});

test('a question whose words the catalogue holds is sound, also when it is read alone', async () => {
  await keep(words(['grouping', 'joins', 'dates'], ['data-analyst']));
  expect(await readBank(sound.bank)).toMatchObject({
    problems: [],
    broken: [],
    questions: [{}],
    catalogue: { roles: [{ id: 'data-analyst' }] },
  });
  expect(await readBank(sound.question)).toMatchObject({ broken: [], questions: [{}] });
});

test('a word written wrongly is told with the one that was meant, a removed one with what to do', async () => {
  await keep(words(['groupings', 'dates'], ['data-engineer']));
  expect(told(await readBank(sound.question))).toEqual([
    '7 `grouping` is not among the skills of this bank. Did you mean `groupings`? catalogue.yaml names them all.',
    '7 `joins` is not among the skills of this bank. Write one of those in catalogue.yaml, or add it there.',
    '8 `data-analyst` is not among the roles of this bank. Write one of those in catalogue.yaml, or add it there.',
  ]);
});

test('a faulty catalogue is told and keeps no question from being served', async () => {
  await keep(`${words(['grouping', 'grouping'], ['data-analyst'])}other: 1\n`);
  const bank = await readBank(sound.bank);
  expect(bank).toMatchObject({ catalogue: null, broken: [], questions: [{}] });
  expect(bank.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    'catalogue.yaml:3 `skills[1].id` must stand here once, not the text "grouping". What question files write, in kebab-case.',
    'catalogue.yaml:6 `other` is not a field. Known here: skills, roles.',
  ]);
});
