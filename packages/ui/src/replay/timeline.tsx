import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { eventLine, type FilmEvent, itemName } from './film-events.ts';
import type { Marks } from './marks-difference.tsx';
import type { Pace } from './pace.ts';
import { placeWords } from './place.ts';
import type { Playback } from './playback.ts';
import { rowOf, rows, TimelineRows } from './timeline-rows.tsx';
import { axisOf, shareAlong, ticksOf, visitsOf } from './tracks.ts';
import { useShown } from './use-playback.ts';

/** So near to a sign the pointer means it. */
const nearPx = 8;

type Hover = { share: number; words: string };

type TimelineProps = { playback: Playback; marks: Marks; onSeek: (at: number) => void };

/** The whole film along a line: drag or click anywhere, or use the keys. */
export function Timeline({ playback, marks, onSeek }: TimelineProps) {
  const { film, events } = playback;
  const axis = useMemo(() => axisOf(film), [film]);
  const visits = useMemo(() => visitsOf(film), [film]);
  const [hover, setHover] = useState<Hover | null>(null);
  const wasPlaying = useRef(false);

  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / Math.max(1, box.width)));
    return {
      share,
      at: axis.at(share * axis.lengthMs),
      near: nearPx / Math.max(1, box.width),
      row: Math.floor(((event.clientY - box.top) / box.height) * rows.length),
    };
  };
  const wordsAt = ({ share, at, near, row }: ReturnType<typeof placeOf>): string => {
    const found = events.filter((event) => isNear(event, axis, share, near)).toSorted((a, b) => distance(a, row) - distance(b, row));
    const [nearest] = found;
    if (nearest !== undefined) return eventLine(film, nearest);
    const visit = visits.find(({ from, until }) => from <= at && at < until);
    return visit === undefined ? placeWords(film, at) : `${placeWords(film, at)}, ${itemName(film, visit.item)}`;
  };

  const goOn = () => {
    if (wasPlaying.current) playback.play();
    wasPlaying.current = false;
  };
  return (
    <div className="replay-timeline">
      <div className="replay-row-names" aria-hidden>
        {rows.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <div className="replay-track">
        <Slider playback={playback}>
          <div
            className="replay-lines"
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              wasPlaying.current = playback.isPlaying;
              playback.pause();
              onSeek(placeOf(event).at);
            }}
            onPointerMove={(event) => {
              const place = placeOf(event);
              if (event.currentTarget.hasPointerCapture(event.pointerId)) onSeek(place.at);
              setHover({ share: place.share, words: wordsAt(place) });
            }}
            onPointerUp={goOn}
            onPointerCancel={goOn}
            onPointerLeave={() => setHover(null)}
          >
            <TimelineRows film={film} axis={axis} events={events} />
            {(['a', 'b'] as const).map((name) => {
              const at = marks[name];
              return at === null ? null : (
                <span key={name} className="replay-flag" style={{ left: `${shareAlong(axis, at) * 100}%` }} aria-hidden>
                  {name.toUpperCase()}
                </span>
              );
            })}
            <Playhead playback={playback} axis={axis} />
            {hover !== null && (
              <span
                className="replay-hover"
                data-side={hover.share > 0.5 ? 'left' : 'right'}
                style={{ left: `${hover.share * 100}%` }}
                aria-hidden
              >
                {hover.words}
              </span>
            )}
          </div>
        </Slider>
        <div className="replay-ticks" aria-hidden>
          {ticksOf(film, axis, 9).map(({ share, words }, index) => (
            <span key={words} data-edge={share > 0.96} data-odd={index % 2 === 1} style={{ left: `${share * 100}%` }}>
              {words}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

const isNear = ({ at, until }: FilmEvent, axis: Pace, share: number, near: number): boolean =>
  shareAlong(axis, at) - near <= share && share <= shareAlong(axis, until) + near;

const distance = ({ kind }: FilmEvent, row: number): number => Math.abs(rowOf(kind) - row);

/** Its keys are those of the player. */
function Slider({ playback, children }: { playback: Playback; children: ReactNode }) {
  const { film, endMs } = playback;
  const words = useShown(playback, ({ at }) => placeWords(film, at));
  const item = useShown(playback, ({ moment }) => moment.shown);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Place in the recording"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((playback.at / Math.max(1, endMs)) * 100)}
      aria-valuetext={`${words} of ${placeWords(film, endMs)}${item === null ? '' : `, question ${item + 1}`}`}
      className="replay-slider"
    >
      {children}
    </div>
  );
}

function Playhead({ playback, axis }: { playback: Playback; axis: Pace }) {
  const at = useShown(playback, (own) => own.at);
  return <span className="replay-playhead" style={{ left: `${shareAlong(axis, at) * 100}%` }} />;
}
