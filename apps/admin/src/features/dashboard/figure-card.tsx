import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A chart's place on the page. */
export function FigureCard({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)" component="section" aria-label={label}>
      {children}
    </Paper>
  );
}

/** A plain sentence first, what else is known below it. */
export function FigureHeading({ title, sentence, notes = [] }: { title: string; sentence: string; notes?: readonly string[] }) {
  return (
    <>
      <Title order={2} size="xs" c="dimmed" fw={550} mb={2}>
        {title}
      </Title>
      <Text fw={550}>{sentence}</Text>
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed">
          {note}
        </Text>
      ))}
    </>
  );
}
