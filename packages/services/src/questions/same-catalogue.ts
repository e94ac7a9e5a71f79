import { canonicalJson, type Json } from '@assay/core';
import type { FrozenQuestion } from '@assay/core/questions';
import type { Catalogue } from '@assay/db';

/** What of a question may change without a new version. */
export const catalogueOf = (question: FrozenQuestion): Catalogue => {
  const { family, skills, roles, difficulty, isPractice, licence, authors, rubric, reviewerNoteHtml } = question;
  return {
    ...{ family, skills, roles, difficulty, isPractice, licence, authors },
    ...(rubric === undefined ? {} : { rubric }),
    ...(reviewerNoteHtml === undefined ? {} : { reviewerNoteHtml }),
  };
};

export const isSameCatalogue = (a: FrozenQuestion, b: FrozenQuestion): boolean => {
  const textOf = (question: FrozenQuestion): string => {
    const catalogue: Json = { ...catalogueOf(question) };
    return canonicalJson(catalogue);
  };
  return textOf(a) === textOf(b);
};
