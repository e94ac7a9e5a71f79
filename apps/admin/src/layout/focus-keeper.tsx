import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A place in which pressing a button may take that button away: the focus then goes to the place itself, not to the top of the page. Dialogs
 * opened from it belong to it. `step` says what it shows; whoever is elsewhere on the page is left alone.
 */
export function FocusKeeper({ step, children }: { step: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  const isHere = useRef(false);
  // Follows what is on the page: a button that is gone has dropped the focus.
  useEffect(() => {
    const isLost = isHere.current && document.activeElement === document.body;
    if (last.current !== step && isLost) place.current?.focus({ preventScroll: true });
    last.current = step;
  }, [step]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus is
    <div
      ref={place}
      tabIndex={-1}
      style={{ outline: 'none' }}
      onFocus={() => {
        isHere.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) isHere.current = false;
      }}
    >
      {children}
    </div>
  );
}
