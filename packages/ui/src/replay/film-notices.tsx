import type { Film } from '@assay/core/recordings';
import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatCount } from '../format.ts';
import { itemName } from './film-events.ts';
import { gapWords } from './gap-words.ts';
import { placeWords } from './place.ts';
import type { Playback } from './playback.ts';
import { usePersonWords } from './watcher.ts';

/** What keeps the film from being the whole truth. */
export function FilmNotices({ playback }: { playback: Playback }) {
  const { film } = playback;
  const { doNotJudge } = usePersonWords();
  const unfaithful = film.items.flatMap(({ isFaithful }, item) => (isFaithful ? [] : [itemName(film, item)]));
  return (
    <>
      {unfaithful.length > 0 && (
        <Alert
          variant="default"
          className="assay-notice"
          icon={<IconAlertTriangle aria-hidden />}
          title="The recording does not end with the stored answer"
        >
          What was graded is the stored answer. This recording leads to another one in: {unfaithful.join('; ')}. {doNotJudge}
        </Alert>
      )}
      {film.gaps.length > 0 && (
        <details className="replay-gaps" open={film.gaps.length <= 3}>
          <summary>{formatCount(film.gaps.length, 'gap')} in this recording</summary>
          <List size="sm" spacing={2}>
            {film.gaps.map((gap, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: gaps have no other identity
              <List.Item key={index}>
                {gapWords(film, gap)}{' '}
                <Anchor component="button" type="button" size="sm" onClick={() => playback.seek(gap.from)}>
                  Go to {placeWords(film, gap.from)}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </>
  );
}

/** In place of a film that is no longer there. */
export function DeletedFilm({ film }: { film: Pick<Film, 'isDeleted'> }) {
  return film.isDeleted ? (
    <Text size="sm">
      The recording was deleted, as was promised: recordings are kept for a shorter time than answers and scores. The answer itself is still
      there.
    </Text>
  ) : null;
}
