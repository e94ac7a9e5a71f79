import type { FrozenQuestion, Rubric } from './schema.ts';

/**
 * For code whose author wrote none: what cases cannot see. Whether it is right, the cases have said already. No version freezes it and reviews keep the
 * places of its levels: what is changed here needs another name of its own.
 */
const ofCode: Rubric = {
  criteria: [
    {
      id: 'readable',
      title: 'Easy to read',
      levels: [
        {
          points: 3,
          text: 'Names say what things are, the steps follow one another as one would explain them, and nothing is there twice or for nothing.',
        },
        { points: 2, text: 'Can be followed at the first reading, with a name or a detour that has to be guessed.' },
        { points: 1, text: 'Has to be traced step by step to see what it does.' },
        { points: 0, text: 'Cannot be followed, or was left half done.' },
      ],
    },
    {
      id: 'fitting',
      title: 'Fits the problem',
      levels: [
        {
          points: 3,
          text: 'Uses what the language has for it, keeps apart what is different, and its cost grows no faster than the problem asks for.',
        },
        { points: 2, text: 'Sound, with something done by hand that the language does, or more work than needed.' },
        { points: 1, text: 'Works by special cases, or by trying until it fits.' },
        { points: 0, text: 'Answers the examples rather than the question.' },
      ],
    },
    {
      id: 'careful',
      title: 'Careful at the edges',
      levels: [
        { points: 2, text: 'What is empty, missing or alike is handled where the reader expects it, and nothing is swallowed.' },
        { points: 1, text: 'Edges are handled as an afterthought, or one of them by luck.' },
        { points: 0, text: 'Edges were not thought of.' },
      ],
    },
  ],
  examples: null,
};

/** What people score an answer by: its author's rubric, or the one for code; null for what needs no person. */
export const scoringRubric = ({ rubric, body }: FrozenQuestion): Rubric | null => rubric ?? (body.kind === 'code' ? ofCode : null);
