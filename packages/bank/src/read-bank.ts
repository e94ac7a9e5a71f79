import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { AppError } from '@assay/core';
import type { QuestionProblem } from '@assay/core/questions';
import { type BankCatalogue, readCatalogue, unknownTags } from './catalogue.ts';
import { type BrokenFolder, type FolderReading, type LoadedQuestion, questionFileName } from './loaded-question.ts';
import { readAny, readQuestion } from './read-question.ts';
import { caseIdsOf, sharedCaseWords } from './shared-case-ids.ts';

export type Bank = {
  /** By id. */
  questions: readonly LoadedQuestion[];
  broken: readonly BrokenFolder[];
  /** Null for a bank without one, or with a faulty one. */
  catalogue: BankCatalogue | null;
  /** What is wrong with the bank itself, its catalogue for instance. */
  problems: readonly QuestionProblem[];
};

/** Every question folder of a bank, or the one that `path` itself is. A broken folder keeps no other from loading. */
export async function readBank(path: string): Promise<Bank> {
  return readFolders(path, readQuestion);
}

/** Like `readBank`, but with the questions whose generated cases are stale. */
export async function readBankToRecord(path: string): Promise<Bank> {
  return readFolders(path, readAny);
}

async function readFolders(path: string, read: (folder: string) => Promise<FolderReading>): Promise<Bank> {
  const { folders, bankDir, broken: outside } = await questionFolders(path);
  const readings: FolderReading[] = [];
  for (const folder of folders) readings.push(await read(folder));
  const { catalogue, problems } = await readCatalogue(bankDir);
  const filed = readings.map((reading) => (reading.isLoaded && catalogue !== null ? heldTo(catalogue, reading.question) : reading));
  const questions = filed.flatMap((reading) => (reading.isLoaded ? [reading.question] : []));
  const broken = [...outside, ...filed.flatMap((reading) => (reading.isLoaded ? [] : [reading.broken]))];
  return { ...withoutSharedIds(questions, broken), catalogue, problems };
}

function heldTo(catalogue: BankCatalogue, question: LoadedQuestion): FolderReading {
  const problems = unknownTags(question, catalogue);
  if (problems.length === 0) return { isLoaded: true, question };
  return { isLoaded: false, broken: { name: basename(question.folder), folder: question.folder, problems } };
}

/** The bank that a path names: the path itself, or the folder around a single question. */
export async function isQuestionFolder(path: string): Promise<boolean> {
  const found = await stat(join(path, questionFileName)).catch(() => null);
  return found !== null;
}

/** The question folders that a path names, or stand in the bank that it names. */
export const listQuestionFolders = async (path: string): Promise<readonly string[]> => (await questionFolders(path)).folders;

async function questionFolders(path: string): Promise<{ folders: string[]; bankDir: string; broken: BrokenFolder[] }> {
  const bank = resolve(path);
  const found = await stat(bank).catch(() => null);
  if (found?.isDirectory() !== true)
    throw new AppError('invalid_input', `There is no folder ${path}. Name the folder that holds the question folders.`);
  if (await isQuestionFolder(bank)) return { folders: [bank], bankDir: dirname(bank), broken: [] };
  const realBank = await realpath(bank);
  const folders: string[] = [];
  const broken: BrokenFolder[] = [];
  for (const entry of (await readdir(bank, { withFileTypes: true })).sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const folder = join(bank, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) folders.push(folder);
    if (!entry.isSymbolicLink()) continue;
    const real = await realpath(folder).catch(() => null);
    if (real?.startsWith(`${realBank}${sep}`) !== true)
      broken.push(brokenBy(folder, 'This is a link to a place outside the bank. Put the folder itself here.'));
  }
  return { folders, bankDir: bank, broken };
}

function withoutSharedIds(questions: readonly LoadedQuestion[], broken: readonly BrokenFolder[]): Pick<Bank, 'questions' | 'broken'> {
  const ownerOf = new Map<string, string>();
  const kept: LoadedQuestion[] = [];
  const copies: BrokenFolder[] = [];
  for (const question of questions) {
    const { frozen, folder } = question;
    const ids = caseIdsOf(frozen);
    const shared = ids.find((id) => ownerOf.has(id));
    if (shared === undefined) {
      kept.push(question);
      for (const id of ids) ownerOf.set(id, frozen.id);
    } else {
      copies.push(brokenBy(folder, sharedCaseWords(shared, ownerOf.get(shared) ?? '')));
    }
  }
  return { questions: kept, broken: [...broken, ...copies].sort((left, right) => (left.name < right.name ? -1 : 1)) };
}

function brokenBy(folder: string, message: string): BrokenFolder {
  const problems: QuestionProblem[] = [{ file: questionFileName, line: null, message }];
  return { name: basename(folder), folder, problems };
}
