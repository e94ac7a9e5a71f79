import type { FinishedRun } from '@assay/core/attempts';
import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNotice } from '../error-notice.tsx';
import { placeWords } from './place.ts';
import type { Playback } from './playback.ts';
import { type CasesOf, RunResult } from './run-result.tsx';

export type OnRun = (item: number, steps: number) => Promise<FinishedRun>;

type Ran = { item: number; steps: number; at: number } & (
  | { kind: 'waiting' }
  | { kind: 'done'; result: FinishedRun }
  | { kind: 'failed'; error: unknown }
);

/** Runs the code of this moment against the visible cases: the reviewer's own run, marked as such and no part of the recording. */
export function RunMoment({ playback, item, onRun, casesOf }: { playback: Playback; item: number; onRun: OnRun; casesOf: CasesOf }) {
  const [ran, setRan] = useState<Ran | null>(null);

  async function run() {
    playback.pause();
    const moment = { item, steps: playback.steps, at: playback.at };
    setRan({ ...moment, kind: 'waiting' });
    try {
      setRan({ ...moment, kind: 'done', result: await onRun(item, moment.steps) });
    } catch (error) {
      setRan({ ...moment, kind: 'failed', error });
    }
  }

  return (
    <section aria-label="Run by you" className="replay-own-run">
      <Group gap="xs" justify="space-between">
        <Title order={3} size="h5">
          Run by you
        </Title>
        <Button
          size="xs"
          fz="sm"
          variant="default"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={run}
          loading={ran?.kind === 'waiting'}
        >
          Run this state
        </Button>
      </Group>
      <div role="status">{ran?.kind === 'waiting' && <Text size="sm">Running…</Text>}</div>
      {ran === null && (
        <Text size="sm" c="dimmed">
          Runs the code of this moment now, against the visible cases. The candidate sees nothing of it.
        </Text>
      )}
      {ran !== null && ran.item === item && ran.kind !== 'waiting' && (
        <>
          <Text size="xs" c="dimmed" mb={4}>
            Run now by you, no part of the recording: the state at{' '}
            <Anchor component="button" type="button" size="xs" onClick={() => playback.seekTo(ran)}>
              {placeWords(playback.film, ran.at)}
            </Anchor>
          </Text>
          {ran.kind === 'done' ? (
            <RunResult item={item} result={ran.result} casesOf={casesOf} />
          ) : (
            <ErrorNotice error={ran.error} title="It was not run" kept="The recording is not touched by this." onRetry={run} />
          )}
        </>
      )}
    </section>
  );
}
