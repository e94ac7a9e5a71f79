import type { AssessmentSketch } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import { ErrorNotice } from '@assay/ui';
import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from './assessment-form.module.css';
import { totals } from './assessment-values.ts';
import { DrawnFormView } from './drawn-form-view.tsx';
import { formsWords, sharedWords, stockWords } from './form-words.ts';
import { drawQuery, stockQuery } from './queries.ts';

type FormsPanelProps = {
  teamId: TeamId | null;
  sketch: AssessmentSketch;
  titles: readonly string[];
  averages: readonly (number | null)[];
  workingTimeMs: number | undefined;
};

/** How many forms there are, and one of them. */
export function FormsPanel({ teamId, sketch, titles, averages, workingTimeMs }: FormsPanelProps) {
  const [draw, setDraw] = useState(1);
  const stock = useQuery(stockQuery(teamId, sketch));
  const drawn = useQuery(drawQuery(teamId, sketch, draw));
  const failed = [stock, drawn].find((query) => query.isError && query.data === undefined);
  return (
    <section className={classes['panel']} aria-label="Forms">
      <Stack gap="xs">
        {failed === undefined ? null : (
          <ErrorNotice error={failed.error} title="The bank could not be asked" onRetry={() => void failed.refetch()} />
        )}
        {stock.data === undefined ? (
          failed === undefined ? (
            <Skeleton height={72} />
          ) : null
        ) : (
          <div role="status">
            <Title order={2} size="h4">
              {formsWords(stock.data.forms)}
            </Title>
            <Text size="sm" c="dimmed">
              {`${stockWords(stock.data.forms)}. ${sharedWords(stock.data.forms, totals(sketch.sections).questions)}`}
            </Text>
          </div>
        )}
        <Group justify="space-between" mt="xs" gap="xs">
          <Title order={3} size="sm">
            A form it could draw
          </Title>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            loading={drawn.isFetching && drawn.isPlaceholderData}
            onClick={() => setDraw((count) => count + 1)}
          >
            Draw another
          </Button>
        </Group>
        {drawn.data === undefined ? (
          drawn.isError ? null : (
            <Skeleton height={160} />
          )
        ) : (
          <DrawnFormView form={drawn.data} titles={titles} averages={averages} workingTimeMs={workingTimeMs} />
        )}
      </Stack>
    </section>
  );
}
