import type { FrozenQuestion } from '@assay/core/questions';

/**
 * What may change without a new version, since no candidate sees it and no grade depends on it: what files a question away, and what helps reviewers. The criteria of
 * a rubric are content; only its examples can differ here.
 */
export type Catalogue = Pick<
  FrozenQuestion,
  'family' | 'skills' | 'roles' | 'difficulty' | 'isPractice' | 'licence' | 'authors' | 'rubric' | 'reviewerNoteHtml'
>;

export function withCatalogue(question: FrozenQuestion, catalogue: Catalogue): FrozenQuestion {
  // What is no longer said goes.
  const { rubric: _, reviewerNoteHtml: __, ...content } = question;
  return { ...content, ...catalogue };
}
