import type { AttemptForStaff, ItemForStaff } from '@assay/core/candidates';
import { machineGradeOf } from '@assay/core/grading';
import { Statement } from '@assay/ui';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { CodeAnswer } from '../../answers/code-answer.tsx';
import { CodeGrading } from '../../answers/code-grading.tsx';
import { EssayAnswer } from '../../answers/essay-answer.tsx';
import { FollowUp } from '../../answers/follow-up.tsx';
import { ReviewAnswer } from '../../answers/review-answer.tsx';
import type { FileLink } from '../../handed-in/file-tree.tsx';
import { ScoredByPeople } from '../../scoring/scored-by-people.tsx';
import { WhatGoodLooksLike } from '../../scoring/what-good-looks-like.tsx';
import { ChoiceAnswer } from './choice-answer.tsx';
import { ProjectAnswer } from './project-answer.tsx';
import { answerStates } from './runs/answer-states.ts';
import { RunList } from './runs/run-list.tsx';
import { type Compared, StateComparison } from './runs/state-comparison.tsx';
import { activitySentence, itemSentence } from './score-words.ts';
import { TypedAnswer } from './typed-answer.tsx';

type ItemDetailProps = {
  attempt: Pick<AttemptForStaff, 'attemptId' | 'startedAt'>;
  item: ItemForStaff;
  /** Which states of a code answer are held against each other, as the address says. */
  compared: Compared;
  onCompare: (compared: Compared) => void;
  /** Which file of a project is open, as the address says. */
  file: string | null;
  fileLink: FileLink;
};

/** One question of the attempt: what was asked, what was answered, how it was graded, how it came about. */
export function ItemDetail({ attempt: { attemptId, startedAt }, item, compared, onCompare, file, fileLink }: ItemDetailProps) {
  const sentence = itemSentence(item);
  const states = answerStates(item);
  const machine = item.grade === null ? null : machineGradeOf(item.grade);
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)" id="question" component="section" aria-label={`Question ${item.position}`}>
      <Stack gap="lg">
        <div>
          <Title order={2} size="h3">
            {item.position}. {item.title}
          </Title>
          <Text c="dimmed">{sentence ?? 'Not graded yet.'}</Text>
        </div>
        <details>
          <summary>What was asked</summary>
          <div style={{ paddingTop: 'var(--mantine-spacing-sm)' }}>
            <Statement html={item.statementHtml} />
          </div>
        </details>
        <Answer attemptId={attemptId} item={item} file={file} fileLink={fileLink} />
        <FollowUp item={item} />
        <WhatGoodLooksLike rubric={item.rubric} reviewerNoteHtml={item.reviewerNoteHtml} />
        <ScoredByPeople scoring={item.scoring} />
        {machine?.kind === 'code' ? <CodeGrading item={item} grade={machine} /> : null}
        {item.kind === 'code' ? (
          <>
            <RunList
              attemptId={attemptId}
              startedAt={startedAt}
              runs={item.runs}
              cases={item.cases}
              compare={item.compare}
              states={states}
            />
            <StateComparison
              attemptId={attemptId}
              states={states}
              language={item.gradedLanguage ?? item.answer.language}
              asked={compared}
              onAsk={onCompare}
            />
          </>
        ) : null}
        <div>
          <Title order={3} size="h5">
            Recorded
          </Title>
          <Text size="sm">{activitySentence(item.activity)}</Text>
          <Text size="sm" c="dimmed">
            Counts of what happened on the page; they do not say why.
          </Text>
        </div>
      </Stack>
    </Paper>
  );
}

function Answer({ item, ...project }: Pick<ItemDetailProps, 'item' | 'file' | 'fileLink'> & { attemptId: string }) {
  switch (item.kind) {
    case 'choice':
      return <ChoiceAnswer item={item} />;
    case 'code':
      return <CodeAnswer item={item} />;
    case 'essay':
      return <EssayAnswer item={item} />;
    case 'review':
      return item.review === null ? null : <ReviewAnswer item={{ ...item, review: item.review }} />;
    case 'project':
      return <ProjectAnswer item={item} {...project} />;
    case 'number':
    case 'text':
      return <TypedAnswer item={item} />;
    default:
      return item.kind satisfies never;
  }
}
