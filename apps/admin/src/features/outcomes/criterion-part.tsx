import { type CriterionFigures, goodRating } from '@assay/core/outcomes';
import { Paper, Stack, Text } from '@mantine/core';
import { Part } from '../../layout/page.tsx';
import type { OutcomeChart } from '../../search.ts';
import { BandsChart } from './bands-chart.tsx';
import {
  cautionWords,
  correctedWords,
  correlationWords,
  criterionTitles,
  differenceFigures,
  differenceWords,
  fewWords,
  relationWords,
  selectionWords,
} from './criterion-words.ts';
import { RatingDots } from './rating-dots.tsx';

type CriterionPartProps = {
  figures: CriterionFigures;
  fileName: string;
  /** Which of its charts are shown as tables. */
  tables: readonly OutcomeChart[];
  onTable: (chart: OutcomeChart, isTable: boolean) => void;
};

/** What the score said of one thing that became of people: a sentence, the figures, the picture, and what it cannot show. */
export function CriterionPart({ figures, fileName, tables, onTable }: CriterionPartProps) {
  const { criterion } = figures;
  const title = criterionTitles[criterion];
  const framed = (chart: OutcomeChart) => ({
    fileName: `${fileName}-${chart}`,
    isTable: tables.includes(chart),
    onIsTable: (isTable: boolean) => onTable(chart, isTable),
  });
  if (figures.kind === 'few') {
    return (
      <Part title={title}>
        <Text c="dimmed">{fewWords(figures.known)}</Text>
      </Part>
    );
  }
  return (
    <Part title={title}>
      <Paper withBorder p="lg" bg="var(--assay-surface)">
        <Stack gap="md">
          <div>
            <Text fw={550}>{figures.kind === 'rating' ? relationWords(figures) : differenceWords(figures)}</Text>
            {figures.kind === 'rating' ? (
              figures.correlation === null ? null : (
                <Text size="sm" c="dimmed">
                  {correlationWords(figures.correlation, figures.selection.known)}
                </Text>
              )
            ) : figures.difference === null ? null : (
              <Text size="sm" c="dimmed">
                {differenceFigures(figures.difference)}
              </Text>
            )}
          </div>
          <Stack gap={6} maw="50rem">
            <Text size="sm">{selectionWords(figures.selection)}</Text>
            {figures.kind === 'rating' && correctedWords(figures) !== null && figures.selection.known < figures.selection.finished ? (
              <Text size="sm">{correctedWords(figures)}</Text>
            ) : null}
            <Text size="sm">{cautionWords[criterion]}</Text>
            {figures.selection.known < 30 ? <Text size="sm">Fewer than 30 are known: the figures are a hint so far.</Text> : null}
          </Stack>
          {figures.kind === 'rating' ? <RatingDots figures={figures} title={title} {...framed(`${figures.criterion}-dots`)} /> : null}
          <BandsChart
            figures={figures}
            heading={
              <Text size="sm" fw={550}>
                {figures.kind === 'rating' ? `Rated ${goodRating} or better, by score` : `${title}, by score`}
              </Text>
            }
            {...framed(`${criterion}-bands`)}
          />
        </Stack>
      </Paper>
    </Part>
  );
}
