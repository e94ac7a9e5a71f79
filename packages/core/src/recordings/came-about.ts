import { lengthOf, sharesOf } from './origins.ts';
import { rewritesIn } from './rewrites.ts';
import type { Film, Origin, Origins } from './views.ts';

/** How the answer of one item came about, in figures. */
export type CameAbout = {
  /** Of the final text, what was given with the question left out; null where nothing but that stands there. */
  shares: Readonly<Record<Exclude<Origin, 'given'>, number>> | null;
  /** Characters of the final text that were not given. */
  written: number;
  runs: number;
  rewrites: number;
  /** Of an answer that is no text: how often it was given or changed. */
  answers: number;
};

/** The documents of an item's answer: its question about the answer is none of them, nor are languages that were tried and left. */
export function answerDocuments({ documents, steps }: Pick<Film, 'documents' | 'steps'>, item: number): number[] {
  const own = documents.flatMap((document, index) => (document.item === item && !isFollowUp(document) ? [index] : []));
  const chosen = steps.findLast((step) => step.kind === 'language' && step.item === item);
  if (chosen?.kind !== 'language') return own;
  return own.filter((index) => documents[index]?.language === chosen.language);
}

/** Whether a document answers the question about the answer. */
export const isFollowUp = ({ language, path }: Pick<Film['documents'][number], 'language' | 'path'>): boolean =>
  language === 'prose' && path === 'follow-up';

export function cameAbout(film: Film, item: number): CameAbout {
  const documents = answerDocuments(film, item);
  const pieces = documents.flatMap((index): readonly Origins[] => film.documents[index]?.provenance ?? []);
  const own = pieces.filter(({ origin }) => origin !== 'given');
  return {
    shares: sharesOf(own),
    written: lengthOf(own),
    runs: film.runs.filter((run) => run.item === item).length,
    rewrites: documents.reduce((sum, document) => sum + rewritesIn(film, document), 0),
    answers: answersIn(film, item),
  };
}

/** What is typed into a field comes letter by letter: it is one answer until something else happens. */
function answersIn({ steps }: Film, item: number): number {
  let isTyping = false;
  let answers = 0;
  for (const step of steps) {
    const isFill = step.kind === 'fill' && step.item === item;
    if ((step.kind === 'choose' && step.item === item) || (isFill && !isTyping)) answers += 1;
    isTyping = isFill;
  }
  return answers;
}

const shownOrigins = [
  ['typed', 'typed'],
  ['pasted', 'pasted'],
  ['moved', 'moved'],
  ['unseen', 'not seen'],
] as const;

/** In one line: "typed 94 %, pasted 6 %, 6 runs, 1 rewrite". Shares below one in two hundred are left out. */
export function cameAboutWords({ shares, runs, rewrites, answers }: CameAbout): string {
  const parts = shownOrigins.flatMap(([origin, words]) => {
    const share = shares?.[origin] ?? 0;
    return share < 0.005 ? [] : [`${words} ${Math.round(share * 100)}\u00a0%`];
  });
  if (runs > 0) parts.push(counted(runs, 'run'));
  if (rewrites > 0) parts.push(counted(rewrites, 'rewrite'));
  if (answers === 1) parts.push('answered once');
  if (answers > 1) parts.push(`answered, changed ${answers === 2 ? 'once' : `${answers - 1} times`}`);
  return parts.length === 0 ? 'nothing was written' : parts.join(', ');
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
