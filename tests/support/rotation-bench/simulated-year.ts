import { type AssemblyInputs, type Exposure, expectedFacility, seededRandom } from '@assay/stats';
import { normal } from '../../../packages/stats/src/simulation.test-fixture.ts';
import { successAt } from './ability.ts';
import { type SimulatedQuestion, sectionCounts } from './simulated-bank.ts';

export type Form = readonly (readonly string[])[];
export type YearOfForms = {
  forms: readonly Form[];
  /** The day of each, from 0 on. */
  days: readonly number[];
  /** How long each took to assemble. */
  milliseconds: readonly number[];
  /** What some of them were drawn from, evenly over the year. */
  moments: readonly Moment[];
};

export type Moment = { inputs: AssemblyInputs };

export type Method = (inputs: AssemblyInputs, seed: string) => Form;

const days = 364;
const daysOfQuarter = 91;
const mostForms = 200;
export const caps: Pick<Exposure, 'cap' | 'weeklyCap' | 'capsFromAttempts'> = { cap: 0.15, weeklyCap: 0.25, capsFromAttempts: 50 };

type Counted = { shown: number[]; answers: number; solved: number };

/**
 * Candidates who arrive evenly over a year. Whatever a method sees is what a real installation would know at that moment: the authors' difficulties,
 * the answers so far, how often each question was shown in the last 91 days and in this
 * week, and the forms of this week.
 */
export function simulatedYear(
  bank: readonly SimulatedQuestion[],
  method: Method,
  { seed, candidates, moments = 0 }: { seed: string; candidates: number; moments?: number },
): YearOfForms {
  const random = seededRandom(`${seed} year`);
  const counted = new Map<string, Counted>(bank.map(({ versionId }) => [versionId, { shown: [], answers: 0, solved: 0 }]));
  const byId = new Map(bank.map((question) => [question.versionId, question]));
  const forms: Form[] = [];
  const startedOn: number[] = [];
  const milliseconds: number[] = [];
  const kept: Moment[] = [];
  let quarterFrom = 0;
  let weekFrom = 0;
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const day = (candidate * days) / candidates;
    while ((startedOn[quarterFrom] ?? day) < day - daysOfQuarter) quarterFrom += 1;
    while ((startedOn[weekFrom] ?? day) < 7 * Math.floor(day / 7)) weekFrom += 1;
    const formsFrom = Math.max(weekFrom, candidate - mostForms);
    const candidateOf = (question: SimulatedQuestion) => {
      const { shown, answers, solved } = counted.get(question.versionId) ?? { shown: [], answers: 0, solved: 0 };
      return {
        versionId: question.versionId,
        family: question.versionId,
        rank: question.difficulty,
        facility: expectedFacility(question.difficulty, { n: answers, mean: answers === 0 ? 0 : solved / answers }),
        minutes: question.minutes,
        shown: countFrom(shown, quarterFrom),
        shownThisWeek: countFrom(shown, weekFrom),
        forms: shown.slice(shown.length - countFrom(shown, formsFrom)).map((form) => form - formsFrom),
      };
    };
    const inputs: AssemblyInputs = {
      sections: sectionCounts.map((count, skill) => ({
        count,
        points: 1,
        isShuffled: true,
        tiers: [{ step: null, candidates: bank.filter((question) => question.skill === skill).map(candidateOf) }],
      })),
      exposure: { attempts: candidate - quarterFrom, attemptsThisWeek: candidate - weekFrom, ...caps },
    };
    const from = performance.now();
    const form = method(inputs, `${seed} ${candidate}`);
    milliseconds.push(performance.now() - from);
    if (moments > 0 && candidate % Math.floor(candidates / moments) === Math.floor(candidates / moments / 2)) {
      kept.push({ inputs });
    }
    const ability = normal(random);
    for (const versionId of form.flat()) {
      const seen = counted.get(versionId);
      const question = byId.get(versionId);
      if (seen === undefined || question === undefined) continue;
      seen.shown.push(candidate);
      seen.answers += 1;
      if (random() < successAt(question.easiness, ability)) seen.solved += 1;
    }
    forms.push(form);
    startedOn.push(day);
  }
  return { forms, days: startedOn, milliseconds, moments: kept };
}

/** How many of ascending numbers are at least this one. */
function countFrom(ascending: readonly number[], from: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ascending[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return ascending.length - low;
}
