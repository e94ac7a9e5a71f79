import { cameAbout, cameAboutWords } from '@assay/core/recordings';
import type { AnswerForReviewer } from '@assay/core/reviews';
import { ErrorNotice } from '@assay/ui';
import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { sampleCases } from '../../answers/shown-cases.ts';
import type { AnswerSource } from './answer-source.ts';
import { reviewFilmQuery } from './queries.ts';

// With its editor it is larger than the rest of the page.
const ReplayPlayer = lazy(async () => ({ default: (await import('@assay/ui/replay')).ReplayPlayer }));

type Reviewed = Pick<AnswerForReviewer, 'kind' | 'cases' | 'compare'>;

/** One line on how the answer came about, and the film behind it; nothing of it says who or when. */
export function HowItCameAbout({ of, source }: { of: Reviewed; source: AnswerSource }) {
  const [isOpen, setIsOpen] = useState(false);
  const query = useQuery(reviewFilmQuery(source));
  const film = query.data;
  if (of.kind === 'project') return null;
  if (film === undefined) {
    return query.isError ? (
      <ErrorNotice error={query.error} title="How it came about could not be loaded" onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton height={20} />
    );
  }
  return (
    <>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {film.isDeleted ? 'The recording was deleted, as promised.' : cameAboutWords(cameAbout(film, 0))}
        </Text>
        {film.isDeleted ? null : (
          <Button variant="default" size="compact-sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Close the recording' : 'Watch the recording'}
          </Button>
        )}
      </Group>
      {isOpen ? (
        <Suspense fallback={<Skeleton height={420} radius="md" />}>
          <ReplayPlayer
            film={film}
            listensTo="self"
            onRun={(item, steps) => source.run({ item, steps })}
            casesOf={(_, results) => sampleCases(results, of.cases, of.compare)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
