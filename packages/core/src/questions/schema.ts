import { z } from 'zod';
import { json } from '../json.ts';
import { language, runCase, runLimits, sourceFiles, sourcePath } from '../runs/schema.ts';
import { uploadTypes } from '../uploads/upload-types.ts';

export const uploadType = z.enum(uploadTypes);

export const questionSlug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case, such as late-deliveries');

export const questionKind = z.enum(['choice', 'code', 'number', 'text', 'essay', 'project']);
export type QuestionKind = z.infer<typeof questionKind>;

export const questionState = z.enum(['draft', 'checked', 'pilot', 'live', 'resting', 'retired']);
export type QuestionState = z.infer<typeof questionState>;

export const difficulty = z.int().min(1).max(5);

/** The parameter and return types are written in the small type language of `packages/bank` and checked there. */
export const signature = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be camelCase, such as lateDeliveries'),
  parameters: z.array(z.strictObject({ name: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be camelCase'), type: z.string() })).max(12),
  returns: z.string(),
});
export type Signature = z.infer<typeof signature>;

/** How a returned value is held against the expected one. Without `tolerance` numbers must be equal. */
export const comparison = z.strictObject({
  /** `any`: lists (at every depth) count as equal in whatever order. */
  order: z.enum(['exact', 'any']).default('exact'),
  /** Two numbers are equal when they are within either. */
  tolerance: z.strictObject({ absolute: z.number().min(0).default(0), relative: z.number().min(0).max(1).default(0) }).optional(),
});
export type Comparison = z.infer<typeof comparison>;

/** What the names of a query's columns count; their order counts always. `named`: they are the expected ones, in whatever case. */
export const columnsRule = z.enum(['named', 'any']);

export const caseId = z.uuid();

/** A table as a candidate is shown it; `rows` are the first ones of the first visible data set, with cells as in a `queryResult`. */
export const tableSketch = z.object({
  name: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      /** As the schema says it; empty where it says nothing. */
      type: z.string(),
      isKey: z.boolean(),
      isNullable: z.boolean(),
      references: z.object({ table: z.string(), column: z.string() }).nullable(),
    }),
  ),
  rows: z.array(z.array(json)),
  rowCount: z.int(),
});
export type TableSketch = z.infer<typeof tableSketch>;

/** A case as it is frozen: what is executed, and, apart from it, what is expected. */
export const frozenCase = z.object({
  id: caseId,
  /** `null`: runs and is shown, but is worth nothing. */
  group: z.string().nullable(),
  isSample: z.boolean(),
  why: z.string(),
  input: runCase,
  /** For a call the value in the form of `returnedValue`; for a program its standard output; for a query its `queryResult`. */
  expected: json,
});
export type FrozenCase = z.infer<typeof frozenCase>;

export const codeBody = z.object({
  kind: z.literal('code'),
  /** Null for a program that reads standard input and writes standard output, and for a query. */
  signature: signature.nullable(),
  /** Per language, the text the editor opens with. */
  starters: z.partialRecord(language, z.string()),
  /** Per language, the files that lie beside that text, by their path; absent for a question of one file. */
  starterFiles: z.partialRecord(language, sourceFiles).optional(),
  compare: comparison.extend({ columns: columnsRule.exactOptional() }),
  limits: runLimits,
  /** Weight of each case group. */
  groups: z.record(z.string(), z.number().positive()),
  cases: z.array(frozenCase).min(1),
  /** For a query: the tables of every data set. */
  tables: z.array(tableSketch).exactOptional(),
});
export type CodeBody = z.infer<typeof codeBody>;

export const choiceOption = z.object({ id: z.string(), html: z.string(), isCorrect: z.boolean(), because: z.string() });
export type ChoiceOption = z.infer<typeof choiceOption>;

export const choiceBody = z.object({
  kind: z.literal('choice'),
  select: z.enum(['one', 'many']),
  isShuffled: z.boolean(),
  options: z.array(choiceOption).min(2),
});
export type ChoiceBody = z.infer<typeof choiceBody>;

/** `null`: the number alone. */
const unit = z.string().nullable();

export const numberBody = z.object({
  kind: z.literal('number'),
  answer: z.number(),
  /** A number is accepted within either. */
  tolerance: z.object({ absolute: z.number().min(0), relative: z.number().min(0) }),
  unit,
  /** What the candidate reads beside the field. */
  hint: z.string().nullable(),
});
export type NumberBody = z.infer<typeof numberBody>;

/** What a typed text is held against: `exact` the whole text, `pattern` a regular expression (RE2) that must match the whole of it. */
export const acceptedText = z.discriminatedUnion('form', [
  z.object({ form: z.literal('exact'), text: z.string(), isCaseSensitive: z.boolean() }),
  z.object({ form: z.literal('pattern'), pattern: z.string(), isCaseSensitive: z.boolean() }),
]);
export type AcceptedText = z.infer<typeof acceptedText>;

export const textBody = z.object({
  kind: z.literal('text'),
  accept: z.array(acceptedText).min(1),
  hint: z.string().nullable(),
});
export type TextBody = z.infer<typeof textBody>;

/** Plain text that a person reads and scores. `words`: how many are asked for; null where no bound is. */
export const essayBody = z.object({
  kind: z.literal('essay'),
  words: z.object({ from: z.int().nullable(), to: z.int().nullable() }),
  hint: z.string().nullable(),
});
export type EssayBody = z.infer<typeof essayBody>;

/** A file that the candidate works with; its bytes lie in the file store under `sha256`. `crc32` is what a zip says of it. */
export const materialFile = z.object({
  path: sourcePath,
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  crc32: z.int(),
});
export type MaterialFile = z.infer<typeof materialFile>;

/** What may be handed in: extensions such as `.csv`, and how much. */
export const uploadRule = z.object({ types: z.array(uploadType).min(1), mostFiles: z.int().positive(), mostBytes: z.int().positive() });
export type UploadRule = z.infer<typeof uploadRule>;

/** Files that a person reads and scores. */
export const projectBody = z.object({
  kind: z.literal('project'),
  material: z.array(materialFile),
  uploads: uploadRule,
});
export type ProjectBody = z.infer<typeof projectBody>;

/** What people score an answer by: of each criterion one level, from the best to the worst. */
export const rubric = z.object({
  criteria: z
    .array(z.object({ id: z.string(), title: z.string(), levels: z.array(z.object({ points: z.number(), text: z.string() })).min(2) }))
    .min(1),
  /** Answers to hold others against: one at the top, one that is just good enough. */
  examples: z.object({ top: z.string(), pass: z.string() }).nullable(),
});
export type Rubric = z.infer<typeof rubric>;

/** One version of a question as it is stored for ever: whatever a grade needs to be explained. */
export const frozenQuestion = z.object({
  id: questionSlug,
  version: z.int().positive(),
  family: questionSlug,
  title: z.string(),
  skills: z.array(z.string()),
  roles: z.array(z.string()),
  difficulty,
  minutes: z.number().positive(),
  languages: z.array(language),
  /** Drawn in practice rounds and nowhere else. */
  isPractice: z.boolean().default(false),
  licence: z.string(),
  authors: z.array(z.string()),
  /** Sanitised HTML with MathML, rendered when the version was frozen. */
  statementHtml: z.string(),
  /** Absent: where people score it, code is scored by the default one. */
  rubric: rubric.exactOptional(),
  /** What good looks like, for reviewers: sanitised HTML as the statement is. */
  reviewerNoteHtml: z.string().exactOptional(),
  body: z.discriminatedUnion('kind', [codeBody, choiceBody, numberBody, textBody, essayBody, projectBody]),
});
export type FrozenQuestion = z.infer<typeof frozenQuestion>;

/** What keeps a question from being served: where, and what to write instead. */
export const questionProblem = z.object({ file: z.string(), line: z.int().nullable(), message: z.string() });
export type QuestionProblem = z.infer<typeof questionProblem>;

/** One proof solution held against its folder's promise. */
export const proofResult = z.object({ file: z.string(), language, promise: z.string(), isKept: z.boolean(), explanation: z.string() });
export type ProofResult = z.infer<typeof proofResult>;
