/** What a key does on the page of a review. */
export type ReviewDeed =
  | { kind: 'choose'; level: number }
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'finish' }
  | { kind: 'next' }
  | { kind: 'note' }
  | { kind: 'hand_back' }
  | { kind: 'keys' };

export type PressedKey = {
  key: string;
  hasModifier: boolean;
  /** What has the focus: where text is typed every key is text, and a button or link has its own Enter, a radio button its own arrows. */
  on: 'text' | 'pressable' | 'radio' | 'nothing';
};

export const reviewKeys = [
  { keys: ['1', '–', '9'], words: 'Choose a level of the marked criterion, the best one first, and go on to the next criterion' },
  { keys: ['↑', '↓'], words: 'Mark another criterion' },
  { keys: ['T'], words: 'Write a note on the marked criterion; Esc leaves it' },
  { keys: ['Enter'], words: 'Finish, once every criterion has its level' },
  { keys: ['N'], words: 'Go on to the next answer' },
  { keys: ['K'], words: 'I know this person' },
  { keys: ['?'], words: 'Show these keys' },
] as const;

export function deedOf({ key, hasModifier, on }: PressedKey): ReviewDeed | null {
  if (hasModifier || on === 'text') return null;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', level: Number(key) - 1 };
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return on === 'radio' ? null : { kind: 'move', by: key === 'ArrowDown' ? 1 : -1 };
    case 'Enter':
      return on === 'pressable' ? null : { kind: 'finish' };
    case 'n':
    case 'N':
      return { kind: 'next' };
    case 't':
    case 'T':
      return { kind: 'note' };
    case 'k':
    case 'K':
      return { kind: 'hand_back' };
    case '?':
      return { kind: 'keys' };
    default:
      return null;
  }
}
