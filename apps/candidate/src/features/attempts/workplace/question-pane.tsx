import type { AttemptForCandidate, ItemForCandidate } from '@assay/core/attempts';
import { formatCount, formatDuration, formatMilliseconds, Statement } from '@assay/ui';
import { Alert, Anchor, Group, Text, Title } from '@mantine/core';
import type { Ref } from 'react';
import { TablesSection } from '../answer/tables-section.tsx';
import { ReportButton } from '../problem/report-button.tsx';
import type { ProblemWords } from '../problem/report-dialog.tsx';
import { MaterialSection } from '../uploads/material-section.tsx';
import { MarkButton } from './mark-button.tsx';

type QuestionPaneProps = {
  item: ItemForCandidate;
  count: number;
  attempt: Pick<AttemptForCandidate, 'attemptId' | 'contact' | 'purpose'>;
  /** Whoever comes from elsewhere on the page lands here. */
  headingRef: Ref<HTMLHeadingElement>;
  /** A fault was found in it while the clock ran. */
  stopped: ItemForCandidate['stopped'];
  isMarked: boolean;
  isReadOnly: boolean;
  onMark: (isMarked: boolean) => void;
  onReport: (problem: ProblemWords) => Promise<unknown>;
};

export function QuestionPane({ item, count, attempt, headingRef, stopped, isMarked, isReadOnly, onMark, onReport }: QuestionPaneProps) {
  const { question } = item;
  return (
    <article className="question">
      <Group gap="xs" mb={8} justify="space-between">
        <Text size="sm" c="dimmed" className="breaks-anywhere">
          Question {item.position} of {count}
          {item.section !== '' && (
            <>
              {' '}
              · <bdi>{item.section}</bdi>
            </>
          )}{' '}
          · about {formatDuration(question.minutes * 60_000)}
        </Text>
        <MarkButton isMarked={isMarked} isReadOnly={isReadOnly} onMark={onMark} />
      </Group>
      <Title order={1} size="h2" mb="md" ref={headingRef} tabIndex={-1} dir="auto" className="arrival-title breaks-anywhere">
        {question.title}
      </Title>
      <div role="status">
        {stopped !== null && (
          <Alert variant="default" title="We found a fault in this question" mb="md">
            It does not count, whatever you answer
            {stopped.minutes > 0
              ? `; ${formatCount(stopped.minutes, 'minute')} ${stopped.minutes === 1 ? 'was' : 'were'} added to your time`
              : ''}
            . You can leave it and go on with the others. We are sorry for the trouble.
          </Alert>
        )}
      </div>
      <Statement html={question.statementHtml} />
      {question.project !== null && (
        <MaterialSection
          material={question.project.material}
          base={`/api/candidate/attempts/${attempt.attemptId}/items/${item.itemId}/material`}
        />
      )}
      {question.code?.database && <TablesSection tables={question.code.database.tables} />}
      {question.code !== null && (
        <Text size="sm" c="dimmed" mt="lg">
          A case may take {formatMilliseconds(question.code.limits.timeMs)} and {question.code.limits.memoryMb} MB.
        </Text>
      )}
      <Group gap="xs" mt="md" ml={-8}>
        {!isReadOnly && <ReportButton title={question.title} isPractice={attempt.purpose === 'practice'} onReport={onReport} />}
      </Group>
      {attempt.contact !== null && (
        <Text size="sm" c="dimmed" mt={4} className="breaks-anywhere">
          Anything else? Write to {attempt.contact.name},{' '}
          <Anchor href={`mailto:${attempt.contact.email}`} underline="always">
            {attempt.contact.email}
          </Anchor>
          .
        </Text>
      )}
    </article>
  );
}
