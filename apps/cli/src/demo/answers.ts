import type { FrozenQuestion } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';
import type { Item } from '@assay/db';
import type { Chance } from './chance.ts';
import { essayOf } from './essays.ts';
import type { KeptRuns } from './kept-runs.ts';
import { inOwnWords } from './own-words.ts';
import { begunOf, type Program, type Programs } from './programs.ts';

/** What somebody will have answered in the end. */
export type DemoAnswer =
  | { kind: 'none' }
  | { kind: 'chosen'; selected: readonly string[] }
  | { kind: 'filled'; typed: string }
  | { kind: 'program'; program: Program }
  | { kind: 'prose'; text: string };

export type Means = {
  chance: Chance;
  programs: Programs;
  runs: Pick<KeptRuns, 'standsFor' | 'expect'>;
  /** The chance to answer it well, in a language. */
  solves: (question: FrozenQuestion, language: Language | null) => number;
  /** From the most liked to the least. */
  languages: readonly Language[];
};

/**
 * Of those who do not find all of it, so many find a part, and so many leave nothing; the others leave what they have begun. A query has one usual way to begin: if all who get
 * stuck left that, a copy of another one would not stand out.
 */
const sharesOf = (language: Language) => (language === 'sql' ? { partly: 0.6, nothing: 0.4 } : { partly: 0.3, nothing: 0.06 });

export function answerTo({ question, optionOrder }: Pick<Item, 'question' | 'optionOrder'>, means: Means): DemoAnswer {
  const { chance } = means;
  const { body } = question;
  if (body.kind === 'code') return programFor(question, means);
  const chanceOfIt = means.solves(question, null);
  switch (body.kind) {
    case 'choice': {
      const right = body.options.filter(({ isCorrect }) => isCorrect).map(({ id }) => id);
      if (chance.isTrue(chanceOfIt)) return { kind: 'chosen', selected: right };
      const wrong = body.options.filter(({ isCorrect }) => !isCorrect).map(({ id }) => id);
      // One wrong option tempts more than the others.
      const tempting = chance.isTrue(0.55) ? wrong[0] : chance.someOf(wrong);
      const shown = optionOrder.filter((id) => id === tempting || (body.select === 'many' && right.includes(id) && chance.isTrue(0.6)));
      return { kind: 'chosen', selected: shown };
    }
    case 'number':
      return { kind: 'filled', typed: chance.isTrue(chanceOfIt) ? String(body.answer) : wrongNumber(body.answer, chance) };
    case 'text': {
      const accepted = body.accept.find(({ form }) => form === 'exact');
      const right = accepted?.form === 'exact' ? accepted.text : '';
      return { kind: 'filled', typed: chance.isTrue(chanceOfIt) ? right : wrongText(question, right, chance) };
    }
    case 'essay': {
      const quality = Math.min(1, Math.max(0.05, chanceOfIt + 0.15 * chance.normal()));
      return { kind: 'prose', text: essayOf(question, quality, chance) };
    }
    case 'review':
    case 'project':
      return { kind: 'none' };
    default:
      return body satisfies never;
  }
}

function programFor(question: FrozenQuestion, { chance, programs, runs, solves, languages }: Means): DemoAnswer {
  const offered = languages.filter((language) => question.languages.includes(language));
  const [language] = offered;
  if (language === undefined) return { kind: 'none' };
  const [right, wrong] = [programs.right(question.id, language), programs.wrong(question.id, language)];
  const lot = chance.share();
  const solved = solves(question, language);
  const { partly, nothing } = sharesOf(language);
  const isSolved = lot < solved;
  const isStuck = lot >= solved + (1 - solved) * partly;
  const isNothing = lot >= 1 - (1 - solved) * nothing;
  const whole = isNothing ? null : chance.someOf(isSolved || isStuck ? right : wrong);
  if (whole === null) return { kind: 'none' };
  const own = inOwnWords(whole, chance);
  const [program, written] = isStuck ? [begunOf(whole), begunOf(own)] : [whole, own];
  runs.standsFor(written, program);
  runs.expect(question, program);
  return { kind: 'program', program: written };
}

function wrongNumber(answer: number, chance: Chance): string {
  const slip = chance.oneOf([answer * 2, answer / 2, answer * 10, answer * 1.15, answer * 0.8, 100 - answer, answer + 1]);
  return String(Number(slip.toPrecision(3)));
}

/** Another name that the statement has in its own letters, or another figure. */
function wrongText({ statementHtml }: FrozenQuestion, right: string, chance: Chance): string {
  if (/\d{2}:/.test(right)) return right.replace(/\d{2}:/, `${Math.floor(chance.between(10, 20))}:`);
  const names = [...statementHtml.matchAll(/<code>([a-z_]{3,30})<\/code>/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== right);
  return chance.someOf(names) ?? 'none of them';
}
