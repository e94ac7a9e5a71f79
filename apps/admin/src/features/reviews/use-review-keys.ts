import { useEffect } from 'react';
import { deedOf, type PressedKey, type ReviewDeed } from './review-keys.ts';

/** Keys pressed anywhere on the page, unless a dialog is open over it. */
export function useReviewKeys(onDeed: (deed: ReviewDeed) => void): void {
  // Follows the keyboard.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[role=dialog]') !== null) return;
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      const deed = deedOf({ key: event.key, hasModifier, on: placeOf(event.target) });
      if (deed === null) return;
      event.preventDefault();
      onDeed(deed);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onDeed]);
}

function placeOf(target: EventTarget | null): PressedKey['on'] {
  if (!(target instanceof HTMLElement)) return 'nothing';
  if (target instanceof HTMLInputElement && target.type === 'radio') return 'radio';
  if (target.isContentEditable || target.closest('input, textarea, select') !== null) return 'text';
  return target.closest('a, button, summary') === null ? 'nothing' : 'pressable';
}
