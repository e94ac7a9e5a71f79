import { AppError } from '@assay/core';
import type { WritingDevice } from '@assay/core/attempts';
import { errorWords, formatCount, formatTime } from '@assay/ui';
import type { RecorderView } from '../recorder/recorder.ts';

export type Standing = {
  kind: 'over' | 'taken' | 'blocked' | 'unavailable' | 'not_kept';
  title: string;
  text: string;
};

type Facts = {
  view: Pick<RecorderView, 'save' | 'isWriter' | 'isDurable'>;
  isOver: boolean;
  isPractice: boolean;
  /** Who writes instead; null while it is not known. */
  by: WritingDevice | null;
};

/** What stands in the way of writing, the most important alone; null when nothing does. */
export function standing({ view: { save, isWriter, isDurable }, isOver, isPractice, by }: Facts): Standing | null {
  const waiting = save.kind === 'saved' ? 0 : save.edits;
  if (isOver) return { kind: 'over', title: 'The time is over', text: overWords(save.kind, waiting, isDurable) };
  if (!isWriter) {
    const who = by === null ? '' : `${by.device}, since ${formatTime(by.openedAt)}. `;
    return {
      kind: 'taken',
      title: 'You are writing in another tab or on another device',
      text: `${who}This page shows what was here until then; take back to go on here.`,
    };
  }
  if (save.kind === 'blocked' && isPractice && isGone(save.error)) {
    return {
      kind: 'blocked',
      title: 'This practice round has ended',
      text: 'Another round has begun, or the assessment itself, perhaps in another tab. Nothing of a practice round is kept or seen by anybody.',
    };
  }
  if (save.kind === 'blocked' && isGone(save.error)) {
    return {
      kind: 'blocked',
      title: 'This attempt is no longer on our server',
      text: 'The team has deleted it, perhaps because you asked for that. What you see is on this device alone. If this is a mistake, write to your contact before you close the page.',
    };
  }
  if (save.kind === 'blocked') {
    const kept = waiting === 0 ? '' : `${formatCount(waiting, 'edit')} ${waiting === 1 ? 'is' : 'are'} kept here. `;
    return {
      kind: 'blocked',
      title: 'Saving has stopped',
      text: `${errorWords(save.error).message} ${kept}Open the link of your invitation again in another tab: saving then goes on by itself.`,
    };
  }
  if (save.kind === 'unavailable') {
    const stay = isDurable ? '' : ' Do not close this page.';
    return {
      kind: 'unavailable',
      title: 'You can go on working',
      text: `${sentence(save.message)}What you type is kept here, and saved by itself as soon as our server can.${stay}`,
    };
  }
  if (!isDurable) {
    return {
      kind: 'not_kept',
      title: 'This browser cannot keep your edits on this device',
      text:
        save.kind === 'offline' && waiting > 0
          ? `${formatCount(waiting, 'edit')} ${waiting === 1 ? 'is' : 'are'} in this page only: do not close it before the connection is back.`
          : 'Everything is saved to our server as you type. Without a connection, do not close this page.',
    };
  }
  return null;
}

function overWords(kind: RecorderView['save']['kind'], waiting: number, isDurable: boolean): string {
  const isCutOff = kind === 'offline' || kind === 'unavailable' || kind === 'blocked';
  if (!isCutOff) return 'Your answers are being handed in. The receipt appears here in a few seconds; there is nothing you need to do.';
  const why = kind === 'offline' ? 'You are offline.' : 'Our server cannot be written to right now.';
  if (waiting === 0) return `${why} Everything you typed is saved. The receipt appears here when the connection is back.`;
  const here = isDurable
    ? 'Keep this page open, or open it again on this device within 24 hours'
    : 'Keep this page open, since this browser cannot keep them otherwise';
  return `${why} ${formatCount(waiting, 'edit')} typed in time ${waiting === 1 ? 'is' : 'are'} kept here. ${here}: what could not arrive in time is handed in by itself, as a marked late part.`;
}

const isGone = (error: unknown): boolean => error instanceof AppError && error.code === 'not_found';

const sentence = (message: string): string => (message === '' ? '' : `${message} `);
