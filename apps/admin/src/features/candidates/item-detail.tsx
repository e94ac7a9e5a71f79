import type { AttemptForStaff, ItemForStaff } from '@assay/core/candidates';
import { machineGradeOf } from '@assay/core/grading';
import { CaseResults, formatCount, type ShownCase, Statement } from '@assay/ui';
import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { WhatGoodLooksLike } from '../../scoring/what-good-looks-like.tsx';
import { ChoiceAnswer } from './choice-answer.tsx';
import { CodeAnswer } from './code-answer.tsx';
import { EssayAnswer } from './essay-answer.tsx';
import { FollowUp } from './follow-up.tsx';
import { ProjectAnswer } from './project-answer.tsx';
import { ReviewAnswer } from './review-answer.tsx';
import { answerStates } from './runs/answer-states.ts';
import { RunList } from './runs/run-list.tsx';
import { type Compared, StateComparison } from './runs/state-comparison.tsx';
import { activitySentence, itemSentence } from './score-words.ts';
import { gradedCases } from './shown-cases.ts';
import { TypedAnswer } from './typed-answer.tsx';

type ItemDetailProps = {
  attempt: Pick<AttemptForStaff, 'attemptId' | 'startedAt'>;
  item: ItemForStaff;
  /** Which states of a code answer are held against each other, as the address says. */
  compared: Compared;
  onCompare: (compared: Compared) => void;
};

/** One question of the attempt: what was asked, what was answered, how it was graded, how it came about. */
export function ItemDetail({ attempt: { attemptId, startedAt }, item, compared, onCompare }: ItemDetailProps) {
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
        <Answer attemptId={attemptId} item={item} />
        <FollowUp item={item} />
        <WhatGoodLooksLike rubric={item.rubric} reviewerNoteHtml={item.reviewerNoteHtml} />
        {machine?.kind === 'code' ? <CodeGrade item={item} grade={machine} /> : null}
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

function Answer({ attemptId, item }: { attemptId: string; item: ItemForStaff }) {
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
      return <ProjectAnswer attemptId={attemptId} item={item} />;
    case 'number':
    case 'text':
      return <TypedAnswer item={item} />;
    default:
      return item.kind satisfies never;
  }
}

const columns = [
  { key: 'group', label: 'Group' },
  { key: 'passed', label: 'Passed', align: 'right' },
  { key: 'weight', label: 'Weight', align: 'right' },
] as const;

function CodeGrade({ item, grade }: { item: ItemForStaff; grade: Extract<NonNullable<ItemForStaff['grade']>, { kind: 'code' }> }) {
  const cases = gradedCases(grade, item.cases, item.compare);
  const passed = cases.filter((one) => one.passed);
  const failed = cases.filter((one) => !one.passed);
  return (
    <>
      <div>
        <Title order={3} size="h5" mb="xs">
          Groups
        </Title>
        <DataTable label="Case groups" columns={columns}>
          {grade.groups.map((group) => (
            <Table.Tr key={group.name}>
              <Table.Td fw={550}>{group.name}</Table.Td>
              <Table.Td ta="right">
                {group.passed} of {group.total}
              </Table.Td>
              <Table.Td ta="right">{group.weight}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      </div>
      <div>
        <Group gap="xs" mb="xs" align="baseline">
          <Title order={3} size="h5">
            Cases
          </Title>
          <Text size="sm" c="dimmed">
            {passed.length} of {formatCount(cases.length, 'case')} passed.
          </Text>
        </Group>
        <Stack gap="xs">
          <CaseResults cases={failed.slice(0, failuresShown)} />
          <Folded cases={failed.slice(failuresShown)} what="more that did not pass" />
          <Folded cases={passed} what="passed" />
        </Stack>
      </div>
    </>
  );
}

/** One cause often fails many cases: the first ones tell it, the others can be opened. */
const failuresShown = 3;

function Folded({ cases, what }: { cases: readonly ShownCase[]; what: string }) {
  if (cases.length === 0) return null;
  return (
    <details>
      <summary>
        {cases.length} {what}
      </summary>
      <div style={{ paddingTop: 'var(--mantine-spacing-xs)' }}>
        <CaseResults cases={cases} />
      </div>
    </details>
  );
}
