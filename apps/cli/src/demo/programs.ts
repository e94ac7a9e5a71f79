import type { LoadedQuestion, Proof } from '@assay/bank';
import { entryOf } from '@assay/core/grading';
import type { Language } from '@assay/core/runs';

/** A program that was written for a question; the file that is run has no path. */
export type Program = { language: Language; files: ReadonlyMap<string | undefined, string> };

export type Programs = {
  right: (questionId: string, language: Language) => readonly Program[];
  wrong: (questionId: string, language: Language) => readonly Program[];
  /** A right way that hardly anybody thinks of. */
  odd: (questionId: string, language: Language) => readonly Program[];
};

/** These few mistakes are made again and again. */
const mostMistakes = 3;

/** The proof solutions of the bank, as candidates would have written them: without the words that tell what each is for. */
export function programsOf(questions: readonly Pick<LoadedQuestion, 'frozen' | 'proofs'>[]): Programs {
  const proofs = new Map(questions.map(({ frozen, proofs: own }) => [frozen.id, own]));
  const those = (questionId: string, language: Language, kind: Proof['kind']) =>
    (proofs.get(questionId) ?? []).filter((proof) => proof.kind === kind && proof.language === language).map(programOf);
  return {
    right: (questionId, language) => those(questionId, language, 'accepted').slice(0, language === 'sql' ? 1 : undefined),
    wrong: (questionId, language) => those(questionId, language, 'wrong').slice(0, mostMistakes),
    odd: (questionId, language) => (language === 'sql' ? those(questionId, language, 'accepted').slice(1) : []),
  };
}

/** What there is of a program when somebody gets stuck: too little to be held against what others wrote. */
export const begunOf = ({ language, files }: Program): Program => ({
  language,
  files: new Map([...files].map(([path, text]) => [path, firstLines(text)])),
});

function firstLines(text: string): string {
  const lines = text.split('\n');
  return lines.slice(0, Math.ceil(lines.length / 5)).join('\n');
}

function programOf({ language, source }: Proof): Program {
  const files = typeof source === 'string' ? { [entryOf[language]]: source } : source;
  return {
    language,
    files: new Map(
      Object.entries(files).map(([path, text]) => [path === entryOf[language] ? undefined : path, withoutHeading(text, language)]),
    ),
  };
}

const commentMarks = { javascript: '//', typescript: '//', python: '#', sql: '--' } as const satisfies Record<Language, string>;

function withoutHeading(text: string, language: Language): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith(commentMarks[language]));
  return lines.slice(Math.max(0, first)).join('\n');
}

/** The comments of a language, for those who write some. */
export const commentIn = (language: Language, words: string): string => `${commentMarks[language]} ${words}`;
