import type { Direction, Jump } from './playback.ts';

export type Command =
  | { kind: 'toggle' | 'start' | 'end' | 'mark' | 'origins' | 'list' }
  | { kind: 'seek'; byMs: number }
  | { kind: 'step' | 'speed'; direction: Direction }
  | { kind: 'jump'; to: Jump; direction: Direction };

type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

const seekMs = 5_000;
const jumps: Readonly<Record<string, Jump>> = { p: 'paste', r: 'run', b: 'return' };

/** What a key means to the player; null for all others. With Ctrl, ⌘ and Alt they are the browser's and the app's. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  const jump = Object.hasOwn(jumps, key.toLowerCase()) ? jumps[key.toLowerCase()] : undefined;
  if (jump !== undefined) return { kind: 'jump', to: jump, direction: shiftKey ? -1 : 1 };
  switch (key) {
    case ' ':
      return { kind: 'toggle' };
    case 'ArrowLeft':
    case 'ArrowRight': {
      const direction = key === 'ArrowRight' ? 1 : -1;
      return shiftKey ? { kind: 'step', direction } : { kind: 'seek', byMs: direction * seekMs };
    }
    case '[':
    case ',':
      return { kind: 'jump', to: 'event', direction: -1 };
    case ']':
    case '.':
      return { kind: 'jump', to: 'event', direction: 1 };
    case 'Home':
      return { kind: 'start' };
    case 'End':
      return { kind: 'end' };
    case '+':
    case '=':
      return { kind: 'speed', direction: 1 };
    case '-':
    case '_':
      return { kind: 'speed', direction: -1 };
    case 'm':
    case 'M':
      return { kind: 'mark' };
    case 'o':
    case 'O':
      return { kind: 'origins' };
    case '?':
      return { kind: 'list' };
    default:
      return null;
  }
}

type KeyInList = {
  keys: readonly string[];
  does: string;
  /** Not where two recordings stand side by side. */
  isForOne?: true;
};

/** `nextReturn`: what going to the next return is called for whoever watches. */
export const keyList = (nextReturn: string): readonly KeyInList[] => [
  { keys: ['Space'], does: 'Play, pause' },
  { keys: ['←', '→'], does: '5 seconds back, on' },
  { keys: ['Shift ←', 'Shift →'], does: 'One recorded step back, on', isForOne: true },
  { keys: ['[', ']', ',', '.'], does: 'Event before, next event' },
  { keys: ['P'], does: 'Next paste' },
  { keys: ['R'], does: 'Next run' },
  { keys: ['B'], does: nextReturn },
  { keys: ['Shift P', 'Shift R', 'Shift B'], does: 'The one before' },
  { keys: ['Home', 'End'], does: 'Beginning, end' },
  { keys: ['+', '−'], does: 'Faster, slower' },
  { keys: ['M'], does: 'Mark this moment: A, then B', isForOne: true },
  { keys: ['O'], does: 'Show where the text came from', isForOne: true },
  { keys: ['?'], does: 'This list' },
];

/** Whether the element that has the focus leaves a key to the player: nothing is taken from somebody who types, presses a button or scrolls. */
export function isLeftToPlayer(target: Element, key: string): boolean {
  const isOfMovement = key.startsWith('Arrow') || key === 'Home' || key === 'End';
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return false;
  // It is read-only here: of the keys it only needs those that move and scroll.
  if (target.closest('.replay .monaco-editor') !== null) return !isOfMovement;
  if (target.matches('input[type="checkbox"], input[type="radio"]')) return !isOfMovement && key !== ' ';
  if (target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null) return false;
  if (key === ' ') return target.closest('button, summary, a, [role="tab"]') === null;
  if (isOfMovement) return target.closest('[role="tablist"], [tabindex="0"]:not([role="slider"])') === null;
  return true;
}
