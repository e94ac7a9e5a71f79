import { Group, Paper, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './first-steps.module.css';
import type { FirstStep } from './home-words.ts';

/** `details` says per step what it is for and holds the button of the step that is next. */
export function FirstSteps({ steps, details }: { steps: readonly FirstStep[]; details: readonly { note: string; action: ReactNode }[] }) {
  const next = steps.findIndex((step) => !step.isDone);
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <Title order={2} size="h3" mb="md">
        From here to the first candidate
      </Title>
      <ol className={classes['steps']}>
        {steps.map((step, index) => (
          <li
            key={step.title}
            className={classes['step']}
            data-next={index === next}
            {...(index === next ? { 'aria-current': 'step' as const } : {})}
          >
            <ThemeIcon radius="xl" size={28} variant={step.isDone ? 'filled' : 'default'} className={classes['number'] ?? ''}>
              {step.isDone ? <IconCheck size={16} aria-label="Done" /> : index + 1}
            </ThemeIcon>
            <Group justify="space-between" flex={1} gap="sm">
              <div style={{ flex: '1 1 16rem' }}>
                <Text fw={600}>{step.title}</Text>
                <Text size="sm" c="dimmed">
                  {details[index]?.note}
                </Text>
              </div>
              {index === next ? details[index]?.action : null}
            </Group>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
