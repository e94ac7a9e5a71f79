import type { DecidingScore, Distribution } from '@assay/core/openings';
import { formatNumber } from '@assay/ui';
import { Paper, Text } from '@mantine/core';
import { ScoreDistribution } from '../../charts/score-distribution.tsx';
import { fileNameOf } from '../../downloads/save-file.ts';
import { figures, passSentence, trustIn, trustNote } from './distribution-words.ts';

type DistributionPanelProps = {
  title: string;
  distribution: Distribution;
  floorPercent: number | null;
  floorReason: string;
  decidingScore: DecidingScore;
  /** Filters narrow the list below down, not this. */
  isNarrowed: boolean;
  isTable: boolean;
  onIsTable: (isTable: boolean) => void;
};

export function DistributionPanel({
  title,
  distribution,
  floorPercent,
  floorReason,
  decidingScore,
  isNarrowed,
  isTable,
  onIsTable,
}: DistributionPanelProps) {
  const trust = trustIn(distribution.n);
  const sentence = passSentence(distribution, floorPercent);
  const note = trustNote(distribution.n);
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <ScoreDistribution
        bins={distribution.bins}
        counted="candidate"
        floorPercent={floorPercent}
        mean={distribution.mean}
        isWeak={trust === 'weak'}
        isWithheld={trust === 'withheld'}
        summary={`${sentence} ${figures(distribution)}.`}
        fileName={`${fileNameOf(title)}-scores`}
        isTable={isTable}
        onIsTable={onIsTable}
        heading={
          <>
            <Text fw={600}>{sentence}</Text>
            <Text size="sm" c="dimmed">
              {figures(distribution)}
            </Text>
            {decidingScore === 'raw' ? null : (
              <Text size="sm" c="dimmed">
                These are equated scores, which decide here; the points stand in where there is none yet.
              </Text>
            )}
            {floorPercent === null || floorReason === '' ? null : (
              <Text size="sm" c="dimmed">
                Why {formatNumber(floorPercent, 1)}: {floorReason}
              </Text>
            )}
          </>
        }
      />
      {isNarrowed ? (
        <Text size="sm" c="dimmed" mt="xs">
          Over all who have finished, whatever the list below is filtered by, without attempts that are void or that a confirmed case of
          similarity is held against.
        </Text>
      ) : null}
      {note === null ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {note}
        </Text>
      )}
    </Paper>
  );
}
