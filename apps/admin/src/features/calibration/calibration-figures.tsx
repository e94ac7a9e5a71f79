import { enoughAnswers, type MeasuredFigures } from '@assay/core/analytics';
import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { ScoreDistribution } from '../../charts/score-distribution.tsx';
import { nWords, secondsWords, shareWords } from '../../words/figure-words.ts';
import { endWords, facilitySentence, itemRestFigures, itemRestSentence, timeSentence, trustWords } from './calibration-words.ts';
import { CaseRates } from './case-rates.tsx';
import { Finding } from './finding.tsx';
import { findingsSentence } from './finding-words.ts';
import { GroupRates } from './group-rates.tsx';
import { OptionRates } from './option-rates.tsx';
import { TimeRates } from './time-rates.tsx';

type CalibrationFiguresProps = {
  figures: MeasuredFigures;
  fileName: string;
  isTable: boolean;
  onIsTable: (isTable: boolean) => void;
};

export function CalibrationFigures({ figures, fileName, isTable, onIsTable }: CalibrationFiguresProps) {
  const { facility, itemRest, times } = figures;
  const trust = trustWords(facility.n);
  const found = findingsSentence(figures);
  const correct = facilitySentence(figures);
  const correctFigures = `facility ${shareWords(facility)} · ${nWords(facility)}`;
  return (
    <Stack gap="lg">
      {trust === null ? null : (
        <Text size="sm" c="dimmed">
          {trust}
        </Text>
      )}
      {found === null ? null : <Finding>{found}</Finding>}
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
        <Answer title="Share correct" sentence={correct} figures={correctFigures} />
        <Answer
          title="Strong from weak"
          sentence={itemRestSentence(itemRest)}
          figures={itemRestFigures(itemRest)}
          isAlarming={itemRest.isKnown && itemRest.high < 0 && itemRest.n >= enoughAnswers}
        />
        <Answer
          title="Time"
          sentence={timeSentence(times)}
          figures={times.whole === null ? 'n not known' : `median ${secondsWords(times.whole.median)} · ${nWords(times.whole)}`}
        />
      </SimpleGrid>
      <Paper withBorder p="lg" bg="var(--assay-surface)">
        <ScoreDistribution
          bins={figures.bins}
          counted="answer"
          floorPercent={null}
          mean={100 * facility.value}
          isWeak={facility.n < enoughAnswers}
          isWithheld={false}
          summary={`${correct} ${correctFigures}.`}
          fileName={fileName}
          isTable={isTable}
          onIsTable={onIsTable}
          heading={
            <>
              <Title order={3} size="sm">
                Scores
              </Title>
              {endWords(figures).map((words) => (
                <Text key={words} size="sm" c="dimmed">
                  {words}
                </Text>
              ))}
            </>
          }
        />
      </Paper>
      <OptionRates options={figures.options} />
      <CaseRates cases={figures.cases} />
      <GroupRates languages={figures.languages} variants={figures.variants} />
      <TimeRates times={times} />
      <Text size="xs" c="dimmed">
        In brackets: where the true value lies with 95 % confidence. Facility is the mean share of the points; item–rest is how far scores
        here go with those in the rest of the same form, within each assessment (1: fully, 0: not at all).
      </Text>
    </Stack>
  );
}

/** A plain sentence first, its statistics below. */
function Answer({
  title,
  sentence,
  figures,
  isAlarming = false,
}: {
  title: string;
  sentence: string;
  figures: string;
  isAlarming?: boolean;
}) {
  return (
    <Paper withBorder p="md" bg="var(--assay-surface)">
      <Title order={3} size="xs" c="dimmed" fw={550} mb={4}>
        {title}
      </Title>
      {isAlarming ? (
        <Finding>{sentence}</Finding>
      ) : (
        <Text fw={550} size="sm">
          {sentence}
        </Text>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {figures}
      </Text>
    </Paper>
  );
}
