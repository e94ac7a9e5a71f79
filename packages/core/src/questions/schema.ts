import { z } from 'zod';
import { json } from '../json.ts';
import { language, runCase, runLimits, sourceFiles, sourcePath } from '../runs/schema.ts';
import { uploadTypes } from '../uploads/upload-types.ts';

export const uploadType = z.enum(uploadTypes);

export const questionSlug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case, such as late-deliveries');

export const questionKind = z.enum(['choice', 'code', 'number', 'text', 'essay', 'review', 'project']);
export type QuestionKind = z.infer<typeof questionKind>;

export const questionState = z.enum(['draft', 'checked', 'pilot', 'live', 'resting', 'retired']);
export type QuestionState = z.infer<typeof questionState>;

/** Where a person may hold a question. */
export const heldState = questionState.extract(['pilot', 'resting', 'retired']);
export type HeldState = z.infer<typeof heldState>;

/** Where a version stands that nobody has approved: its proofs are green and nothing draws it, or it rides unscored. */
export const waitingState = questionState.extract(['checked', 'pilot']);
export type WaitingState = z.infer<typeof waitingState>;

/**
 * What a person may do to a question: approve it (from then on it is drawn and counts), try it unscored (`pilot`), turn down the version that waits, stop that one in its pilot because it is faulty while the approved one stays (`stop_pilot`), let it rest (it is drawn only where
 * nothing else is left), retire it, bring it back, or stop it because it is faulty: retired at once, also in attempts that are running.
 */
export const questionDecision = z.enum(['approve', 'pilot', 'turn_down', 'stop_pilot', 'rest', 'retire', 'bring_back', 'stop']);
export type QuestionDecision = z.infer<typeof questionDecision>;

export const decideQuestionInput = z
  .object({
    decision: questionDecision,
    reason: z.string().trim().min(3, 'say why in a few words').max(500),
    /** The version that was looked at, so that nobody approves another one. */
    version: z.int().positive().exactOptional(),
  })
  .refine(({ decision, version }) => decision !== 'approve' || version !== undefined, {
    path: ['version'],
    message: 'say which version you looked at',
  });
export type DecideQuestionInput = z.infer<typeof decideQuestionInput>;

/** What the installation asks for before a question is live. */
export const approvalRuleInput = z.strictObject({ needsSecondPerson: z.boolean() });
export type ApprovalRuleInput = z.infer<typeof approvalRuleInput>;

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

/** What a test suite must say of a version of a program: nothing against the right one, something against a faulty one. */
export const testVerdict = z.enum(['passes', 'fails']);
export type TestVerdict = z.infer<typeof testVerdict>;

/** A case as it is frozen: what is executed, and, apart from it, what is expected. */
export const frozenCase = z.object({
  id: caseId,
  /** `null`: runs and is shown, but is worth nothing. */
  group: z.string().nullable(),
  isSample: z.boolean(),
  why: z.string(),
  input: runCase,
  /** For a call the value in the form of `returnedValue`; for a program its standard output; for a query its `queryResult`; for a test suite `testVerdict`. */
  expected: json,
  /** For a test suite: per language the version of the program that it is run against in this case, by path. */
  files: z.partialRecord(language, sourceFiles).exactOptional(),
});
export type FrozenCase = z.infer<typeof frozenCase>;

export const codeBody = z.object({
  kind: z.literal('code'),
  /** Present where the answer is a test suite. */
  task: z.literal('tests').exactOptional(),
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

/** A file of a change: null where it was not there before, or is no longer. */
export const changedFile = z.object({ path: sourcePath, before: z.string().nullable(), after: z.string().nullable() });
export type ChangedFile = z.infer<typeof changedFile>;

/** A line of a change by its number from 1: in the text as it is after, or for a line that went in the text before. */
export const changedLine = z.object({ path: sourcePath, side: z.enum(['before', 'after']), line: z.int().positive() });
export type ChangedLine = z.infer<typeof changedLine>;

/** A change that candidates comment on, line by line; a person reads the comments. */
export const reviewBody = z.object({
  kind: z.literal('review'),
  files: z.array(changedFile).min(1),
  /** What a good reviewer says something about, at any line of a stretch. Never shown to candidates. */
  findings: z.array(
    z.object({
      id: z.string(),
      path: sourcePath,
      side: changedLine.shape.side,
      from: z.int().positive(),
      to: z.int().positive(),
      what: z.string(),
    }),
  ),
});
export type ReviewBody = z.infer<typeof reviewBody>;

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

/** `id` keeps a level the same one in later versions whose words are others. */
const level = z.object({ id: z.string().exactOptional(), points: z.number(), text: z.string() });

/** What people score an answer by: of each criterion one level, from the best to the worst. */
export const rubric = z.object({
  criteria: z.array(z.object({ id: z.string(), title: z.string(), levels: z.array(level).min(2) })).min(1),
  /** Answers to hold others against: one at the top, one that is just good enough. */
  examples: z.object({ top: z.string(), pass: z.string() }).nullable(),
});
export type Rubric = z.infer<typeof rubric>;

/** What the names in a question's texts stand for in one of its variants. */
export const drawnValues = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/), z.union([z.string().max(200), z.number(), z.boolean()]));
export type DrawnValues = z.infer<typeof drawnValues>;

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
  /** Present in each variant of a question with parameters; the version itself is the first one. Counted from 1. */
  variant: z.object({ number: z.int().positive(), values: drawnValues }).exactOptional(),
  /** Absent: where people score it, code is scored by the default one. */
  rubric: rubric.exactOptional(),
  /** Asked about the answer, in words and unscored; its minutes are added to the working time. Inline HTML. */
  followUp: z.object({ html: z.string(), minutes: z.number().positive() }).exactOptional(),
  /** What good looks like, for reviewers: sanitised HTML as the statement is. */
  reviewerNoteHtml: z.string().exactOptional(),
  body: z.discriminatedUnion('kind', [codeBody, choiceBody, numberBody, textBody, essayBody, reviewBody, projectBody]),
});
export type FrozenQuestion = z.infer<typeof frozenQuestion>;

/** What keeps a question from being served: where, and what to write instead. */
export const questionProblem = z.object({ file: z.string(), line: z.int().nullable(), message: z.string() });
export type QuestionProblem = z.infer<typeof questionProblem>;

/** One proof solution held against its folder's promise. */
export const proofResult = z.object({ file: z.string(), language, promise: z.string(), isKept: z.boolean(), explanation: z.string() });
export type ProofResult = z.infer<typeof proofResult>;
