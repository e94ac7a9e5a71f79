import { cameAbout, cameAboutWords, type Film } from '@assay/core/recordings';
import { ActionIcon, Group, NativeSelect, SegmentedControl, Slider, Text, Tooltip } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { formatPercent } from '../format.ts';
import { commandOf, isLeftToPlayer } from './keys.ts';
import { placeWords } from './place.ts';
import { Playback, speeds } from './playback.ts';
import { type Look, Stage } from './stage.tsx';
import { Timeline } from './timeline.tsx';
import { useFrames, useShown } from './use-playback.ts';
import './replay.css';

type Side = {
  film: Film;
  name: string;
  /** The item that is looked at first. */
  item: number;
};

type ReplayComparisonProps = {
  left: Side;
  right: Side;
  /** How far both are, as a share of the time that each used. */
  share?: number;
  onShare?: (share: number) => void;
};

const noMarks = { a: null, b: null } as const;

/** Two recordings side by side, aligned by progress: both are always as far as the other. */
export function ReplayComparison({ left, right, share: asked = 0, onShare }: ReplayComparisonProps) {
  const films = [usePlayback(left.film), usePlayback(right.film)] as const;
  const [first, second] = films;
  const [share, setShare] = useState(asked);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState('8');
  const longestMs = Math.max(1, first.endMs, second.endMs);

  useEffect(() => {
    // Follows the shared place: films stand outside React.
    first.seek(share * first.endMs);
    second.seek(share * second.endMs);
  }, [first, second, share]);
  useFrames(
    isPlaying,
    useCallback(
      (elapsedMs: number) => {
        setShare((before) => Math.min(1, before + (elapsedMs * Number(speed)) / longestMs));
      },
      [speed, longestMs],
    ),
  );
  // Nothing is left to play at the end.
  const plays = isPlaying && share < 1;

  const toggle = () => {
    if (!plays && share >= 1) setShare(0);
    setIsPlaying(!plays);
    if (plays) onShare?.(share);
  };
  const go = (to: number) => {
    setIsPlaying(false);
    setShare(to);
    onShare?.(to);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const command = commandOf(event);
    if (command === null || !(event.target instanceof Element) || !isLeftToPlayer(event.target, event.key)) return;
    if (command.kind === 'toggle') toggle();
    else if (command.kind === 'seek') go(Math.max(0, Math.min(1, share + command.byMs / longestMs)));
    else if (command.kind === 'start' || command.kind === 'end') go(command.kind === 'start' ? 0 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <section className="replay" aria-label="Two recordings" onKeyDown={press}>
      <Group gap="sm" className="replay-shared">
        <Tooltip label={plays ? 'Pause' : 'Play'}>
          <ActionIcon size={38} radius="xl" aria-label={plays ? 'Pause' : 'Play'} onClick={toggle}>
            {plays ? <IconPlayerPauseFilled size={18} aria-hidden /> : <IconPlayerPlayFilled size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Slider
          className="replay-shared-slider"
          thumbLabel="Progress of both"
          min={0}
          max={1}
          step={0.001}
          label={null}
          value={share}
          onChange={(to) => {
            setIsPlaying(false);
            setShare(to);
          }}
          onChangeEnd={go}
        />
        <Text size="sm" className="replay-clock">
          {formatPercent(share, 1)}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Speed"
          value={speed}
          onChange={setSpeed}
          data={speeds.map((own) => ({ value: String(own), label: `${own}×` }))}
        />
      </Group>
      <div className="replay-both">
        <ComparedFilm playback={first} side={left} onShare={go} />
        <ComparedFilm playback={second} side={right} onShare={go} />
      </div>
    </section>
  );
}

const usePlayback = (film: Film): Playback => useMemo(() => new Playback(film), [film]);

function ComparedFilm({
  playback,
  side: { film, name, item: first },
  onShare,
}: {
  playback: Playback;
  side: Side;
  onShare: (share: number) => void;
}) {
  const [look, setLook] = useState<Look>({ item: first, document: null });
  const item = look?.item ?? first;
  const at = useShown(playback, (own) => placeWords(film, own.at));
  const words = useMemo(() => cameAboutWords(cameAbout(film, item)), [film, item]);
  return (
    <section className="replay-side" aria-label={name}>
      <Group gap="xs" justify="space-between">
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {at}
        </Text>
      </Group>
      <Text size="sm">{words}</Text>
      {film.items.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={`Question of ${name}`}
          value={String(item)}
          onChange={(event) => setLook({ item: Number(event.currentTarget.value), document: null })}
          data={film.items.map(({ title }, index) => ({ value: String(index), label: `${index + 1}. ${title}` }))}
        />
      )}
      <Stage playback={playback} look={look} onLook={setLook} showsOrigins={false} />
      <Timeline playback={playback} marks={noMarks} onSeek={(place) => onShare(place / Math.max(1, playback.endMs))} />
    </section>
  );
}
