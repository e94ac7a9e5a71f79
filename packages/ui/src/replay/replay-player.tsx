import type { Film } from '@assay/core/recordings';
import { Text } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { EventList } from './event-list.tsx';
import { DeletedFilm, FilmNotices } from './film-notices.tsx';
import { ItemList } from './item-list.tsx';
import { KeyList } from './key-list.tsx';
import { type Command, commandOf, isLeftToPlayer } from './keys.ts';
import { type Marks, MarksDifference } from './marks-difference.tsx';
import { OriginsLegend } from './origins-legend.tsx';
import { readPlace, writePlace } from './place.ts';
import { Playback, speeds } from './playback.ts';
import { type OnRun, RunMoment } from './run-moment.tsx';
import { type CasesOf, casesByResult } from './run-result.tsx';
import { RunView } from './run-view.tsx';
import { itemLookedAt, type Look, Stage } from './stage.tsx';
import { Timeline } from './timeline.tsx';
import { Transport } from './transport.tsx';
import { usePlace } from './use-place.ts';
import { useFrames, useShown } from './use-playback.ts';
import { type Watcher, WatcherContext } from './watcher.ts';
import './replay.css';

export type WrittenMarks = { a?: string | undefined; b?: string | undefined };

type ReplayPlayerProps = {
  film: Film;
  /** The place as it stands in the address: "00:12:31", in a blind film "0.417". */
  at?: string | undefined;
  /** Told a few times a second at most: replace the address, do not add to its history. */
  onAt?: (at: string) => void;
  marks?: WrittenMarks;
  onMarks?: (marks: WrittenMarks) => void;
  /** Runs the code of an item after so many steps; without it nothing can be run here. */
  onRun?: OnRun;
  /** What is known of the visible cases besides their results. */
  casesOf?: CasesOf;
  /** What is left when the recording has been deleted. */
  answer?: ReactNode;
  /** Whether keys are taken wherever the focus is, or only inside the player, where a page has keys of its own. */
  listensTo?: 'page' | 'self';
  /** Whose recording it is to whoever watches. */
  watcher?: Watcher;
};

/** A recording as a film over all items of an attempt. */
export function ReplayPlayer({ film, answer, watcher = 'team', ...rest }: ReplayPlayerProps) {
  if (film.isDeleted) {
    return (
      <div className="replay">
        <DeletedFilm film={film} />
        {answer}
      </div>
    );
  }
  return (
    <WatcherContext value={watcher}>
      <Player film={film} {...rest} />
    </WatcherContext>
  );
}

function Player({
  film,
  at,
  onAt,
  marks: written = {},
  onMarks,
  onRun,
  casesOf = casesByResult,
  listensTo = 'page',
}: Omit<ReplayPlayerProps, 'answer' | 'watcher'>) {
  const playback = useMemo(() => new Playback(film), [film]);
  const root = useRef<HTMLElement>(null);
  const [look, setLook] = useState<Look>(null);
  const [showsOrigins, setShowsOrigins] = useState(false);
  const [isListOpen, setIsListOpen] = useState(false);
  const [marks, setMarks] = useState<Marks>(() => ({ a: placeIn(film, written.a), b: placeIn(film, written.b) }));
  const isPlaying = useShown(playback, (own) => own.isPlaying);
  const item = useShown(playback, (own) => itemLookedAt(own, look));
  const isCode = film.items[item]?.kind === 'code';
  // The same on every question, so that the editor keeps its width from one to the next.
  const hasCode = film.items.some(({ kind }) => kind === 'code');

  usePlace(playback, at, onAt);
  useFrames(
    isPlaying,
    useCallback((elapsedMs: number) => playback.tick(elapsedMs), [playback]),
  );

  function mark(changed: Partial<Marks>) {
    const next = { ...marks, ...changed };
    setMarks(next);
    onMarks?.({ a: next.a === null ? undefined : writePlace(film, next.a), b: next.b === null ? undefined : writePlace(film, next.b) });
  }

  function obey(command: Command) {
    switch (command.kind) {
      case 'toggle':
        return playback.toggle();
      case 'seek':
        return playback.seek(playback.at + command.byMs);
      case 'step':
        playback.pause();
        return playback.seekToStep(playback.steps + command.direction);
      case 'jump':
        return void playback.jump(command.to, command.direction);
      case 'start':
        return playback.seek(0);
      case 'end':
        return playback.seek(playback.endMs);
      case 'speed':
        return playback.setSpeed(speeds[speeds.indexOf(playback.speed) + command.direction] ?? playback.speed);
      case 'mark':
        return mark(marks.a === null || marks.b !== null ? { a: playback.at, b: null } : { b: playback.at });
      case 'origins':
        return setShowsOrigins((shows) => !shows);
      case 'list':
        return setIsListOpen(true);
      default:
        return command satisfies never;
    }
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element) || isListOpen) return;
    if (listensTo === 'self' && root.current?.contains(target) !== true) return;
    const command = commandOf(event);
    if (command === null || !isLeftToPlayer(target, event.key)) return;
    event.preventDefault();
    obey(command);
  });
  useEffect(() => {
    // Follows the keyboard.
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <section ref={root} className="replay" aria-label="Recording">
      <FilmNotices playback={playback} />
      <div className="replay-layout" data-single={film.items.length < 2} data-aside={hasCode}>
        {film.items.length > 1 && <ItemList playback={playback} item={item} onLook={(other) => setLook({ item: other, document: null })} />}
        <Stage playback={playback} look={look} onLook={setLook} onFollow={() => setLook(null)} showsOrigins={showsOrigins} />
        <div className="replay-deck">
          <Timeline playback={playback} marks={marks} onSeek={(place) => playback.seek(place)} />
          <Transport
            playback={playback}
            showsOrigins={showsOrigins}
            onShowOrigins={setShowsOrigins}
            onMark={(name) => mark({ [name]: playback.at })}
            onKeyList={() => setIsListOpen(true)}
          />
          {showsOrigins && <OriginsLegend playback={playback} item={item} />}
        </div>
        {hasCode && (
          <aside className="replay-aside" aria-label="Runs">
            {isCode ? (
              <RunView playback={playback} item={item} casesOf={casesOf} />
            ) : (
              <Text size="sm" c="dimmed">
                In this question nothing is run.
              </Text>
            )}
            {isCode && onRun !== undefined && <RunMoment key={item} playback={playback} item={item} onRun={onRun} casesOf={casesOf} />}
          </aside>
        )}
      </div>
      <MarksDifference playback={playback} marks={marks} item={item} onClear={() => mark({ a: null, b: null })} />
      <EventList playback={playback} />
      <KeyList isOpen={isListOpen} onClose={() => setIsListOpen(false)} />
    </section>
  );
}

const placeIn = (film: Film, written: string | undefined): number | null => (written === undefined ? null : readPlace(film, written));
