import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Enter (or Cmd+Enter) outside the editor, which has the same key for itself. */
export function useRunKey(run: () => void): void {
  const onRunKey = useEffectEvent(run);
  useEffect(() => {
    // Follows the keyboard of the whole page.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      onRunKey();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
