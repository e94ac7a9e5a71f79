import { longestPattern } from '@assay/core/grading';
import { typedAnswerLimit } from '@assay/core/questions';
import { columnsRule, comparison, difficulty, questionSlug, signature, uploadType } from '@assay/core/questions/schema';
import { language, runLimits } from '@assay/core/runs/schema';
import { z } from 'zod';

/** The descriptions appear in editors (through the JSON Schemas) and behind complaints about a field. */

export const tag = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case, such as data-cleaning');
const name = z.string().trim().min(1).max(80);
export const groupName = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a short lower-case word, such as edges');

const catalogue = {
  id: questionSlug.max(60).describe('The name of the folder, in kebab-case.'),
  version: z.int().positive().describe('Counts up by one each time something changes that a candidate or a grade depends on.'),
  family: questionSlug.max(60).describe('Questions of one family are interchangeable: nobody gets two of them.'),
  title: name.describe('What the candidate sees above the question, such as "Late deliveries".'),
  skills: z.array(tag).min(1).max(8).describe('What it measures, such as [joins, data-cleaning].'),
  roles: z.array(tag).min(1).max(12).describe('Whom it is for, such as [data-engineer].'),
  difficulty: difficulty.describe("1 (easy) to 5 (hard): the author's guess until it is measured."),
  minutes: z.number().positive().max(480).describe('How long a good candidate takes, in minutes.'),
  practice: z.boolean().default(false).describe('true for a question of practice rounds: no assessment ever draws it.'),
  followUp: z
    .strictObject({
      ask: z
        .string()
        .trim()
        .min(1)
        .max(300)
        .describe('What is asked about the answer, such as "What would you look at next?"; inline markdown.'),
      minutes: z.number().positive().max(20).describe('How long the answer to it takes; the attempt gets as much more time.'),
    })
    .optional()
    .describe('A short question after the answer, which is never scored and is shown to reviewers beside it.'),
  licence: name.describe('own, or the licence of the source.'),
  authors: z.array(name).min(1).max(12).describe('Who wrote it, such as [ana].'),
};

const kinds = 'code, sql, tests, choice, number, text, essay, review or project.';

const limits = z
  .strictObject({
    timeMs: runLimits.shape.timeMs.describe('CPU time of a case in milliseconds, at least three times what the accepted solutions need.'),
    memoryMb: runLimits.shape.memoryMb.describe('What the program may add to an idle process, in MB.'),
  })
  .describe('What one case may use.');

const groups = z
  .record(groupName, z.number().positive().max(1000))
  .optional()
  .describe('The weight of each group of cases, such as { basics: 4, edges: 4, size: 2 }. Without it every group weighs the same.');

export const codeFile = z.strictObject({
  ...catalogue,
  kind: z.literal('code').describe(kinds),
  languages: z
    .array(language.exclude(['sql']))
    .min(1)
    .describe('The languages a candidate may choose from; each needs an accepted solution.'),
  signature: signature.optional().describe('The function to write. Without it the candidate writes a program that reads standard input.'),
  compare: comparison.prefault({}).describe('How results are compared: order exact or any, and a numeric tolerance.'),
  limits: limits.default({ timeMs: 2000, memoryMb: 128 }),
  groups,
});
export type CodeFile = z.infer<typeof codeFile>;

const dataSetFile = z.strictObject({
  id: z.uuidv4('must be a version 4 UUID').describe('Permanent: grades are stored under it.'),
  file: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/, 'must be the name of a file in data/, such as ties.sql')
    .describe('A file in data/ that fills the tables of schema.sql.'),
  visible: z
    .boolean()
    .default(false)
    .describe('true: the candidate sees its rows and the expected result. Otherwise it never leaves the server.'),
  group: groupName.optional().describe('One of the groups. A data set without one is run and shown, and worth nothing.'),
  why: z.string().trim().min(1).max(300).describe('What this data set tests, in one sentence.'),
});

export const sqlFile = z.strictObject({
  ...catalogue,
  kind: z.literal('sql').describe(kinds),
  compare: comparison
    .extend({
      columns: columnsRule
        .default('any')
        .describe('named: the columns must have the names of the reference. any: only their order counts.'),
    })
    .prefault({})
    .describe('How results are compared: order exact or any, columns named or any, and a numeric tolerance.'),
  limits: limits.default({ timeMs: 1000, memoryMb: 64 }),
  groups,
  dataSets: z.array(dataSetFile).min(2).max(40).describe('What the query is run on: at least one visible and one hidden data set.'),
});
export type SqlFile = z.infer<typeof sqlFile>;

const programVersion = z.strictObject({
  id: z.uuidv4('must be a version 4 UUID').describe('Permanent: grades are stored under it.'),
  folder: tag.describe('A folder in versions/, such as rounds-down; in it a folder for each language.'),
  passes: z.boolean().default(false).describe('true for a program that is right; otherwise it has one fault, which tests are to catch.'),
  visible: z
    .boolean()
    .default(false)
    .describe('true: the candidate sees its text and whether the tests pass. Otherwise it never leaves the server.'),
  group: groupName.optional().describe('One of the groups, for a fault that is worth points.'),
  why: z.string().trim().min(1).max(300).describe('What is wrong in this version, or how a right one differs, in one sentence.'),
});

export const testsFile = z.strictObject({
  ...catalogue,
  kind: z.literal('tests').describe(kinds),
  languages: z
    .array(language.exclude(['sql']))
    .min(1)
    .describe('The languages a candidate may choose from; each needs an accepted test suite and every version.'),
  limits: limits.default({ timeMs: 2000, memoryMb: 128 }),
  groups,
  versions: z
    .array(programVersion)
    .min(4)
    .max(40)
    .describe('What the tests are run against: right programs (one visible, one hidden and written differently) and faulty ones.'),
});
export type TestsFile = z.infer<typeof testsFile>;

export const optionFile = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,20}$/, 'must be short and lower-case, such as a')
    .describe('Permanent: answers are stored under it.'),
  text: z.string().trim().min(1).max(600).describe('What the candidate reads; inline markdown.'),
  correct: z.boolean().describe('true or false.'),
  because: z.string().trim().min(1).max(600).describe('Why it is right, or which mistake leads to it.'),
});

export const choiceFile = z.strictObject({
  ...catalogue,
  kind: z.literal('choice').describe(kinds),
  select: z.enum(['one', 'many']).default('one').describe('one: a single best answer. many: points for right ones less wrong ones.'),
  shuffle: z.boolean().default(true).describe('Whether each candidate sees the options in an order of their own.'),
  options: z.array(optionFile).min(2).max(8).describe('Two to eight options.'),
});
export type ChoiceFile = z.infer<typeof choiceFile>;

const typed = z.string().max(typedAnswerLimit).describe('Put it between quotes, as it is typed.');
const samples = z
  .strictObject({
    accepted: z.array(typed).min(1).max(40).describe('What must be accepted, between quotes: every form that people may give the answer.'),
    refused: z.array(typed).min(1).max(40).describe('What must be refused, between quotes: the mistakes that people really make.'),
  })
  .describe('What candidates may type, as proof that right and wrong are told apart.');
export type Samples = z.infer<typeof samples>;

const hint = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .optional()
  .describe('What the candidate reads beside the field, such as "One decimal is enough."; plain text.');

export const numberFile = z.strictObject({
  ...catalogue,
  kind: z.literal('number').describe(kinds),
  answer: z.number().describe('The number itself, in the unit below.'),
  tolerance: z
    .strictObject({
      absolute: z.number().min(0).optional().describe('How far off is still right.'),
      relative: z.number().min(0).max(1).optional().describe('The same as a share of the answer, such as 0.01.'),
    })
    .describe('How far off is still right: { absolute: 0.05 } or { relative: 0.01 }; { absolute: 0 } for this number exactly.'),
  unit: z
    .string()
    .trim()
    .regex(/^[^\d\s+.,-][^\d+.,]{0,19}$/, 'must be a short unit without digits, such as % or kg')
    .optional()
    .describe('Shown beside the field, such as "%", "kg" or "orders a day"; candidates may type it or leave it out.'),
  hint,
  samples,
});
export type NumberFile = z.infer<typeof numberFile>;

const acceptFile = z.strictObject({
  exact: z.string().trim().min(1).max(300).optional().describe('The whole text.'),
  pattern: z.string().min(1).max(longestPattern).optional().describe('A regular expression (RE2) that matches the whole text.'),
  caseSensitive: z.boolean().default(false).describe('Whether upper and lower case differ.'),
});

export const textFile = z.strictObject({
  ...catalogue,
  kind: z.literal('text').describe(kinds),
  accept: z.array(acceptFile).min(1).max(20).describe('What is right: a list of { exact: … } or { pattern: … }.'),
  hint,
  samples,
});
export type TextFile = z.infer<typeof textFile>;

const wordCount = z.int().min(1).max(20_000).optional();

export const essayFile = z.strictObject({
  ...catalogue,
  kind: z.literal('essay').describe(kinds),
  words: z
    .strictObject({
      from: wordCount.describe('How many words a whole answer needs.'),
      to: wordCount.describe('How many are enough.'),
    })
    .prefault({})
    .describe('What the candidate is told beside the count: { from: 150, to: 400 }. Nothing is cut off.'),
  hint,
});
export type EssayFile = z.infer<typeof essayFile>;

const findingFile = z.strictObject({
  id: tag.describe('Permanent, such as divides-by-zero.'),
  file: z.string().min(1).max(200).describe('The file of the change, such as report.py.'),
  side: z.enum(['before', 'after']).default('after').describe('before: the lines are those of change/before/, such as a check that went.'),
  lines: z
    .tuple([z.int().positive(), z.int().positive()])
    .describe('The first and the last line at which a comment belongs, such as [12, 14].'),
  what: z.string().trim().min(1).max(300).describe('What is wrong there, in one sentence; for reviewers.'),
});

export const reviewFile = z.strictObject({
  ...catalogue,
  kind: z.literal('review').describe(kinds),
  findings: z.array(findingFile).min(1).max(20).describe('What a good reviewer says something about.'),
});
export type ReviewFile = z.infer<typeof reviewFile>;

export const projectFile = z.strictObject({
  ...catalogue,
  minutes: z.number().positive().max(6000).describe('How long a good candidate works on it, in minutes.'),
  kind: z.literal('project').describe(kinds),
  uploads: z
    .strictObject({
      types: z.array(uploadType).min(1).max(30).describe('What can be handed in, by extension, such as [.ipynb, .csv, .pdf].'),
      mostFiles: z.int().min(1).max(50).default(5).describe('How many files at most.'),
      mostMb: z.number().positive().max(2000).default(50).describe('How large one file may be, in MB.'),
    })
    .describe('What the candidate hands in.'),
});
export type ProjectFile = z.infer<typeof projectFile>;

export const questionFile = z.discriminatedUnion('kind', [
  codeFile,
  sqlFile,
  testsFile,
  choiceFile,
  numberFile,
  textFile,
  essayFile,
  reviewFile,
  projectFile,
]);
export type QuestionFile = z.infer<typeof questionFile>;
