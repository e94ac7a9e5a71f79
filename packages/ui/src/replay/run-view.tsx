import { Text, Title } from '@mantine/core';
import { memo, useDeferredValue, useMemo } from 'react';
import { placeWords } from './place.ts';
import type { Playback } from './playback.ts';
import { type CasesOf, RunResult } from './run-result.tsx';
import { useShown } from './use-playback.ts';
import { usePersonWords } from './watcher.ts';

/** What the candidate's screen said of the last run: it stays until the next one. */
export function RunView({ playback, item, casesOf }: { playback: Playback; item: number; casesOf: CasesOf }) {
  const index = useShown(playback, ({ moment }) => moment.runs[item]?.run ?? null);
  const isTold = useShown(playback, ({ moment }) => moment.runs[item]?.isTold === true);
  const last = useMemo(() => ({ item, index, isTold }), [item, index, isTold]);
  // The text comes first: long results take longer to draw than it does.
  const shown = useDeferredValue(last, null);
  return shown === null ? null : <ShownRun playback={playback} casesOf={casesOf} {...shown} />;
}

type ShownRunProps = { playback: Playback; item: number; casesOf: CasesOf; index: number | null; isTold: boolean };

const ShownRun = memo(function ShownRun({ playback: { film }, item, casesOf, index, isTold }: ShownRunProps) {
  const { onScreen } = usePersonWords();
  const run = index === null ? undefined : film.runs[index];
  const result = isTold ? run?.result : null;
  const place = (film.runs.slice(0, index ?? 0).filter((own) => own.item === item).length + 1).toString();
  return (
    <section aria-label={onScreen}>
      <Title order={3} size="h5" mb={4}>
        {onScreen}
      </Title>
      {run === undefined ? (
        <Text size="sm" c="dimmed">
          Nothing has been run yet.
        </Text>
      ) : (
        <>
          <Text size="xs" c="dimmed" mb={4}>
            Run {place}, asked for at {placeWords(film, run.askedAt)}
          </Text>
          {result === null || result === undefined ? (
            <Text size="sm">{run.toldAt === null ? 'Its result never came.' : 'Waiting for the result.'}</Text>
          ) : (
            <RunResult key={index} item={item} result={result} casesOf={casesOf} />
          )}
        </>
      )}
    </section>
  );
});
