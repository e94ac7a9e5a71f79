import { createContext, useContext } from 'react';

/** Who watches a recording: the team somebody else's, or a candidate their own. */
export type Watcher = 'team' | 'candidate';

/** Wherever the player speaks of the person whose recording it is. */
export const personWords = {
  team: {
    onScreen: 'On the candidate’s screen',
    hadBefore: (question: number) => `The candidate had question ${question} before them.`,
    follow: 'Follow the candidate',
    nextReturn: 'Next time the candidate was back',
    notTheirDoing: 'This was not the candidate’s doing.',
    doNotJudge: 'Do not judge by it how the answer came about.',
  },
  candidate: {
    onScreen: 'On your screen',
    hadBefore: (question: number) => `You had question ${question} before you.`,
    follow: 'Follow what you had before you',
    nextReturn: 'Next time you were back',
    notTheirDoing: 'This was not your doing.',
    doNotJudge: 'It does not show how the answer came about.',
  },
} as const satisfies Record<Watcher, unknown>;

export const WatcherContext = createContext<Watcher>('team');

export const usePersonWords = () => personWords[useContext(WatcherContext)];
