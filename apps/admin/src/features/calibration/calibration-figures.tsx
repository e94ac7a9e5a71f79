import { type CalibrationForStaff, enoughAnswers, type MeasuredFigures } from '@assay/core/analytics';
import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ScoreDistribution } from '../../charts/score-distribution.tsx';
import { nWords, secondsWords, shareWords } from '../../words/figure-words.ts';
import { endWords, facilitySentence, itemRestFigures, itemRestSentence, timeSentence, trustWords } from './calibration-words.ts';
import { CaseRates } from './case-rates.tsx';
import { ExposureCurve, FifthsCurve, type Shown } from './curves.tsx';
import { Finding } from './finding.tsx';
import { findingsSentence } from './finding-words.ts';
import { FlagsList } from './flags-list.tsx';
import { GroupRates } from './group-rates.tsx';
import { OptionRates } from './option-rates.tsx';
import { TimeRates } from './time-rates.tsx';
import { WrongRates } from './wrong-rates.tsx';

/** The charts of the page, each as a picture or as a table. */
export type CalibrationChart = 'scores' | 'curve' | 'shown';

type CalibrationFiguresProps = {
  figures: MeasuredFigures;
  calibration: Pick<CalibrationForStaff, 'version' | 'reckoned' | 'byVersion' | 'leak'>;
  fileName: string;
  shownOf: (chart: CalibrationChart) => Shown;
  /** What can be done about what is pointed out. */
  actions: ReactNode;
};

export function CalibrationFigures({ figures, calibration, fileName, shownOf, actions }: CalibrationFiguresProps) {
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
      <FlagsList version={calibration.version} reckoned={calibration.reckoned} actions={actions} />
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
          fileName={`${fileName}-scores`}
          {...shownOf('scores')}
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
      {calibration.reckoned === null ? null : (
        <>
          <FifthsCurve figures={calibration.reckoned.figures} fileName={`${fileName}-fifths`} {...shownOf('curve')} />
          <ExposureCurve
            figures={calibration.reckoned.figures}
            leak={calibration.leak}
            fileName={`${fileName}-exposures`}
            {...shownOf('shown')}
          />
        </>
      )}
      <OptionRates options={figures.options} />
      <CaseRates cases={figures.cases} />
      <WrongRates wrong={figures.wrong} options={figures.options} cases={figures.cases} />
      <GroupRates
        languages={figures.languages}
        variants={figures.variants}
        reckoned={calibration.reckoned}
        byVersion={calibration.byVersion}
      />
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
