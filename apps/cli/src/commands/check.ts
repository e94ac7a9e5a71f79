import { writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import {
  type Bank,
  type BrokenFolder,
  bankPage,
  type CheckSources,
  checkQuestions,
  coverageOf,
  drawsFile,
  isCoverageStale,
  isQuestionFolder,
  type LoadedQuestion,
  listQuestionFolders,
  makeDraws,
  makeRecorded,
  openKeptChecks,
  readBank,
  readBankToRecord,
  readVersions,
  staleSchemas,
  type Versions,
  versionProblem,
  versionState,
  versionsFile,
  withVersion,
  writeCoverage,
  writeSchemas,
  writeVersions,
} from '@assay/bank';
import type { ProofResult, QuestionKind, QuestionProblem } from '@assay/core/questions';
import type { Command } from 'commander';
import { type Cli, exitCodes, wrongCall } from '../cli.ts';
import { type LazyRunner, withRunner } from '../with-runner.ts';

type Options = { json?: boolean; record?: boolean };

/** One line of the report; `version` and `kind` are null for a folder that could not be read. */
type Row = {
  id: string;
  folder: string;
  version: number | null;
  kind: QuestionKind | null;
  proofs: readonly ProofResult[];
  suggestedTimeMs: number | null;
  problems: readonly QuestionProblem[];
};

export function addCheck(program: Command, cli: Cli): void {
  program
    .command('check')
    .description('Validates the bank (or one question folder) and runs every proof solution.')
    .argument('[bank_dir]', 'the folder that holds the question folders; without it ASSAY_BANK_DIR')
    .option('--record', 'makes generated cases, expected results and schemas anew and records new versions, once they are kept')
    .option('--json', 'prints the report as JSON')
    .action(async (bankDir: string | undefined, options: Options) => {
      await check(cli, resolve(bankDir ?? cli.config.bankDir), options);
    });
}

async function check(cli: Cli, path: string, { json = false, record = false }: Options): Promise<void> {
  const bankDir = (await isQuestionFolder(path)) ? dirname(path) : path;
  const kept = await openKeptChecks({ isFresh: cli.config.isCi });
  const report = await withRunner(cli, async (runner) => {
    if (record) await recordMade(cli, path, bankDir, runner);
    const bank = await readBank(path);
    if (bank.questions.length === 0 && bank.broken.length === 0) throw wrongCall(`There is no question folder in ${path}.`);
    const recorded = (await readVersions(bankDir)) ?? (record ? {} : null);
    const rows = [...(await checkAll(cli, bank, recorded, record, { kept, runner })), ...bank.broken.map(brokenRow)];
    if (record && recorded !== null) await recordVersions(bankDir, bank, rows, recorded);
    const pages = await coveragePages(path, bankDir, bank, record);
    const stale = [...(await staleSchemas(bankDir)), ...pages].map((file) => ({
      file,
      line: null,
      message: 'This generated file is not up to date. Run `assay check --record`.',
    }));
    if (recorded === null) cli.say(`Versions are not recorded in ${bankDir}: \`assay check --record\` begins ${versionsFile}.\n`);
    return { questions: rows.sort((left, right) => (left.id < right.id ? -1 : 1)), problems: [...bank.problems, ...stale] };
  });
  cli.print(json ? `${JSON.stringify(report)}\n` : describe(report.questions, bankDir, report.problems));
  const isClean = report.problems.length === 0 && report.questions.every((row) => row.problems.length === 0);
  cli.exitWith(isClean ? exitCodes.done : exitCodes.no);
}

async function checkAll(cli: Cli, bank: Bank, recorded: Versions | null, record: boolean, sources: CheckSources): Promise<Row[]> {
  const rows: Row[] = [];
  await checkQuestions(bank.questions, sources, (question, checked) => {
    const { id, version, body } = question.frozen;
    const isToBeRecorded = record && recorded !== null && versionState(question, recorded) === 'new';
    const unversioned = recorded === null || isToBeRecorded ? null : versionProblem(question, recorded);
    const { proofs, suggestedTimeMs } = checked;
    const problems = unversioned === null ? checked.problems : [...checked.problems, unversioned];
    rows.push({ id, folder: question.folder, version, kind: body.kind, proofs, suggestedTimeMs, problems });
    if (cli.isWatched)
      cli.say(`\r${rows.length} of ${bank.questions.length} questions checked${rows.length === bank.questions.length ? '\n' : ''}`);
  });
  return rows;
}

/** The bank's page, where it says something else of the bank than is true; of a whole bank only. */
async function coveragePages(path: string, bankDir: string, bank: Bank, record: boolean): Promise<readonly string[]> {
  if (bank.catalogue === null || path !== bankDir) return [];
  const coverage = coverageOf(
    bank.questions.map(({ frozen }) => frozen),
    bank.catalogue,
  );
  if (record) await writeCoverage(bankDir, coverage);
  return (await isCoverageStale(bankDir, coverage)) ? [bankPage] : [];
}

async function recordMade(cli: Cli, path: string, bankDir: string, runner: LazyRunner): Promise<void> {
  await writeSchemas(bankDir);
  for (const folder of await listQuestionFolders(path)) {
    const made = await makeDraws(folder, runner);
    if (made?.isMade === true) await writeFile(join(folder, drawsFile), made.text);
    if (made?.isMade === false) cli.say(`${relative('.', folder)}: ${made.message}\n`);
  }
  for (const question of (await readBankToRecord(path)).questions) {
    const made = await makeRecorded(question, runner);
    if (made === null) continue;
    if (made.isMade) await writeFile(join(question.folder, made.file), made.text);
    else cli.say(`${relative('.', question.folder)}: ${made.message}\n`);
  }
}

async function recordVersions(bankDir: string, bank: Bank, rows: readonly Row[], recorded: Versions): Promise<void> {
  const isFinished = ({ folder }: LoadedQuestion) => rows.some((row) => row.folder === folder && row.problems.length === 0);
  const isNew = (question: LoadedQuestion) => versionState(question, recorded) === 'new';
  await writeVersions(bankDir, bank.questions.filter((question) => isNew(question) && isFinished(question)).reduce(withVersion, recorded));
}

function brokenRow({ name, folder, problems }: BrokenFolder): Row {
  return { id: name, folder, version: null, kind: null, proofs: [], suggestedTimeMs: null, problems };
}

function describe(rows: readonly Row[], bankDir: string, problems: readonly QuestionProblem[]): string {
  const cells = rows.map((row) => [row.id, row.kind ?? '', row.version === null ? '' : `v${row.version}`, proofsOf(row), verdictOf(row)]);
  const table = [['question', 'kind', 'version', 'proofs kept', ''], ...cells];
  const widths = table.reduce<number[]>((most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, cell.length)), []);
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const complaints = [
    ...rows.flatMap((row) => row.problems.map((problem) => complaint(row.folder, problem))),
    ...problems.map((problem) => complaint(bankDir, problem)),
  ];
  const all = complaints.length;
  const verdict = all === 0 ? 'No problems.' : `${all} ${all === 1 ? 'problem' : 'problems'}.`;
  return `${[...lines, '', ...complaints, ...(all === 0 ? [] : ['']), verdict].join('\n')}\n`;
}

function proofsOf({ kind, proofs }: Row): string {
  return kind === 'code' ? `${proofs.filter((proof) => proof.isKept).length}/${proofs.length}` : '';
}

function verdictOf({ problems }: Row): string {
  return problems.length === 0 ? 'ok' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
}

function complaint(folder: string, { file, line, message }: QuestionProblem): string {
  return `${relative('.', join(folder, file))}${line === null ? '' : `:${line}`}  ${message}`;
}
