import { z } from 'zod';
import { groupName } from './question-file.ts';

const common = {
  id: z.uuidv4('must be a version 4 UUID').describe('Permanent: grades are stored under it.'),
  group: groupName.optional().describe('One of the groups of question.yaml. A case without one is run and shown, and worth nothing.'),
  why: z.string().trim().min(1).max(300).describe('What this case tests, in one sentence.'),
};

const value = z.unknown().describe('A value of the type that the signature names.');

export const callCase = z.strictObject({
  ...common,
  arguments: z.array(value).describe('The arguments, in the order of the signature.'),
  expected: value.describe('What the function must return.'),
});
export type CallCase = z.infer<typeof callCase>;

export const programCase = z.strictObject({
  ...common,
  stdin: z.string().describe('What the program reads from standard input.'),
  stdout: z.string().describe('What it must print; white space at line ends does not matter.'),
});
export type ProgramCase = z.infer<typeof programCase>;

export const casesFile = z.array(z.union([callCase, programCase]));

/** The most cases that one question may have, generated ones included. */
export const mostCases = 200;

/** What `tests/size.gen.js` returns: what is expected of these cases the accepted solution says. */
export const generatedCalls = z
  .array(callCase.omit({ expected: true }))
  .min(1)
  .max(mostCases);
export const generatedPrograms = z
  .array(programCase.omit({ stdout: true }))
  .min(1)
  .max(mostCases);
