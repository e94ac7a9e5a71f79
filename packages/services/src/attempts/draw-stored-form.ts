import type { Section } from '@assay/core/assessments';
import { parseId } from '@assay/core/ids';
import { type FormShortfall, type LiveVersion, toStored } from '@assay/db';
import { assembleForm } from '@assay/stats';
import { assemblyInputs, relaxStepOf } from '../assessments/section-pools.ts';
import type { FormSection } from './form-items.ts';
import type { AssemblyInputs2 } from './stored-assembly.ts';

type Drawing = {
  sections: readonly Section[];
  languages: Parameters<typeof assemblyInputs>[1];
  /** Per section what each question is worth. */
  points: readonly number[];
  live: readonly LiveVersion[];
  seed: string;
};

/** A form drawn over the live questions, what must be stored to draw it again, and where it is not what the assessment asks for. */
export function drawStoredForm({ sections, languages, points, live, seed }: Drawing): {
  sections: readonly FormSection[];
  /** JSON */
  inputs: string;
  shortfalls: readonly FormShortfall[];
} {
  const form = assembleForm(assemblyInputs(sections, languages, live), seed);
  const settings = sections.map(({ title, areOptionsShuffled }, index) => ({ title, areOptionsShuffled, points: points[index] ?? 0 }));
  return {
    sections: settings.map((setting, index) => ({
      ...setting,
      versionIds: form.sections[index]?.chosen.map((one) => parseId('questionVersion', one.candidate.versionId)) ?? [],
    })),
    inputs: toStored({ sections: form.inputs.sections.map((section, index) => ({ ...settings[index], ...section })) }),
    shortfalls: form.sections.flatMap(({ chosen, missing }, sectionNumber) => {
      const steps = chosen.flatMap(({ step }) => relaxStepOf(step) ?? []);
      if (steps.length === 0 && missing === 0) return [];
      const replaced = [...new Set(steps)].map((step) => ({ step, questions: steps.filter((one) => one === step).length }));
      return [{ sectionNumber, section: sections[sectionNumber]?.title ?? '', replaced, missing }];
    }),
  };
}

/** The drawn sections of stored inputs. */
export function redrawn({ sections }: AssemblyInputs2, seed: string): readonly FormSection[] {
  const form = assembleForm({ sections }, seed);
  return sections.map(({ title, points, areOptionsShuffled }, index) => ({
    title,
    points,
    areOptionsShuffled,
    versionIds: form.sections[index]?.chosen.map((one) => parseId('questionVersion', one.candidate.versionId)) ?? [],
  }));
}
