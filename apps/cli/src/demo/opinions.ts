import type { AttemptId } from '@assay/core/ids';
import { answerSurvey, type ServiceContext } from '@assay/services';
import type { Chance } from './chance.ts';

const answersShare = 0.55;
const writesShare = 0.3;

/** What some candidates say of the assessment once it is over: whoever found it hard finds it a little less fair. */
export async function sayWhatTheyThought(
  candidate: ServiceContext,
  attemptId: AttemptId,
  { chance, skill, of }: { chance: Chance; skill: number; of: keyof typeof comments },
): Promise<void> {
  if (!chance.isTrue(answersShare)) return;
  const rating = (usual: number) => Math.min(5, Math.max(1, Math.round(usual + 0.8 * chance.normal())));
  const comment = chance.isTrue(writesShare) ? (chance.someOf(comments[of]) ?? '') : '';
  await answerSurvey(candidate, { attemptId, fair: rating(4 + 0.3 * skill), job: chance.isTrue(0.9) ? rating(3.7) : null, comment });
}

const comments = {
  quiz: [
    'The practice round helped a lot.',
    'I would have liked ten more minutes for the queries.',
    'Clear questions, and I always knew what counted.',
    'The chart question could be read in two ways.',
    'Nice to see the time and not be hurried by it.',
    'Running the code first is how I work anyway.',
    'A little long after a day at work.',
    'The rules about looking things up were clear.',
    'I missed being able to ask back.',
    'More like the job than the puzzles I get elsewhere.',
  ],
  takeHome: [
    'It took me a day more than the hours you name.',
    'The data were as messy as ours at work.',
    'I liked that I could use my own tools.',
    'Five days were enough, with a weekend among them.',
    'I would have liked to talk about it with somebody at the end.',
  ],
};
