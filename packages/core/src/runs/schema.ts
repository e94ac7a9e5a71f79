import { z } from 'zod';
import { json } from '../json.ts';

/** The run protocol: what a web or job process asks of the runner supervisor, and what comes back. */

export const language = z.enum(['javascript', 'typescript', 'python', 'sql']);
export type Language = z.infer<typeof language>;

/** What a document is written in: a language that runs, or plain words. */
export const documentLanguage = z.enum([...language.options, 'prose']);
export type DocumentLanguage = z.infer<typeof documentLanguage>;

export const runLimits = z.object({
  /** CPU time a case may use. */
  timeMs: z.int().min(10).max(60_000),
  /** What the program may add to an idle process. */
  memoryMb: z.int().min(16).max(2048),
});
export type RunLimits = z.infer<typeof runLimits>;

/** With forward slashes and no `..`. */
export const sourcePath = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\0\\]{1,200}$/, 'must be a relative path such as lib/helper.js');

/** Path in the submission to its text. */
export const sourceFiles = z.record(sourcePath, z.string()).refine((files) => Object.keys(files).length > 0, 'needs at least one file');
export type SourceFiles = z.infer<typeof sourceFiles>;

/** One execution. A case never carries what is expected of it: comparison happens outside the sandbox. */
export const runCase = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('program'), stdin: z.string() }),
  z.object({ kind: z.literal('call'), function: z.string().regex(/^[A-Za-z_$][\w$]*$/), arguments: z.array(json) }),
  /** For SQL: the texts run first in a database of their own (tables, then rows); the last statement of the entry gives what is returned. */
  z.object({ kind: z.literal('query'), setup: z.array(z.string()) }),
]);
export type RunCase = z.infer<typeof runCase>;

export const runPriority = z.enum(['candidate', 'grading']);
export type RunPriority = z.infer<typeof runPriority>;

export const runRequest = z.object({
  /** Whose process this is: one process never serves two owners. An attempt's id, or any unique text outside an attempt. */
  owner: z.string().min(1).max(200),
  priority: runPriority,
  /** For a program that is to be too slow: its time-out is taken as it comes, where any other grading's is repeated alone on the machine. */
  expectsTimeLimit: z.literal(true).exactOptional(),
  language,
  files: sourceFiles,
  entry: z.string(),
  cases: z.array(runCase).min(1).max(500),
  limits: runLimits,
});
export type RunRequest = z.infer<typeof runRequest>;

export const runOutcomeKind = z.enum(['completed', 'compile_error', 'runtime_error', 'time_limit', 'memory_limit', 'output_limit']);
export type RunOutcomeKind = z.infer<typeof runOutcomeKind>;

/**
 * What a called function or a query returned, as data that JSON alone cannot say. Tagged forms: `{"$":"undefined"}`, `{"$":"number","value":"NaN" | "Infinity" |
 * "-Infinity" | "-0"}`, `{"$":"bigint","value":"12"}`, `{"$":"date","value":ISO}`, `{"$":"map","entries":[[k,v]]}`, `{"$":"set","values":[…]}`,
 * `{"$":"unsupported","type":"function"}`, and `{"$":"object","entries":[["$",…]]}` for an object that itself has a key `$`.
 * A query returns a `queryResult`, whose cells are null, numbers, texts, `number` and `bigint` as above, and `{"$":"blob","value":HEX}`.
 */
export const returnedValue = json;

/** The rows of a query in its order, at most `mostRows`; `rowCount` stands there only when there were more. */
export const queryResult = z.object({ columns: z.array(z.string()), rows: z.array(z.array(json)), rowCount: z.int().exactOptional() });
export type QueryResult = z.infer<typeof queryResult>;

export const runOutcome = z.object({
  outcome: runOutcomeKind,
  exitCode: z.int().nullable(),
  /** Standard output and error together are kept up to 64 kB. */
  stdout: z.string(),
  stderr: z.string(),
  /** Only for a call or a query that completed. */
  returned: returnedValue.optional(),
  /** What went wrong in the program, with the line in the submission where it is known. */
  error: z.object({ message: z.string(), file: z.string().optional(), line: z.int().optional(), column: z.int().optional() }).optional(),
  wallMs: z.number(),
  cpuMs: z.number(),
  peakMemoryBytes: z.int(),
});
export type RunOutcome = z.infer<typeof runOutcome>;

/** The processes of one engine that belong to nobody. */
export const engineHealth = z.object({
  engine: z.string(),
  warm: z.int(),
  /** How many are to be kept warm, as things stand. */
  wanted: z.int(),
  starting: z.int(),
  /** Present when its processes do not start: what that means and what to do. */
  problem: z.string().nullable(),
});
export type EngineHealth = z.infer<typeof engineHealth>;

/** The state of the sandbox, for the start-up lines, the health report and the admin home page. */
export const sandboxHealth = z.object({
  /** Layers that stand between candidate code and the server, outermost last. */
  layers: z.array(z.string()),
  /** Present where only the isolate stands there: what to install. */
  advice: z.string().nullable(),
  warmProcesses: z.int(),
  /** Processes that are being started, or made ready for their attempt's next run. */
  preparing: z.int(),
  queued: z.int(),
  running: z.int(),
  engines: z.array(engineHealth),
  /** Another one may let the same program come out differently. */
  enginesVersion: z.string(),
});
export type SandboxHealth = z.infer<typeof sandboxHealth>;
