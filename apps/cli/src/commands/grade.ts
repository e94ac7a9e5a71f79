import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readQuestion } from '@assay/bank';
import { AppError, inOrder } from '@assay/core';
import { codeBodyOf, gradeCode, type ItemGrade, requestsForCases, runCases } from '@assay/core/grading';
import type { FrozenQuestion } from '@assay/core/questions';
import type { Language, Runner } from '@assay/core/runs';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Cli, exitCodes, wrongCall } from '../cli.ts';
import { type JsonLine, parseJsonLines } from '../json-lines.ts';
import { withRunner } from '../with-runner.ts';

type Options = { language?: string; batch?: string; json?: boolean };

const gradeRequest = z.strictObject({ id: z.string(), question: z.string(), language: z.string(), source: z.string() });
type GradeRequest = z.infer<typeof gradeRequest>;

type CodeGrade = Extract<ItemGrade, { kind: 'code' }>;
type Graded = { id: string; question: FrozenQuestion; grade: CodeGrade };

/** Two cores are what a small machine has; the supervisor runs no more at once than there are. */
const atOnce = 4;

export function addGrade(program: Command, cli: Cli): void {
  program
    .command('grade')
    .description('Runs all cases of a question against a solution, or many solutions with --batch.')
    .argument('[question_dir]', 'a question folder')
    .argument('[file]', 'the solution')
    .option('--language <language>', 'the language of the solution; not needed where the question offers one only')
    .option('--batch <file>', 'JSON lines of {id, question, language, source}; - reads standard input')
    .option('--json', 'prints the result as JSON')
    .action(async (questionDir: string | undefined, file: string | undefined, options: Options) => {
      if (options.batch !== undefined) await gradeBatch(cli, options.batch, questionDir, options.language);
      else await gradeOne(cli, questionDir, file, options);
      cli.exitWith(exitCodes.done);
    });
}

async function gradeOne(
  cli: Cli,
  questionDir: string | undefined,
  file: string | undefined,
  { language, json = false }: Options,
): Promise<void> {
  if (questionDir === undefined || file === undefined)
    throw wrongCall('Write `assay grade QUESTION_DIR --language L FILE`, or `assay grade --batch FILE.jsonl`.');
  const source = await textOf(file);
  const question = await loadQuestion(questionDir);
  const spoken = languageOf(question, language ?? onlyLanguage(question));
  const grade = await withRunner(cli, async (runner) => gradeSource(question, spoken, source, await runner(), ownerOf(cli, 0)));
  const graded = { id: file, question, grade };
  cli.print(json ? lineOf(graded) : describe(graded));
}

async function gradeBatch(cli: Cli, file: string, questionDir: string | undefined, language: string | undefined): Promise<void> {
  if (language !== undefined) throw wrongCall('With --batch each line names its own language; leave --language out.');
  if (questionDir !== undefined) throw wrongCall('With --batch each line names its own question; leave QUESTION_DIR out.');
  // Everything is looked at before anything is run, so that a wrong line leaves nothing half done.
  const lines = parseJsonLines(file, file === '-' ? await cli.readStdin() : await textOf(file));
  const questions = new Map<string, FrozenQuestion>();
  const work: { request: GradeRequest; question: FrozenQuestion; language: Language }[] = [];
  for (const line of lines) {
    try {
      const request = requestIn(line);
      const question = questions.get(request.question) ?? (await loadQuestion(request.question));
      questions.set(request.question, question);
      work.push({ request, question, language: languageOf(question, request.language) });
    } catch (error) {
      throw error instanceof AppError ? new AppError(error.code, `${line.where}: ${error.message}`, error.details) : error;
    }
  }
  let sum = 0;
  await withRunner(cli, async (runner) => {
    const gradeWork = async ({ request, question, language }: (typeof work)[number], index: number): Promise<Graded> => {
      const grade = await gradeSource(question, language, request.source, await runner(), ownerOf(cli, index));
      return { id: request.id, question, grade };
    };
    await inOrder(work, atOnce, gradeWork, (graded) => {
      sum += graded.grade.share;
      cli.print(lineOf(graded));
    });
  });
  cli.say(`${work.length} graded${work.length === 0 ? '' : `, mean score ${(sum / work.length).toFixed(3)}`}.\n`);
}

function requestIn({ value }: JsonLine): GradeRequest {
  const parsed = gradeRequest.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.') || 'line', message: issue.message }));
  throw new AppError('invalid_input', 'Write {"id":"…","question":"DIR","language":"…","source":"…"}:', { issues });
}

async function loadQuestion(questionDir: string): Promise<FrozenQuestion> {
  const reading = await readQuestion(resolve(questionDir));
  if (reading.isLoaded) {
    codeBodyOf(reading.question.frozen);
    return reading.question.frozen;
  }
  const issues = reading.broken.problems.map(({ file, line, message }) => ({ path: `${file}${line === null ? '' : `:${line}`}`, message }));
  throw new AppError('invalid_input', `The question ${questionDir} cannot be used. Mend its folder:`, { issues });
}

function onlyLanguage({ languages }: FrozenQuestion): string {
  const [only, ...others] = languages;
  if (only === undefined || others.length > 0) throw wrongCall(`Name the language: --language ${languages.join(' or ')}.`);
  return only;
}

function languageOf({ id, languages }: FrozenQuestion, written: string): Language {
  const language = languages.find((offered) => offered === written);
  if (language === undefined) throw wrongCall(`${id} is not offered in ${written}. Write ${languages.join(' or ')}.`);
  return language;
}

async function gradeSource(
  question: FrozenQuestion,
  language: Language,
  source: string,
  runner: Runner,
  owner: string,
): Promise<CodeGrade> {
  const body = codeBodyOf(question);
  const requests = requestsForCases(question, language, source, body.cases);
  return gradeCode(body, await runCases(runner, { owner, priority: 'grading' }, requests));
}

/** Each solution is an owner of its own: none meets the process of another. */
function ownerOf(cli: Cli, index: number): string {
  return `grade/${cli.now().getTime().toString(36)}/${cli.random().toString(36).slice(2)}/${index}`;
}

/** The shape that scripts are promised. */
function lineOf({ id, grade }: Graded): string {
  const cases = grade.cases.map(({ id: caseId, passed, run }) => ({
    id: caseId,
    passed,
    outcome: run.outcome,
    wallMs: Math.round(run.wallMs * 10) / 10,
  }));
  return `${JSON.stringify({ id, score: grade.share, passed: cases.filter((verdict) => verdict.passed).length, total: cases.length, cases })}\n`;
}

function describe({ question, grade }: Graded): string {
  const body = codeBodyOf(question);
  const whyOf = new Map(body.cases.map((frozenCase) => [frozenCase.id, frozenCase.why]));
  const failed = grade.cases.filter((verdict) => !verdict.passed);
  const lines = [
    `${question.title}: score ${Number(grade.share.toFixed(4))}, ${grade.cases.length - failed.length} of ${grade.cases.length} cases pass`,
    ...grade.groups.map(({ name, weight, passed, total }) => `  ${name}: ${passed} of ${total}, weight ${weight}`),
    ...failed.map(({ id, group, run }) => `  failed ${group ?? 'sample'} ${id}: ${whyOf.get(id)} (${reasonOf(run)})`),
  ];
  return `${lines.join('\n')}\n`;
}

function reasonOf({ outcome, error }: CodeGrade['cases'][number]['run']): string {
  if (outcome === 'completed') return 'another value than expected';
  return `${outcome.replace('_', ' ')}${error === undefined ? '' : `: ${error.message}`}`;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw wrongCall(`The file ${file} cannot be read. Name an existing text file.`);
  }
}
