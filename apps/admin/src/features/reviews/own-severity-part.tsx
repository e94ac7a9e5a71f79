import type { SeverityForReviewer } from '@assay/core/reviews';
import { formatDateTime } from '@assay/ui';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { groupSentence, ownSentence, severityFigure } from './agreement-words.ts';
import { ownSeverityQuery } from './queries.ts';

/** How severe the reader is; of the others only what is true of all of them. */
export function OwnSeverityPart() {
  const query = useQuery(ownSeverityQuery);
  return (
    <Part id="severity" title="You beside others" note="By answers that others scored, too.">
      {query.data === undefined ? (
        <Loading query={query} title="The figures could not be loaded" heights={[60]} />
      ) : (
        <Figures severity={query.data} />
      )}
    </Part>
  );
}

const Figures = ({ severity: { own, group, namedIn, asOf } }: { severity: SeverityForReviewer }) => (
  <Stack gap={4}>
    {own === null ? (
      <Text size="sm">Nobody else has scored the answers that you scored, as far as they are settled.</Text>
    ) : (
      <>
        <Text size="sm">{ownSentence(own)}</Text>
        <Text size="sm" c="dimmed">
          Points of 100: {severityFigure(own)}. It compares you with those who scored the same answers: beside somebody lenient one looks
          severe.
        </Text>
        <Text size="sm">{groupSentence(group)}</Text>
      </>
    )}
    <Text size="sm" c="dimmed">
      {namedIn.length === 0 ? 'Nobody sees it by name.' : `Managers see it by name for ${namedIn.map((name) => `“${name}”`).join(', ')}.`}{' '}
      As of {formatDateTime(asOf)}.
    </Text>
  </Stack>
);
