import type { ReportMoment, ReportPart, ReportRule } from './schema.ts';

export const reportMoments = ['never', 'told', 'graded'] as const satisfies readonly ReportMoment[];
export const reportParts = ['score', 'sections', 'feedback', 'replay'] as const satisfies readonly ReportPart[];

export const reportMomentWords: Readonly<Record<ReportMoment, string>> = {
  never: 'never',
  told: 'once a decision was told',
  graded: 'at once after grading',
};

export const reportPartWords: Readonly<Record<ReportPart, string>> = {
  score: 'the score',
  sections: 'points per section',
  feedback: 'words from the team',
  replay: 'the own recording',
};

const toCandidates: Readonly<Record<ReportPart, string>> = {
  score: 'your score',
  sections: 'the points of each section (and how many hidden cases passed)',
  feedback: 'a few words from the team, where it wrote some',
  replay: 'your own recording',
};

/** What candidates read before the start about what they get afterwards. */
export function reportSentence({ moment, parts }: ReportRule): string {
  const named = reportParts.filter((part) => parts.includes(part)).map((part) => toCandidates[part]);
  switch (moment) {
    case 'never':
      return 'You get a receipt of what you handed in. This team gives out no scores.';
    case 'told':
      return `You get a receipt of what you handed in. Once you have heard the decision, the same page shows you ${listed(named)}.`;
    case 'graded':
      return `You get a receipt of what you handed in. As soon as your answers are graded, the same page shows you ${listed(named)}.`;
    default:
      return moment satisfies never;
  }
}

const listed = (words: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
