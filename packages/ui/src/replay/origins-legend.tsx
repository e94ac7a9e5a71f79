import { answerDocuments, type Film, type Origin, type Origins, origins, sharesOf } from '@assay/core/recordings';
import { Anchor, Text } from '@mantine/core';
import { formatPercent } from '../format.ts';
import type { Playback } from './playback.ts';
import { useShown } from './use-playback.ts';

const words = {
  typed: 'typed',
  moved: 'moved from elsewhere on the page',
  pasted: 'pasted from outside',
  given: 'given with the question',
  unseen: 'not seen: it stood there after a gap',
} as const satisfies Record<Origin, string>;

/** How each underline is meant, and how much of the final text of an item there is of it. */
export function OriginsLegend({ playback, item }: { playback: Playback; item: number }) {
  const { film } = playback;
  const isAtEnd = useShown(playback, ({ steps }) => steps === film.steps.length);
  const shares = sharesOf(piecesOf(film, item));
  return (
    <div className="replay-legend">
      {shares === null ? (
        <Text size="sm">Nothing stands there at the end.</Text>
      ) : (
        <ul aria-label="Where the final text came from">
          {origins
            .filter((origin) => shares[origin] > 0)
            .map((origin) => (
              <li key={origin}>
                <span className={`replay-origin-${origin}`}>{formatPercent(shares[origin])}</span> {words[origin]}
              </li>
            ))}
        </ul>
      )}
      {!isAtEnd && (
        <Text size="sm">
          It is known of the final text.{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => playback.seek(playback.endMs)}>
            Go to the end
          </Anchor>
        </Text>
      )}
    </div>
  );
}

const piecesOf = (film: Film, item: number): Origins[] =>
  answerDocuments(film, item).flatMap((index) => [...(film.documents[index]?.provenance ?? [])]);
