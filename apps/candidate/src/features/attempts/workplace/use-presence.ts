import { useEffect } from 'react';
import type { Recorder } from '../recorder/recorder.ts';

/** Follows whether the candidate is on this page; sends what waits when the page may go away. */
export function usePresence(recorder: Recorder): void {
  useEffect(() => {
    let isHere = true;
    const look = () => {
      const isHereNow = document.visibilityState === 'visible' && document.hasFocus();
      if (isHereNow === isHere) return;
      isHere = isHereNow;
      recorder.note({ kind: isHere ? 'return' : 'leave' });
      recorder.flush();
    };
    const onPageHide = () => recorder.leave();
    const onOnline = () => recorder.flush();
    // Out of the back-forward cache, or out of a sleep in which no timer ran: ask the server at once how things stand.
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) recorder.flush();
      look();
    };
    const onVisibility = () => {
      look();
      if (document.visibilityState === 'visible') recorder.flush();
    };
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      const { save, isDurable } = recorder.view();
      // Only where closing would lose something: what is stored here is sent when the page is opened again.
      if (!isDurable && save.kind !== 'saved') event.preventDefault();
    };
    // A click into the page moves the focus out of nowhere and back: what counts is where it ends up.
    const lookSoon = () => void setTimeout(look, 0);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pageshow', onPageShow);
    window.addEventListener('blur', lookSoon);
    window.addEventListener('focus', lookSoon);
    window.addEventListener('pagehide', onPageHide);
    window.addEventListener('online', onOnline);
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pageshow', onPageShow);
      window.removeEventListener('blur', lookSoon);
      window.removeEventListener('focus', lookSoon);
      window.removeEventListener('pagehide', onPageHide);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('beforeunload', onBeforeUnload);
    };
  }, [recorder]);
}
