import type { ArrangementNeed } from './schema.ts';

export const arrangementNeeds = ['more_time', 'breaks', 'other'] as const satisfies readonly ArrangementNeed[];

export const needWords: Readonly<Record<ArrangementNeed, string>> = {
  more_time: 'More time',
  breaks: 'Breaks in which the clock stands still',
  other: 'Something else',
};
