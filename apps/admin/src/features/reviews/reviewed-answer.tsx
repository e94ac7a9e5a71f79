import type { AnswerForReviewer } from '@assay/core/reviews';
import { Statement } from '@assay/ui';
import { Stack, Text, Title } from '@mantine/core';
import { CodeAnswer } from '../../answers/code-answer.tsx';
import { CodeGrading } from '../../answers/code-grading.tsx';
import { EssayAnswer } from '../../answers/essay-answer.tsx';
import { FollowUp } from '../../answers/follow-up.tsx';
import { ReviewAnswer } from '../../answers/review-answer.tsx';
import { WhatGoodLooksLike } from '../../scoring/what-good-looks-like.tsx';
import type { AnswerSource } from './answer-source.ts';
import { HandedInFiles } from './handed-in-files.tsx';
import { HowItCameAbout } from './how-it-came-about.tsx';

/** The answer with all that it is judged by, and nothing of who wrote it. */
export function ReviewedAnswer({ of, source }: { of: AnswerForReviewer; source: AnswerSource | null }) {
  return (
    <Stack gap="lg" miw={0}>
      <details>
        <summary>What was asked</summary>
        <div style={{ paddingTop: 'var(--mantine-spacing-sm)' }}>
          <Statement html={of.statementHtml} />
        </div>
      </details>
      <WhatGoodLooksLike rubric={of.rubric} reviewerNoteHtml={of.reviewerNoteHtml} />
      <Answer of={of} source={source} />
      {source === null ? null : <HowItCameAbout of={of} source={source} />}
      <FollowUp item={of} />
      {of.grade?.kind === 'code' ? <CodeGrading item={of} grade={of.grade} /> : null}
    </Stack>
  );
}

function Answer({ of, source }: { of: AnswerForReviewer; source: AnswerSource | null }) {
  switch (of.kind) {
    case 'code':
      return <CodeAnswer item={of} />;
    case 'essay':
      return <EssayAnswer item={{ ...of, late: null }} />;
    case 'review':
      return of.review === null ? null : <ReviewAnswer item={{ answer: of.answer, review: of.review }} />;
    case 'project':
      return source === null ? <FileNames files={of.files} /> : <HandedInFiles source={source} />;
    case 'choice':
    case 'number':
    case 'text':
      return (
        <div>
          <Title order={3} size="h5">
            Answer
          </Title>
          <Text>{of.answer.typed ?? of.answer.selected.join(', ')}</Text>
        </div>
      );
    default:
      return of.kind satisfies never;
  }
}

/** Where differences are settled: the files themselves are on the candidate's page. */
const FileNames = ({ files }: Pick<AnswerForReviewer, 'files'>) => (
  <Text size="sm">{files.length === 0 ? 'No file was handed in.' : files.map(({ name }) => name).join(', ')}</Text>
);
