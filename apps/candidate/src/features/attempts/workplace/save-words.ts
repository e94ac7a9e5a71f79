import { formatClock, formatCount } from '@assay/ui';
import type { SaveState } from '../recorder/save-state.ts';

const keeping = (edits: number): string => `keeping ${formatCount(edits, 'edit')} here`;

/** What became of what was typed, in a line. */
export function saveWords(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      if (save.delivered > 0) return `Connected again: ${formatCount(save.delivered, 'edit')} delivered`;
      return save.at === null ? 'All saved' : `All saved ${formatClock(save.at)}`;
    case 'saving':
      return 'Saving';
    case 'offline':
      return save.edits === 0 ? 'Offline: all is saved' : `Offline: ${keeping(save.edits)}`;
    case 'unavailable':
      return save.edits === 0 ? 'Our server cannot save right now' : `Our server cannot save right now: ${keeping(save.edits)}`;
    case 'blocked':
      return save.edits === 0 ? 'Not saving' : `Not saved: ${keeping(save.edits)}`;
    default:
      return save satisfies never;
  }
}

const troubles = {
  offline: 'Offline. Your edits are kept here.',
  unavailable: 'Our server cannot save right now. Your edits are kept here.',
  blocked: 'Saving has stopped.',
} as const;

const connectedAgain = 'Connected again. All is saved.';

/** What is said aloud: only when trouble begins, changes or ends. Seconds, counts and the change between saving and saved are not spoken. */
export function spokenSave(spoken: string, save: Pick<SaveState, 'kind'>): string {
  if (save.kind === 'saving') return spoken;
  if (save.kind === 'saved') return spoken === '' ? '' : connectedAgain;
  return troubles[save.kind];
}
