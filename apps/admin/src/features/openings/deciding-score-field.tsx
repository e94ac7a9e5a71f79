import type { DecidingScore } from '@assay/core/openings';
import { formatDate } from '@assay/ui';
import { Radio, Stack, Text } from '@mantine/core';
import type { ComponentProps } from 'react';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';

type DecidingScoreFieldProps = {
  chosen: DecidingScore;
  /** When the first candidate was invited; null: nobody was. */
  fixedAt: string | null;
  inputProps: Omit<ComponentProps<typeof Radio.Group>, 'children'>;
};

const choices = {
  raw: { label: 'The points', description: 'What each candidate got, whichever questions were drawn for them.' },
  equated: {
    label: 'The equated score',
    description:
      'What the points would be had everybody had the same questions; the points stand in, provisionally, where that cannot be said yet.',
  },
} as const satisfies Record<DecidingScore, { label: string; description: string }>;

/** Said before anybody is invited, so that nobody chooses once the scores are there. */
export function DecidingScoreField({ chosen, fixedAt, inputProps }: DecidingScoreFieldProps) {
  return (
    <FieldsetCard legend="The score that decides" note="It is held against the floor and the line of what can be interviewed.">
      {fixedAt === null ? (
        <Radio.Group aria-label="The score that decides" {...inputProps}>
          <Stack gap="sm">
            <Radio value="raw" {...choices.raw} />
            <Radio value="equated" {...choices.equated} />
          </Stack>
        </Radio.Group>
      ) : (
        <div>
          <Text size="sm" fw={600}>
            {choices[chosen].label}
          </Text>
          <Text size="sm">{choices[chosen].description}</Text>
        </div>
      )}
      <Text size="sm" c="dimmed">
        {fixedAt === null ? 'The first invitation fixes it.' : `Fixed since ${formatDate(fixedAt)}, when the first candidate was invited.`}
      </Text>
    </FieldsetCard>
  );
}
