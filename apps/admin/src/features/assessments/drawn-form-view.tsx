import type { DrawnForm, DrawnQuestion } from '@assay/core/assessments';
import { formatCount, formatDuration, formatPoints } from '@assay/ui';
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { relaxWords } from '../../words/relax-words.ts';
import { kindWords } from '../../words/status.ts';
import classes from './drawn-form.module.css';
import { minutesWords } from './form-words.ts';

type DrawnFormViewProps = {
  form: DrawnForm;
  titles: readonly string[];
  /** Per section what an average question is worth; null where none is told. */
  averages: readonly (number | null)[];
  workingTimeMs: number | undefined;
};

/** A form as it was drawn, section by section, and whether its questions fit into the time. */
export function DrawnFormView({ form, titles, averages, workingTimeMs }: DrawnFormViewProps) {
  const time = minutesWords(form, workingTimeMs);
  return (
    <div>
      {form.sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place in the form
        <div key={index} className={classes['section']}>
          <div className={classes['title']}>{titles[index] || `Section ${index + 1}`}</div>
          <ul className={classes['list']}>
            {section.questions.map((question) => (
              <li key={question.questionId} className={classes['question']}>
                <div className={classes['name']}>
                  {question.title}
                  <div className={classes['facts']}>{questionFacts(question, averages[index] ?? null)}</div>
                </div>
                <span className={classes['minutes']}>{formatDuration(question.minutes * 60_000)}</span>
              </li>
            ))}
          </ul>
          {section.missing === 0 ? null : <Warning>{`${formatCount(section.missing, 'question')} could not be found.`}</Warning>}
        </div>
      ))}
      <div style={{ marginTop: '0.75rem' }}>
        {time.isTooLong ? (
          <Warning>{time.words}</Warning>
        ) : (
          <Text size="sm" c="dimmed">
            {time.words}
          </Text>
        )}
      </div>
    </div>
  );
}

function questionFacts({ kind, difficulty, points, relaxed }: DrawnQuestion, average: number | null): string {
  const worth = average === null ? '' : ` · ${formatPoints(points * average)}`;
  const facts = `${kindWords[kind]} · difficulty ${difficulty}${worth}`;
  return relaxed === null ? facts : `${facts} · instead: ${relaxWords[relaxed]}`;
}

function Warning({ children }: { children: string }) {
  return (
    <Group gap={6} wrap="nowrap" align="start" c="var(--assay-amber)">
      <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="sm">{children}</Text>
    </Group>
  );
}
