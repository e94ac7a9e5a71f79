import type { Film } from '@assay/core/recordings';
import {
  IconArrowsExchange,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconClockExclamation,
  IconFileAlert,
  IconPlayerPause,
  IconWriting,
} from '@tabler/icons-react';
import { type CSSProperties, memo, useMemo } from 'react';
import type { FilmEvent } from './film-events.ts';
import type { Pace } from './pace.ts';
import { shareAlong, typingAlong, visitsOf } from './tracks.ts';

export const rows = ['Questions', 'Typing', 'Pastes', 'Runs', 'Away, gaps'] as const;

/** In which row of the timeline an event lies. */
export const rowOf = (kind: FilmEvent['kind']): number => rowOfKind[kind];

const rowOfKind = {
  item: 0,
  language: 0,
  choose: 1,
  paste: 2,
  run: 3,
  away: 4,
  offline: 4,
  silent: 4,
  break: 4,
  taken_over: 4,
  drifted: 4,
  late: 4,
  clock: 4,
} as const satisfies Record<FilmEvent['kind'], number>;

/** As many as can be told apart on a wide screen. */
const stretches = 300;

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

type RowsProps = { film: Film; axis: Pace; events: readonly FilmEvent[] };

/** All that lies on the timeline; drawn once. What it says is in the list of events as text. */
export const TimelineRows = memo(function TimelineRows({ film, axis, events }: RowsProps) {
  const typing = useMemo(() => typingAlong(film, axis, stretches), [film, axis]);
  const visits = useMemo(() => visitsOf(film), [film]);
  const stretchOf = (from: number, until: number): CSSProperties => ({
    left: percent(shareAlong(axis, from)),
    width: percent(shareAlong(axis, until) - shareAlong(axis, from)),
  });
  return (
    <div aria-hidden>
      <div className="replay-row">
        {visits.map(({ item, from, until }) => (
          <span key={from} className="replay-visit" data-odd={item % 2 === 1} style={stretchOf(from, until)}>
            {item + 1}
          </span>
        ))}
        {events.map((event, index) =>
          event.kind === 'language' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no other identity
            <span key={index} className="replay-language" style={{ left: percent(shareAlong(axis, event.at)) }} />
          ) : null,
        )}
      </div>
      <div className="replay-row">
        <svg className="replay-typing" viewBox={`0 0 ${stretches} 1`} preserveAspectRatio="none" role="presentation">
          <path d={typing.map((height, index) => (height === 0 ? '' : `M${index} 1v${-height}h1v${height}z`)).join('')} />
        </svg>
        <Marks events={events} axis={axis} row={1} />
      </div>
      {[2, 3, 4].map((row) => (
        <div key={row} className="replay-row">
          {events.map((event, index) =>
            rowOf(event.kind) === row && event.until > event.at ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: events have no other identity
              <span key={index} className="replay-span" data-kind={event.kind} style={stretchOf(event.at, event.until)} />
            ) : null,
          )}
          <Marks events={events} axis={axis} row={row} />
        </div>
      ))}
    </div>
  );
});

function Marks({ events, axis, row }: { events: readonly FilmEvent[]; axis: Pace; row: number }) {
  return events.map((event, index) =>
    rowOf(event.kind) === row ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: events have no other identity
      <span key={index} className="replay-mark" style={{ left: percent(shareAlong(axis, event.at)) }}>
        <EventSign event={event} />
      </span>
    ) : null,
  );
}

/** A sign of its own shape for each kind; null for what is drawn by its length. */
export function EventSign({ event }: { event: FilmEvent }) {
  switch (event.kind) {
    case 'run':
      if (event.tone === 'passed') return <IconCircleCheckFilled size={16} className="replay-good" aria-hidden />;
      if (event.tone === 'failed') return <IconCircleXFilled size={16} className="replay-bad" aria-hidden />;
      return <IconCircle size={14} className="replay-other" aria-hidden />;
    case 'paste':
      return <span className="replay-diamond" />;
    case 'choose':
      return <span className="replay-dot" />;
    case 'break':
      return <IconPlayerPause size={14} aria-hidden />;
    case 'taken_over':
      return <IconArrowsExchange size={15} aria-hidden />;
    case 'drifted':
      return <IconFileAlert size={15} aria-hidden />;
    case 'late':
      return <IconWriting size={15} aria-hidden />;
    case 'clock':
      return <IconClockExclamation size={15} aria-hidden />;
    case 'away':
    case 'offline':
    case 'silent':
    case 'item':
    case 'language':
      return null;
    default:
      return event satisfies never;
  }
}
