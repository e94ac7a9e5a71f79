import { ErrorNotice } from '@assay/ui';
import { ReplayPlayer } from '@assay/ui/replay';
import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { PageFrame } from '../layout/page-frame.tsx';
import { useSurroundings } from '../surroundings.ts';

/** How somebody's own answers came about, where the assessment shows it. */
export function RecordingPage() {
  useDocumentTitle('How you worked · Assay');
  const { attemptId } = useParams({ from: '/attempts/$attemptId/recording' });
  const { api } = useSurroundings();
  const film = useQuery({ queryKey: ['film', attemptId], queryFn: () => api.getFilm(attemptId), staleTime: Number.POSITIVE_INFINITY });
  return (
    <PageFrame size="xl">
      <Stack>
        <Anchor renderRoot={(props) => <Link to="/attempts/$attemptId" params={{ attemptId }} {...props} />}>Your attempt</Anchor>
        <Title order={1}>How you worked</Title>
        <Text c="dimmed">
          What you typed and ran, in your own working time. The team sees the same, so that it can follow how an answer came about.
        </Text>
        {film.data !== undefined ? (
          <ReplayPlayer film={film.data} />
        ) : film.error !== null ? (
          <ErrorNotice
            error={film.error}
            title="Your recording could not be loaded"
            kept="Nothing of it is lost."
            onRetry={() => void film.refetch()}
          />
        ) : (
          <Skeleton height={420} radius="md" />
        )}
      </Stack>
    </PageFrame>
  );
}
