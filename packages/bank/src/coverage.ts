import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formOf } from '@assay/core/grading';
import type { FrozenQuestion } from '@assay/core/questions';
import type { BankCatalogue } from './catalogue.ts';

/** The page about a bank; what stands between the marks is written by `assay check --record`. */
export const bankPage = 'README.md';
const marks = ['<!-- coverage -->', '<!-- /coverage -->'] as const;

/** As a section of an assessment would draw them. */
const sections = ['Programs', 'SQL', 'Short answers', 'In words', 'Take-home'] as const;
type SectionKind = (typeof sections)[number];

/** How many questions a form usually has of each; `usual` says it in words. */
const usualCount: Readonly<Record<SectionKind, number>> = { Programs: 2, SQL: 2, 'Short answers': 3, 'In words': 1, 'Take-home': 1 };

function sectionOf({ body }: FrozenQuestion): SectionKind {
  switch (body.kind) {
    case 'code':
      return formOf(body) === 'query' ? 'SQL' : 'Programs';
    case 'choice':
    case 'number':
    case 'text':
      return 'Short answers';
    case 'essay':
    case 'review':
      return 'In words';
    case 'project':
      return 'Take-home';
    default:
      return body satisfies never;
  }
}

const usual = 'two programs, two queries, three short answers, one answer in words or one take-home';

/** What can be drawn from a bank today: by role and section how many questions, and how many forms of them share no family; by skill how many questions. */
export function coverageOf(all: readonly FrozenQuestion[], { roles, skills }: BankCatalogue): string {
  const questions = all.filter(({ isPractice }) => !isPractice);
  const cell = (own: readonly FrozenQuestion[], section: SectionKind): string => {
    const drawn = own.filter((question) => sectionOf(question) === section);
    const forms = Math.floor(new Set(drawn.map(({ family }) => family)).size / usualCount[section]);
    return drawn.length === 0 ? '–' : `${drawn.length} (${forms})`;
  };
  const byRole = roles.map(({ id, name }) => {
    const own = questions.filter((question) => question.roles.includes(id));
    return [name, ...sections.map((section) => cell(own, section))];
  });
  const bySkill = skills.map(({ id, name }) => {
    const own = questions.filter((question) => question.skills.includes(id));
    const levels = own.map(({ difficulty }) => difficulty);
    const range = levels.length === 0 ? '–' : `${Math.min(...levels)}–${Math.max(...levels)}`;
    return [name, String(own.length), String(new Set(own.map(({ family }) => family)).size), range];
  });
  return [
    `Questions: ${questions.length}, in families: ${new Set(questions.map(({ family }) => family)).size}; besides them for practice: ${all.length - questions.length}.`,
    '',
    `Questions by role, and in brackets how many forms share no family when they have ${usual}:`,
    '',
    ...table(['Role', ...sections], byRole),
    '',
    'Questions by skill:',
    '',
    ...table(['Skill', 'Questions', 'Families', 'Difficulty'], bySkill),
  ].join('\n');
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

/** The page as it should be; null for a bank without a page, or with one that has no marks. */
async function pageWith(bankDir: string, coverage: string): Promise<{ written: string; wanted: string } | null> {
  const written = await readFile(join(bankDir, bankPage), 'utf8').catch(() => '');
  const [begin, end] = marks.map((mark) => written.indexOf(mark));
  if (begin === undefined || end === undefined || begin === -1 || end < begin) return null;
  return { written, wanted: `${written.slice(0, begin)}${marks[0]}\n${coverage}\n${written.slice(end)}` };
}

export async function isCoverageStale(bankDir: string, coverage: string): Promise<boolean> {
  const page = await pageWith(bankDir, coverage);
  return page !== null && page.written !== page.wanted;
}

export async function writeCoverage(bankDir: string, coverage: string): Promise<void> {
  const page = await pageWith(bankDir, coverage);
  if (page !== null && page.written !== page.wanted) await writeFile(join(bankDir, bankPage), page.wanted);
}
