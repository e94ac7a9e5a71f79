import { AppError } from '../errors.ts';
import type { Json } from '../json.ts';
import type { CodeBody, FrozenCase, FrozenQuestion } from '../questions/schema.ts';
import { entryOf } from '../runs/entry.ts';
import type { Language, RunCase, RunRequest, SourceFiles } from '../runs/schema.ts';
import { nameIn } from './name-in.ts';
import { withTestRunner } from './test-runner.ts';

/** A `RunRequest` of which only whose it is, and how urgent, is not said. */
export type CaseRequest = Pick<RunRequest, 'language' | 'files' | 'entry' | 'cases' | 'limits'>;

/** The text of the file that is run, or the text of several files by their path. Files that are not named stay as the question gives them. */
export type SubmittedSource = string | SourceFiles;

/**
 * The one place that turns a frozen question and a candidate's text into runs: neither what is expected nor the id, group or reason of a case is in it.
 * One request for all cases; for a test suite one for each, as another version of the program lies beside it in each. `runCases` has them run.
 */
export function requestsForCases(
  question: FrozenQuestion,
  language: Language,
  source: SubmittedSource,
  cases: readonly FrozenCase[],
): CaseRequest[] {
  const body = codeBodyOf(question);
  if (cases.length === 0) return [];
  if (body.task === 'tests') return cases.map((frozenCase) => requestForTests(body, language, source, frozenCase));
  return [
    requestFor(
      body,
      language,
      source,
      cases.map((frozenCase) => frozenCase.input),
    ),
  ];
}

/**
 * Like `requestsForCases`, for the candidate's own input: standard input, or the arguments as a JSON list. For a question in SQL it is a query of its own,
 * on the first visible data set.
 */
export function requestForOwnInput(question: FrozenQuestion, language: Language, source: SubmittedSource, input: string): CaseRequest {
  const body = codeBodyOf(question);
  if (body.task === 'tests')
    throw new AppError('invalid_input', 'A test suite has no input of its own. Run it against the program that you see.');
  if (formOf(body) === 'query') {
    if (input.trim() === '') throw new AppError('invalid_input', 'Write a query.');
    return requestFor(
      body,
      language,
      input,
      samplesOf(body)
        .slice(0, 1)
        .map((sample) => sample.input),
    );
  }
  return requestFor(body, language, source, [ownCase(body, language, input)]);
}

/** How the answers to a question are run; the same for all its cases. */
export function formOf({ cases }: CodeBody): RunCase['kind'] {
  return cases[0]?.input.kind ?? 'program';
}

/** What fills the tables of a data set: all that runs after the schema. */
export function dataOf({ setup }: Extract<RunCase, { kind: 'query' }>): string {
  return setup.slice(1).join('\n');
}

export function codeBodyOf(question: FrozenQuestion): CodeBody {
  if (question.body.kind !== 'code')
    throw new AppError('invalid_input', `The question ${question.id} has no code to run: it is of the kind ${question.body.kind}.`);
  return question.body;
}

export function samplesOf(body: CodeBody): FrozenCase[] {
  return body.cases.filter((frozenCase) => frozenCase.isSample);
}

/** Whatever the candidate did to the program that they see: the version of the case replaces it. */
function requestForTests(body: CodeBody, language: Language, source: SubmittedSource, { input, files }: FrozenCase): CaseRequest {
  const request = requestFor(body, language, source, [input]);
  const suite = withTestRunner(language, request.files[request.entry] ?? '');
  return { ...request, files: { ...request.files, ...files?.[language], [request.entry]: suite } };
}

function requestFor(body: CodeBody, language: Language, source: SubmittedSource, cases: RunCase[]): CaseRequest {
  const entry = entryOf[language];
  const written = typeof source === 'string' ? { [entry]: source } : source;
  const files = { [entry]: body.starters[language] ?? '', ...body.starterFiles?.[language], ...written };
  return { language, files, entry, cases: cases.map((runCase) => caseIn(language, runCase)), limits: body.limits };
}

/** The function goes by the name it has in the language. */
function caseIn(language: Language, runCase: RunCase): RunCase {
  return runCase.kind === 'call' ? { ...runCase, function: nameIn(language, runCase.function) } : runCase;
}

function ownCase({ signature }: CodeBody, language: Language, input: string): RunCase {
  if (signature === null) return { kind: 'program', stdin: input };
  const values = listIn(input);
  const names = signature.parameters.map((parameter) => nameIn(language, parameter.name)).join(', ');
  if (values === null) throw new AppError('invalid_input', `Write the arguments as a JSON list: [${names}].`);
  if (values.length !== signature.parameters.length) {
    throw new AppError(
      'invalid_input',
      `${nameIn(language, signature.name)} takes ${countOf(signature.parameters.length)}, the list has ${values.length}: [${names}].`,
    );
  }
  return { kind: 'call', function: signature.name, arguments: [...values] };
}

function listIn(text: string): readonly Json[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function countOf(parameters: number): string {
  return `${parameters} ${parameters === 1 ? 'argument' : 'arguments'}`;
}
