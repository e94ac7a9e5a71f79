import { useEffect, useEffectEvent, useRef } from 'react';
import { readPlace, writePlace } from './place.ts';
import type { Playback } from './playback.ts';

/** Addresses are told as often as a browser takes them without complaint. */
const everyMs = 500;
/** What was told comes back as the address, and not always at once. */
const kept = 8;

/** Keeps the place of a film and the one in the address the same: the address leads when it changes, else it follows at its own pace. */
export function usePlace(playback: Playback, at: string | undefined, onAt: ((at: string) => void) | undefined): void {
  const told = useRef<readonly string[]>([]);
  const tell = useEffectEvent(() => {
    const now = writePlace(playback.film, playback.at);
    if (now === told.current.at(-1)) return;
    told.current = [...told.current, now].slice(-kept);
    onAt?.(now);
  });

  useEffect(() => {
    // Follows the address: a link, or the browser's own back.
    if (at === undefined || told.current.includes(at)) return;
    const place = readPlace(playback.film, at);
    told.current = [at];
    if (place !== null) playback.seek(place);
  }, [playback, at]);

  useEffect(() => {
    // Follows the film.
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = playback.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = null;
        tell();
      }, everyMs);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [playback]);
}
