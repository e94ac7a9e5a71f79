import type { QuestionFlag } from '@assay/core/analytics';
import type { Tone } from '../lists/tag.tsx';

type Word = { word: string; tone: Tone; says: string; toDo: string };

/** What a question is pointed out for, what that says, and what to do about it. */
export const flagWords = {
  negative: {
    word: 'Upside down',
    tone: 'bad',
    says: 'Who is strong in the rest of the form does worse here.',
    toDo: 'Look for a fault in the question or in what counts as right, and watch strong candidates who lost points. Let it rest until it is mended.',
  },
  does_not_discriminate: {
    word: 'Tells nothing',
    tone: 'bad',
    says: 'Who is strong in the rest of the form hardly does better here.',
    toDo: 'Watch strong candidates who lost points: the statement may be unclear, or chance decides. Revise it, or let it rest.',
  },
  one_language_harder: {
    word: 'Harder in one language',
    tone: 'amber',
    says: 'In one language people get less here than people who are as strong do in another.',
    toDo: 'Compare its languages, and look at its cases and its starter in the one that is behind. Revise them.',
  },
  drifting: {
    word: 'Drifting',
    tone: 'amber',
    says: 'People who are as strong get more, or less, than its first ones did.',
    toDo: 'Easier: it may have got around, so let it rest. Harder: look at what has changed around it, and revise it.',
  },
  too_hard: {
    word: 'Too hard',
    tone: 'amber',
    says: 'Hardly any of its points are got.',
    toDo: 'Watch how far strong candidates come. Make it smaller or clearer, or let it rest.',
  },
  too_easy: {
    word: 'Too easy',
    tone: 'amber',
    says: 'Nearly all of its points are got.',
    toDo: 'It takes time and shows little. Revise it so that it asks for more, or let it rest.',
  },
} as const satisfies Record<QuestionFlag, Word>;

/** Where links lead that are about what a question is pointed out for. */
export const pointedOutAnchor = 'pointed-out';
