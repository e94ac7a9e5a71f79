import {
  type AssessmentContent,
  type AssessmentForm,
  type AssessmentInput,
  type AssessmentSketch,
  type ConductRule,
  type ConductSubject,
  defaultConduct,
  type PointsSharing,
  type PoolFilter,
  type QuestionOrder,
  type ReportMoment,
  type ReportPart,
  type ReportRule,
  type Section,
} from '@assay/core/assessments';
import { assessmentInput } from '@assay/core/assessments/schema';
import type { TeamId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { errorsOfParse, errorsOfRefusal, type FieldNames, type FormErrors, type NumberField, toNumber } from '../../forms/form-errors.ts';

export type SectionValues = {
  /** Tells sections of this form apart while they move; never sent. */
  key: string;
  /** Empty for a new one. */
  id: string;
  title: string;
  why: string;
  pool: Omit<PoolFilter, 'named'> & { named: { questionId: string; weight: NumberField }[] };
  count: NumberField;
  weight: NumberField;
  sharing: PointsSharing;
  order: QuestionOrder;
  areOptionsShuffled: boolean;
};

export type AssessmentValues = {
  /** Null: the own team of whoever makes it. */
  teamId: TeamId | null;
  name: string;
  sections: SectionValues[];
  form: AssessmentForm;
  /** Of a quiz. */
  workingMinutes: NumberField;
  /** Null: nobody said yet, as in assessments of the time when all rules were in own words. */
  conduct: Record<ConductSubject, ConductRule | null>;
  /** Of a take-home: until its deadline, in hours or days. */
  deadline: NumberField;
  deadlineUnit: DeadlineUnit;
  expectedHours: NumberField;
  rules: string;
  /** Of a quiz: a take-home has none. */
  hasPilot: boolean;
  waitMonths: NumberField;
  isReuseAllowed: boolean;
  reportMoment: ReportMoment;
  /** Kept while nothing is shown, so that changing one's mind costs nothing. */
  reportParts: ReportPart[];
  /** Whether nobody is held to have copied before they were asked. */
  isAskedBeforeCase: boolean;
  /** Empty for what holds for the whole installation. */
  falseFlagsPer1000: NumberField;
  hasSurvey: boolean;
  languages: Language[];
};

export type DeadlineUnit = 'hours' | 'days';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const unitMs = { hours: hourMs, days: 24 * hourMs } as const satisfies Record<DeadlineUnit, number>;

const namesOf = ({ form }: Pick<AssessmentValues, 'form'>): FieldNames => ({
  workingTimeMs: form === 'take_home' ? 'deadline' : 'workingMinutes',
  'retake.waitMonths': 'waitMonths',
  'report.parts': 'reportParts',
});

export const newSection = (title: string, key: string): SectionValues => ({
  key,
  id: '',
  title,
  why: '',
  pool: { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5, named: [] },
  count: 1,
  weight: 1,
  sharing: 'alike',
  order: 'shuffled',
  areOptionsShuffled: true,
});

/** A key that no section of the form has or, given those removed, had. */
export function freshKey(sections: readonly Pick<SectionValues, 'key'>[]): string {
  return String(1 + Math.max(0, ...sections.map(({ key }) => Number(key))));
}

export function emptyAssessment(): AssessmentValues {
  return {
    teamId: null,
    name: '',
    sections: [newSection('Coding', '1')],
    form: 'quiz',
    workingMinutes: 60,
    deadline: 5,
    deadlineUnit: 'days',
    expectedHours: 4,
    conduct: { ...defaultConduct },
    rules: '',
    hasPilot: false,
    waitMonths: 6,
    isReuseAllowed: true,
    reportMoment: 'never',
    reportParts: [...usualParts],
    isAskedBeforeCase: true,
    falseFlagsPer1000: '',
    hasSurvey: true,
    languages: ['javascript'],
  };
}

export function valuesOf(content: AssessmentContent): AssessmentValues {
  return {
    teamId: null,
    name: content.name,
    sections: content.sections.map((section, index) => ({ ...section, key: String(index + 1), pool: { ...section.pool } })),
    form: content.form,
    workingMinutes: content.form === 'quiz' ? content.workingTimeMs / minuteMs : 60,
    ...deadlineOf(content),
    expectedHours: content.expectedHours ?? 4,
    conduct: content.conduct ?? unsaid(),
    rules: content.rules,
    hasPilot: content.hasPilot,
    waitMonths: content.retake.waitMonths,
    isReuseAllowed: content.retake.isReuseAllowed,
    reportMoment: content.report.moment,
    reportParts: content.report.moment === 'never' ? [...usualParts] : [...content.report.parts],
    isAskedBeforeCase: content.isAskedBeforeCase,
    falseFlagsPer1000: content.falseFlagsPer1000 ?? '',
    hasSurvey: content.hasSurvey,
    languages: [...content.languages],
  };
}

const usualParts = ['score', 'feedback'] as const satisfies readonly ReportPart[];

/** What is not shown is not named. */
export const reportOf = ({ reportMoment, reportParts }: Pick<AssessmentValues, 'reportMoment' | 'reportParts'>): ReportRule => ({
  moment: reportMoment,
  parts: reportMoment === 'never' ? [] : [...reportParts],
});

const unsaid = (): AssessmentValues['conduct'] => ({ search: null, assistants: null, ownWork: null, people: null, ownEditor: null });
/** A whole number of days is said in days. */
function deadlineOf({ form, workingTimeMs }: AssessmentContent): Pick<AssessmentValues, 'deadline' | 'deadlineUnit'> {
  if (form === 'quiz') return { deadline: 5, deadlineUnit: 'days' };
  const deadlineUnit = workingTimeMs % unitMs.days === 0 ? 'days' : 'hours';
  return { deadline: workingTimeMs / unitMs[deadlineUnit], deadlineUnit };
}

/** From the start, of a take-home until its deadline; undefined while no number is there. */
export function workingTimeOf({
  form,
  workingMinutes,
  deadline,
  deadlineUnit,
}: Pick<AssessmentValues, 'form' | 'workingMinutes' | 'deadline' | 'deadlineUnit'>) {
  const [count, eachMs] = form === 'take_home' ? [toNumber(deadline), unitMs[deadlineUnit]] : [toNumber(workingMinutes), minuteMs];
  return count === undefined ? undefined : Math.round(count * eachMs);
}

function parse(values: AssessmentValues) {
  return assessmentInput.safeParse({
    name: values.name,
    sections: values.sections.map(({ key, ...section }) => ({
      ...section,
      pool: { ...section.pool, named: section.pool.named.map((one) => namedOf(one, section)) },
      count: toNumber(section.count),
      weight: toNumber(section.weight),
    })),
    form: values.form,
    workingTimeMs: workingTimeOf(values),
    expectedHours: values.form === 'take_home' ? toNumber(values.expectedHours) : null,
    conduct: values.conduct,
    rules: values.rules,
    hasPilot: values.form === 'quiz' && values.hasPilot,
    retake: { waitMonths: toNumber(values.waitMonths), isReuseAllowed: values.isReuseAllowed },
    report: reportOf(values),
    isAskedBeforeCase: values.isAskedBeforeCase,
    falseFlagsPer1000: values.falseFlagsPer1000 === '' ? null : (toNumber(values.falseFlagsPer1000) ?? Number.NaN),
    hasSurvey: values.hasSurvey,
    languages: values.languages,
  });
}

/** What is not shared by hand has no weights. Of an empty field the schema would make its default, and nobody would see. */
const namedOf = ({ questionId, weight }: SectionValues['pool']['named'][number], { sharing }: Pick<SectionValues, 'sharing'>) => ({
  questionId,
  weight: sharing === 'hand' ? (toNumber(weight) ?? Number.NaN) : 1,
});

export const isWeight = (weight: number | undefined): boolean => weight !== undefined && weight >= 0.01 && weight <= 1000;

export const assessmentErrors = (values: AssessmentValues): FormErrors => errorsOfParse(parse(values), namesOf(values));

/** The server's complaints; it is sent the content inside a body of its own. */
export function assessmentRefusal(refusal: unknown, values: Pick<AssessmentValues, 'form'>): FormErrors {
  const fieldNames = namesOf(values);
  const errors = Object.entries(errorsOfRefusal(refusal)).map(([path, message]) => [path.replace(/^content\./, ''), message] as const);
  return Object.fromEntries(errors.map(([path, message]) => [fieldNames[path] ?? path, message]));
}

/** Null while the form has errors. */
export function contentOf(values: AssessmentValues): AssessmentInput | null {
  return parse(values).data ?? null;
}

/**
 * What the stock and a draw are asked for while somebody types: what is not a number yet counts as 1, a backwards range as the other way.
 * Titles and points decide nothing about either, so typing them asks for nothing: points come back as parts of what an average question is worth.
 */
export function sketchOf({ sections, languages }: Pick<AssessmentValues, 'sections' | 'languages'>): AssessmentSketch {
  return {
    sections: sections.map(({ pool, count, order, sharing }) => ({
      title: '',
      pool: {
        ...pool,
        difficultyFrom: Math.min(pool.difficultyFrom, pool.difficultyTo),
        difficultyTo: Math.max(pool.difficultyFrom, pool.difficultyTo),
        named: pool.named.map(({ questionId, weight }) => {
          const own = toNumber(weight);
          return { questionId, weight: sharing === 'hand' && own !== undefined && isWeight(own) ? own : 1 };
        }),
      },
      count: wantedCount(count),
      weight: 1,
      sharing,
      order,
    })),
    ...(languages.length === 0 ? {} : { languages: [...languages] }),
  };
}

export function wantedCount(count: NumberField): number {
  const wanted = toNumber(count) ?? 1;
  return Number.isInteger(wanted) ? Math.min(20, Math.max(1, wanted)) : 1;
}

/** Per section what an average question is worth, where points are not shared alike; null elsewhere, and while no number is there. */
export const averagesOf = (sections: readonly Pick<SectionValues | Section, 'sharing' | 'weight'>[]): readonly (number | null)[] =>
  sections.map(({ sharing, weight }) => (sharing === 'alike' ? null : (toNumber(weight) ?? null)));

/** Questions and points of the whole form, from the sections that have both. */
export function totals(sections: readonly Pick<SectionValues | Section, 'count' | 'weight'>[]): { questions: number; points: number } {
  return sections.reduce(
    (sum, section) => {
      const count = toNumber(section.count) ?? 0;
      return { questions: sum.questions + count, points: sum.points + count * (toNumber(section.weight) ?? 0) };
    },
    { questions: 0, points: 0 },
  );
}
