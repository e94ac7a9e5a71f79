import { type AssessmentContent, defaultRules, type PoolFilter, type Section } from '@assay/core/assessments';
import { assessmentContent } from '@assay/core/assessments/schema';
import type { Language } from '@assay/core/runs';
import { errorsOfParse, type FieldNames, type FormErrors, type NumberField, toNumber } from '../../forms/form-errors.ts';

export type SectionValues = { title: string; pool: PoolFilter; count: NumberField; weight: NumberField };

export type AssessmentValues = {
  name: string;
  sections: SectionValues[];
  workingMinutes: NumberField;
  rules: string;
  languages: Language[];
};

const minuteMs = 60_000;

export const assessmentFieldNames: FieldNames = { workingTimeMs: 'workingMinutes' };

export const newSection = (title: string): SectionValues => ({
  title,
  pool: { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5 },
  count: 1,
  weight: 1,
});

export function emptyAssessment(): AssessmentValues {
  return { name: '', sections: [newSection('Coding')], workingMinutes: 60, rules: defaultRules, languages: ['javascript'] };
}

export function valuesOf(content: AssessmentContent): AssessmentValues {
  return {
    name: content.name,
    sections: content.sections.map((section) => ({ ...section, pool: { ...section.pool } })),
    workingMinutes: content.workingTimeMs / minuteMs,
    rules: content.rules,
    languages: [...content.languages],
  };
}

function parse(values: AssessmentValues) {
  const minutes = toNumber(values.workingMinutes);
  return assessmentContent.safeParse({
    name: values.name,
    sections: values.sections.map((section) => ({ ...section, count: toNumber(section.count), weight: toNumber(section.weight) })),
    workingTimeMs: minutes === undefined ? undefined : Math.round(minutes * minuteMs),
    rules: values.rules,
    languages: values.languages,
  });
}

export function assessmentErrors(values: AssessmentValues): FormErrors {
  const errors = errorsOfParse(parse(values), assessmentFieldNames);
  values.sections.forEach(({ pool }, index) => {
    if (pool.difficultyFrom > pool.difficultyTo) errors[`sections.${index}.pool.difficultyTo`] = 'Must not be below the first.';
  });
  return errors;
}

/** Null while the form has errors. */
export function contentOf(values: AssessmentValues): AssessmentContent | null {
  return parse(values).data ?? null;
}

/** What the stock is asked for while somebody types: a count that is not one yet counts as 1. */
export function stockRequest(sections: readonly SectionValues[]): { pool: PoolFilter; count: number }[] {
  return sections.map(({ pool, count }) => {
    const wanted = toNumber(count) ?? 1;
    return { pool, count: Number.isInteger(wanted) ? Math.min(20, Math.max(1, wanted)) : 1 };
  });
}

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
