import type { Section } from '@assay/core/assessments';
import { parseId, type QuestionVersionId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { type Exposures, type FormShortfall, type LiveVersion, toStored } from '@assay/db';
import { type AssemblyInputs, assembleForm, assembleForm2, drawPilot, type PilotCandidate } from '@assay/stats';
import { assemblyInputs, type ExposureCaps, relaxStepOf } from '../assessments/section-pools.ts';
import { worthOfDrawn } from '../assessments/worth-of-drawn.ts';
import type { FormSection } from './form-items.ts';
import type { AssemblyInputs2, AssemblyInputs3, AssemblyInputs4 } from './stored-assembly.ts';

type Drawing = {
  sections: readonly Section[];
  languages: readonly Language[];
  /** Per section what each question is worth, or an average one. */
  points: readonly number[];
  live: readonly LiveVersion[];
  resting: readonly LiveVersion[];
  exposures: Exposures;
  /** What may ride unscored; none where that is not wanted. */
  pilots: readonly PilotCandidate[];
  caps: ExposureCaps;
  seed: string;
};

/** A form drawn over the live questions, what must be stored to draw it again, and where it is not what the assessment asks for. */
export function drawStoredForm({ sections, points, pilots, seed, ...drawable }: Drawing): {
  sections: readonly FormSection[];
  /** JSON */
  inputs: string;
  shortfalls: readonly FormShortfall[];
} {
  const drawings = sections.map((section, index) => ({ ...section, points: points[index] ?? 0 }));
  const form = assembleForm(assemblyInputs(drawings, drawable), seed);
  const settings = sections.map(({ title, areOptionsShuffled }, index) => ({ title, areOptionsShuffled, points: points[index] ?? 0 }));
  return {
    sections: withPilot(
      settings.map((setting, index) => ({ ...setting, ...drawnIn(form, index, { ...setting, count: sections[index]?.count ?? 0 }) })),
      { form, inputs: form.inputs, pilots, seed },
    ),
    inputs: toStored({
      ...form.inputs,
      sections: form.inputs.sections.map((section, index) => ({ ...settings[index], ...section })),
      ...(pilots.length === 0 ? {} : { pilots }),
    }),
    shortfalls: form.sections.flatMap(({ chosen, missing }, sectionNumber) => {
      const steps = chosen.flatMap(({ step }) => relaxStepOf(step) ?? []);
      if (steps.length === 0 && missing === 0) return [];
      const replaced = [...new Set(steps)].map((step) => ({ step, questions: steps.filter((one) => one === step).length }));
      return [{ sectionNumber, section: sections[sectionNumber]?.title ?? '', replaced, missing }];
    }),
  };
}

/** The drawn sections of stored inputs. */
export function redrawn(inputs: AssemblyInputs3 | AssemblyInputs4, seed: string): readonly FormSection[] {
  const form = assembleForm(inputs, seed);
  return withPilot(sectionsFrom(inputs, form), { form, inputs, pilots: inputs.pilots ?? [], seed });
}

/** The same of inputs that version 2 stored. */
export const redrawn2 = (inputs: AssemblyInputs2, seed: string): readonly FormSection[] =>
  sectionsFrom(inputs, assembleForm2(inputs, seed));

type Piloted = {
  form: { sections: readonly { chosen: readonly { candidate: { family: string; rank: number } }[] }[] };
  inputs: Pick<AssemblyInputs, 'sections'>;
  pilots: readonly PilotCandidate[];
  seed: string;
};

/** The drawn sections with at most one pilot in one of them. */
function withPilot(sections: readonly FormSection[], { form, inputs, pilots, seed }: Piloted): readonly FormSection[] {
  const chosen = form.sections.map((section, index) => ({
    isShuffled: inputs.sections[index]?.isShuffled ?? true,
    chosen: section.chosen.map(({ candidate }) => candidate),
  }));
  const pilot = drawPilot(pilots, chosen, seed);
  if (pilot === null) return sections;
  const pilotId = parseId('questionVersion', pilot.versionId);
  return sections.map((section, index) => (index === pilot.section ? withPilotIn(section, pilotId, pilot.place) : section));
}

const withPilotIn = ({ worth, ...section }: FormSection, pilotId: QuestionVersionId, place: number): FormSection => ({
  ...section,
  pilotId,
  versionIds: section.versionIds.toSpliced(place, 0, pilotId),
  ...(worth === undefined ? {} : { worth: worth.toSpliced(place, 0, section.points) }),
});

type Drawn = { sections: readonly { chosen: readonly { candidate: { versionId: string; weight?: number } }[] }[] };

const sectionsFrom = ({ sections }: AssemblyInputs2 | AssemblyInputs3 | AssemblyInputs4, form: Drawn): readonly FormSection[] =>
  sections.map(({ title, points, areOptionsShuffled, count }, index) => ({
    title,
    points,
    areOptionsShuffled,
    ...drawnIn(form, index, { count, points }),
  }));

function drawnIn(
  { sections }: Drawn,
  index: number,
  section: { count: number; points: number },
): Pick<FormSection, 'versionIds' | 'worth'> {
  const chosen = sections[index]?.chosen ?? [];
  const worth = worthOfDrawn(section, chosen);
  return {
    versionIds: chosen.map(({ candidate }) => parseId('questionVersion', candidate.versionId)),
    ...(worth === null ? {} : { worth }),
  };
}
