import { standardDeviation } from '@assay/stats';
import { type SimulatedQuestion, sectionCounts } from './simulated-bank.ts';
import type { YearOfForms } from './simulated-year.ts';

export type YearFigures = {
  maxExposureRate: number;
  /** The same over any 91 days, seen at the end of each day. */
  maxExposureRateRolling: number;
  formDifficultySd: number;
  formMinutesSd: number;
  shareOfPairsWith3Common: number;
  blueprintViolations: number;
};

const daysOfQuarter = 91;

export function yearFigures(bank: readonly SimulatedQuestion[], { forms, days }: YearOfForms): YearFigures {
  const byId = new Map(bank.map((question) => [question.versionId, question]));
  const meanOver = (measure: (question: SimulatedQuestion) => number) =>
    forms.map((form) => {
      const questions = form.flat().flatMap((versionId) => byId.get(versionId) ?? []);
      return questions.reduce((sum, question) => sum + measure(question), 0) / questions.length;
    });
  const ends = Array.from({ length: 4 }, (_, quarter) => (quarter + 1) * daysOfQuarter);
  const everyDay = Array.from({ length: 364 - daysOfQuarter + 1 }, (_, day) => day + daysOfQuarter);
  return {
    maxExposureRate: Math.max(...ends.map((end) => largestShare({ forms, days }, end))),
    maxExposureRateRolling: Math.max(...everyDay.map((end) => largestShare({ forms, days }, end))),
    formDifficultySd: standardDeviation(meanOver(({ facility }) => facility)) ?? 0,
    formMinutesSd: standardDeviation(meanOver(({ minutes }) => minutes)) ?? 0,
    shareOfPairsWith3Common: shareOfPairs({ forms, days }, 3),
    blueprintViolations: forms.filter((form) => !isAsAsked(form, byId)).length,
  };
}

/** Of the attempts in the 91 days before an end. */
function largestShare({ forms, days }: Pick<YearOfForms, 'forms' | 'days'>, end: number): number {
  const times = new Map<string, number>();
  let attempts = 0;
  for (const [index, form] of forms.entries()) {
    const day = days[index] ?? 0;
    if (day < end - daysOfQuarter || day >= end) continue;
    attempts += 1;
    for (const versionId of form.flat()) times.set(versionId, (times.get(versionId) ?? 0) + 1);
  }
  return Math.max(...times.values()) / attempts;
}

/** Of all pairs of candidates who started in the same week. */
function shareOfPairs({ forms, days }: Pick<YearOfForms, 'forms' | 'days'>, common: number): number {
  const weeks = Map.groupBy(forms.keys(), (index) => Math.floor((days[index] ?? 0) / 7));
  let pairs = 0;
  let alike = 0;
  for (const members of weeks.values()) {
    const sets = members.map((index) => new Set(forms[index]?.flat()));
    for (const [index, one] of sets.entries()) {
      for (const other of sets.slice(0, index)) {
        pairs += 1;
        if ([...one].filter((versionId) => other.has(versionId)).length >= common) alike += 1;
      }
    }
  }
  return alike / pairs;
}

const isAsAsked = (form: YearOfForms['forms'][number], bank: ReadonlyMap<string, SimulatedQuestion>): boolean =>
  new Set(form.flat()).size === form.flat().length &&
  sectionCounts.every(
    (count, skill) => form[skill]?.length === count && form[skill].every((versionId) => bank.get(versionId)?.skill === skill),
  );
