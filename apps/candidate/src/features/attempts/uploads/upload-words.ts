import { formatBytes, formatCount } from '@assay/ui';
import { hasArrived, isUnderWay, type ShownFile } from './upload-list.ts';

/** Where a file stands, in a line. */
export function fileWords({ state, sentBytes, bytes, message, sha256, isLate }: ShownFile): string {
  const part = `${formatBytes(sentBytes)} of ${formatBytes(bytes)}`;
  switch (state) {
    case 'queued':
      return 'Is sent next';
    case 'sending':
      return `${part} sent`;
    case 'waiting':
      return `${message ?? 'No connection right now.'} ${part} have arrived; it goes on by itself.`;
    case 'checking':
      return 'All of it is there and is looked through';
    case 'half':
      return `${part} have arrived. Choose the same file again: it goes on from there.`;
    case 'arrived':
      return `${formatBytes(bytes)} · here${isLate ? ', marked as late' : ''} · SHA-256 ${(sha256 ?? '').slice(0, 12)}…${message === null ? '' : ` · ${message}`}`;
    case 'scanning':
      return `${formatBytes(bytes)} · here; the virus scanner looks at it`;
    case 'infected':
      return 'Our virus scanner refuses this file. Scan your device, then replace it or remove it.';
    case 'refused':
      return message ?? 'It cannot be handed in.';
    default:
      return state satisfies never;
  }
}

/** Said aloud when it changes: what has arrived, what is refused. Bytes are not spoken. */
export function spokenFiles(files: readonly ShownFile[]): string {
  const arrived = files.filter(hasArrived).length;
  const underWay = files.filter(isUnderWay).length;
  const parts = [`${formatCount(arrived, 'file')} handed in`];
  if (underWay > 0) parts.push(`${underWay} on the way`);
  if (files.some(({ state }) => state === 'waiting')) parts.push('no connection right now');
  return `${parts.join(', ')}.`;
}

/** Before a submission: what is not there would not count. Null when nothing is missing. */
export function missingFilesWords(files: readonly ShownFile[]): string | null {
  const missing = files.filter((file) => isUnderWay(file) || file.state === 'half').length;
  if (missing === 0) return null;
  return `${formatCount(missing, 'file')} ${missing === 1 ? 'has' : 'have'} not arrived whole: what is not there when you submit is marked as late.`;
}
