import type { QuestionForStaff } from '@assay/core/questions';
import { Statement } from '@assay/ui';
import { Stack } from '@mantine/core';
import { ExampleAnswers } from './example-answers.tsx';
import { RubricTable } from './rubric-table.tsx';

/** Beside an answer, folded away: what its author asks reviewers to look for. Nothing where the author said nothing. */
export function WhatGoodLooksLike({ rubric, reviewerNoteHtml }: Pick<QuestionForStaff, 'rubric' | 'reviewerNoteHtml'>) {
  if (rubric === null && reviewerNoteHtml === null) return null;
  return (
    <details>
      <summary>What good looks like</summary>
      <Stack gap="md" mt="xs">
        {reviewerNoteHtml === null ? null : <Statement html={reviewerNoteHtml} />}
        {rubric === null ? null : <RubricTable criteria={rubric.criteria} />}
        {rubric === null || rubric.examples === null ? null : <ExampleAnswers examples={rubric.examples} />}
      </Stack>
    </details>
  );
}
