import type { AssessmentContent } from './schema.ts';

/** Revisions from before sections had ids name them by their place, so that an opening can give them points. */
export function withSectionIds(content: AssessmentContent, newId: (index: number) => string = byPlace): AssessmentContent {
  return {
    ...content,
    sections: content.sections.map((section, index) => (section.id === '' ? { ...section, id: newId(index) } : section)),
  };
}

const byPlace = (index: number): string => `section-${index + 1}`;
