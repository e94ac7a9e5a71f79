import { cameAbout, cameAboutWords, type Film } from '@assay/core/recordings';
import { ActionIcon, Group, SegmentedControl, Slider, Text, Tooltip } from '@mantine/core';
import { IconKeyboard, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { formatPercent } from '../format.ts';
import { DeletedFilm, FilmNotices } from './film-notices.tsx';
import { type ItemTime, itemTime } from './item-time.ts';
import { KeyList } from './key-list.tsx';
import { type Command, commandOf, isLeftToPlayer } from './keys.ts';
import { placeWords } from './place.ts';
import { type Direction, type Jump, Playback, speeds } from './playback.ts';
import { type Look, Stage } from './stage.tsx';
import { Timeline } from './timeline.tsx';
import { useFrames, useShown } from './use-playback.ts';
import './replay.css';

type Side = {
  film: Film;
  name: string;
  /** The item that is compared, by its place in this film. */
  item: number;
};

type ReplayComparisonProps = {
  left: Side;
  right: Side;
  /** How far both are, as a share of the time that each had the question before them. */
  share?: number | undefined;
  onShare?: (share: number) => void;
};

const noMarks = { a: null, b: null } as const;

/** One question in two recordings side by side, aligned by progress: both are always as far as the other. */
export function ReplayComparison({ left, right, share: asked = 0, onShare }: ReplayComparisonProps) {
  const [first, second] = [useCompared(left), useCompared(right)];
  const [share, setShare] = useState(asked);
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>(8);
  const [isListOpen, setIsListOpen] = useState(false);
  const longestMs = Math.max(1, first.time.lengthMs, second.time.lengthMs);

  useEffect(() => {
    // Follows the shared place: films stand outside React.
    for (const { playback, time } of [first, second]) playback.seek(time.at(share));
  }, [first, second, share]);
  useFrames(
    isPlaying,
    useCallback(
      (elapsedMs: number) => {
        setShare((before) => Math.min(1, before + (elapsedMs * speed) / longestMs));
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
    const place = Math.max(0, Math.min(1, to));
    setIsPlaying(false);
    setShare(place);
    onShare?.(place);
  };
  function jump(to: Jump, direction: Direction) {
    const shares = [first, second].flatMap(({ playback, time }) =>
      playback.stops(to).flatMap(({ at }) => (time.holds(at) ? [time.shareOf(at)] : [])),
    );
    const ahead = shares.filter((own) => (own - share) * direction > 0);
    if (ahead.length > 0) go(direction > 0 ? Math.min(...ahead) : Math.max(...ahead));
  }
  /** Whether the key meant something here. */
  function obey(command: Command): boolean {
    switch (command.kind) {
      case 'toggle':
        toggle();
        return true;
      case 'seek':
        go(share + command.byMs / longestMs);
        return true;
      case 'jump':
        jump(command.to, command.direction);
        return true;
      case 'start':
      case 'end':
        go(command.kind === 'start' ? 0 : 1);
        return true;
      case 'speed':
        setSpeed(speeds[speeds.indexOf(speed) + command.direction] ?? speed);
        return true;
      case 'list':
        setIsListOpen(true);
        return true;
      case 'step':
      case 'mark':
      case 'origins':
        return false;
      default:
        return command satisfies never;
    }
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element) || isListOpen) return;
    const command = commandOf(event);
    if (command !== null && isLeftToPlayer(target, event.key) && obey(command)) event.preventDefault();
  });
  useEffect(() => {
    // Follows the keyboard.
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <section className="replay" aria-label="Two recordings">
      <Group gap="sm" className="replay-shared">
        <Tooltip label={plays ? 'Pause (Space)' : 'Play (Space)'}>
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
          value={String(speed)}
          onChange={(chosen) => setSpeed(speeds.find((own) => String(own) === chosen) ?? speed)}
          data={speeds.map((own) => ({ value: String(own), label: `${own}×` }))}
        />
        <Tooltip label="Keys (?)">
          <ActionIcon variant="subtle" color="gray" aria-label="Keys" onClick={() => setIsListOpen(true)}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div className="replay-both">
        <ComparedFilm key={left.item} compared={first} side={left} onShare={go} />
        <ComparedFilm key={right.item} compared={second} side={right} onShare={go} />
      </div>
      <KeyList isOpen={isListOpen} onClose={() => setIsListOpen(false)} areTwo />
    </section>
  );
}

type Compared = { playback: Playback; time: ItemTime };

const useCompared = ({ film, item }: Side): Compared => {
  const playback = useMemo(() => new Playback(film), [film]);
  return useMemo(() => ({ playback, time: itemTime(film, item) }), [playback, film, item]);
};

type ComparedFilmProps = { compared: Compared; side: Side; onShare: (share: number) => void };

function ComparedFilm({ compared: { playback, time }, side: { film, name, item }, onShare }: ComparedFilmProps) {
  const [look, setLook] = useState<Look>({ item, document: null });
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
      {film.isDeleted ? (
        <DeletedFilm film={film} />
      ) : (
        <>
          <Text size="sm">{words}</Text>
          <Stage playback={playback} look={look} onLook={setLook} showsOrigins={false} />
          <Timeline playback={playback} marks={noMarks} onSeek={(place) => onShare(time.shareOf(place))} />
          <FilmNotices playback={playback} />
        </>
      )}
    </section>
  );
}
