import { ErrorNotice } from '@assay/ui';
import { ReplayPlayer } from '@assay/ui/replay';
import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { knownContact } from '../layout/known-contact.ts';
import { PageFrame } from '../layout/page-frame.tsx';
import { useSurroundings } from '../surroundings.ts';

const route = getRouteApi('/attempts/$attemptId/recording');

/** How somebody's own answers came about, where the assessment shows it. */
export function RecordingPage() {
  useDocumentTitle('How you worked · Assay');
  const { attemptId } = route.useParams();
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const { api } = useSurroundings();
  const film = useQuery({ queryKey: ['film', attemptId], queryFn: () => api.getFilm(attemptId), staleTime: Number.POSITIVE_INFINITY });
  return (
    <PageFrame contact={knownContact()} size="xl">
      <Stack>
        <Anchor renderRoot={(props) => <Link to="/attempts/$attemptId" params={{ attemptId }} {...props} />}>Your attempt</Anchor>
        <Title order={1}>How you worked</Title>
        <Text c="dimmed">
          What you typed and ran, in your own working time. The team sees the same, so that it can follow how an answer came about.
        </Text>
        {film.data !== undefined ? (
          <ReplayPlayer
            film={film.data}
            watcher="candidate"
            at={at}
            onAt={(place) => void navigate({ search: { at: place }, replace: true, resetScroll: false })}
          />
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
