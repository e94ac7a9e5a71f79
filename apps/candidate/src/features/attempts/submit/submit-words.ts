import { formatCount } from '@assay/ui';
import type { SaveState } from '../recorder/save-state.ts';
import type { ItemState } from '../workplace/item-progress.ts';

/** Where the answers stand, in a sentence: "2 of 5 questions are answered, 1 is begun, 2 are not begun; 1 is marked." */
export function summaryWords(items: readonly Pick<ItemState, 'progress' | 'isMarked'>[]): string {
  const count = (progress: ItemState['progress']) => items.filter((item) => item.progress === progress).length;
  const marked = items.filter(({ isMarked }) => isMarked).length;
  if (count('answered') === items.length && marked === 0) return items.length === 1 ? 'Your question is answered.' : 'All are answered.';
  const answered = count('answered') === 0 ? 'None' : count('answered');
  const parts = [`${answered} of ${formatCount(items.length, 'question')} ${count('answered') > 1 ? 'are' : 'is'} answered`];
  if (count('begun') > 0) parts.push(`${count('begun')} ${count('begun') === 1 ? 'is' : 'are'} begun`);
  if (count('untouched') > 0) parts.push(`${count('untouched')} ${count('untouched') === 1 ? 'is' : 'are'} not begun`);
  const marks = marked === 0 ? '' : `; ${marked} ${marked === 1 ? 'is' : 'are'} marked for review`;
  return `${parts.join(', ')}${marks}.`;
}

/** What has not reached the server yet; null when everything has, or will in a moment. */
export function unsentWords(save: SaveState): string | null {
  if (save.kind === 'saved' || save.kind === 'saving' || save.edits === 0) return null;
  const edits = `${formatCount(save.edits, 'edit')} ${save.edits === 1 ? 'is' : 'are'} still on this device`;
  switch (save.kind) {
    case 'offline':
      return `${edits}. You are offline: it is submitted as soon as the connection is back, with these edits.`;
    case 'unavailable':
      return `${edits}. It is submitted as soon as our server can save again, with these edits.`;
    case 'blocked':
      return `${edits} and cannot be sent from here. Keep working, and open the link of your invitation in another tab first.`;
    default:
      return save satisfies never;
  }
}
