import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../format.ts';
import { placeWords } from './place.ts';
import type { Playback } from './playback.ts';
import { EventSign } from './timeline-rows.tsx';

/** A page of more is read by nobody, and slow. */
const shownAtOnce = 500;

/** The timeline as text: everything worth stopping at, each a way to get there. */
export function EventList({ playback }: { playback: Playback }) {
  const { events, film } = playback;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="replay-panel" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Everything that happened: {formatCount(events.length, 'event')}</summary>
      {isOpen && (
        <ol className="replay-events">
          {events.slice(0, shownAtOnce).map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no other identity
            <li key={index}>
              <UnstyledButton className="replay-event" onClick={() => playback.seekTo(event)}>
                <span className="replay-event-place">{placeWords(film, event.at)}</span>
                <span className="replay-event-sign" aria-hidden>
                  <EventSign event={event} />
                </span>
                <span>{event.words}</span>
              </UnstyledButton>
            </li>
          ))}
          {events.length > shownAtOnce && (
            <li>{formatCount(events.length - shownAtOnce, 'more event')}: step through them with [ and ].</li>
          )}
        </ol>
      )}
    </details>
  );
}
