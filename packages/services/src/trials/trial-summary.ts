import { fewestPeople, type TrialsForStaff, type TriedQuestion } from '@assay/core/trials';
import { mean, median } from '@assay/stats';

/** A finished trial: whose does not matter, only that each person is there once. */
export type Tried = {
  share: number;
  usedMs: number;
  workingTimeMs: number;
  questions: readonly { questionId: string; version: number; title: string; minutes: number; share: number; seconds: number | null }[];
};

/** What the team sees of its trials. Questions that fewer than three people met are left out: forms differ. */
export function trialSummary(trials: readonly Tried[]): TrialsForStaff['summary'] {
  const last = trials.at(-1);
  if (last === undefined || trials.length < fewestPeople) return null;
  const met = Map.groupBy(
    trials.flatMap(({ questions }) => questions),
    ({ questionId, version }) => `${questionId} ${version}`,
  );
  const questions = [...met.values()].flatMap((answers): TriedQuestion[] => {
    const [first] = answers;
    if (first === undefined || answers.length < fewestPeople) return [];
    const { questionId, version, title, minutes } = first;
    return [
      {
        questionId,
        version,
        title,
        minutes,
        n: answers.length,
        share: mean(answers.map(({ share }) => share)) ?? 0,
        medianSeconds: median(answers.flatMap(({ seconds }) => seconds ?? [])),
      },
    ];
  });
  return {
    meanShare: mean(trials.map(({ share }) => share)) ?? 0,
    medianUsedMs: median(trials.map(({ usedMs }) => usedMs)) ?? 0,
    workingTimeMs: last.workingTimeMs,
    questions: questions.toSorted((a, b) => a.share - b.share),
  };
}
