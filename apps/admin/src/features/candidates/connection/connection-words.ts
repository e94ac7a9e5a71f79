import type { ConnectionEntry, ConnectionHistory } from '@assay/core/candidates';
import { formatClock, formatCount, formatDuration, formatNumber } from '@assay/ui';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const inWords = (count: number): string => numbers[count] ?? formatNumber(count);
const counted = (count: number, one: string, many = `${one}s`): string => `${inWords(count)} ${count === 1 ? one : many}`;

/** "Two gaps, 4 min 10 s in all; taken over once; one network; no late edits." */
export function summarySentence({ gaps, gapSeconds, takeOvers, networks, lateEdits }: ConnectionHistory['summary']): string {
  const parts = [
    gaps === 0 ? 'no gaps' : `${counted(gaps, 'gap')}, ${formatDuration(gapSeconds * 1000)}${gaps === 1 ? '' : ' in all'}`,
    takenOver(takeOvers),
    ...(networks === 0 ? [] : [counted(networks, 'network')]),
    lateEdits === 0 ? 'no late edits' : formatCount(lateEdits, 'late edit'),
  ].join('; ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}

function takenOver(times: number): string {
  if (times === 0) return 'never taken over';
  return `taken over ${times === 1 ? 'once' : times === 2 ? 'twice' : `${inWords(times)} times`}`;
}

/** One entry in words: what happened, what it means for the answer, and why somebody did it. */
export type EntryWords = { what: string; meaning: string | null; reason: string | null };

/** What an entry is told with: its neighbours decide some of the words. */
export type EntryPlace = {
  /** Null while the attempt is open. */
  closedAt: string | null;
  /** The end before this entry; null when there was none. */
  endedAt: string | null;
  /** Of a gap: it lasts until an end, or nothing has been heard since. */
  isOpenEnded: boolean;
};

/** Every entry with its words, in the order of time. */
export function entriesInWords(
  history: Pick<ConnectionHistory, 'closedAt' | 'entries'>,
): readonly { entry: ConnectionEntry; words: EntryWords }[] {
  const { closedAt, entries } = history;
  const ends = entries.flatMap((entry) => (entry.kind === 'closed' ? [entry.at] : []));
  const lastGap = entries.findLast(({ kind }) => kind === 'gap');
  return entries.map((entry) => ({
    entry,
    words: entryWords(entry, {
      closedAt,
      endedAt: ends.findLast((end) => end <= entry.at) ?? null,
      isOpenEnded: entry.kind === 'gap' && (ends.includes(entry.until) || (closedAt === null && entry === lastGap)),
    }),
  }));
}

export function entryWords(entry: ConnectionEntry, place: EntryPlace): EntryWords {
  switch (entry.kind) {
    case 'opened':
      return entry.isTakeOver
        ? takeOverWords(entry)
        : told(`Opened for writing in ${entry.device}.`, 'From here on every edit is recorded.');
    case 'network_changed':
      return told(`${entry.device} moved to another network.`, 'The same device went on writing; the recording is not affected.');
    case 'gap':
      return told(
        `Nothing was heard from ${entry.device} for ${formatDuration(lengthMs(entry.at, entry.until))}, until ${formatClock(entry.until)}.`,
        gapMeaning(entry.edits, place),
      );
    case 'superseded_edits':
      return told(
        `${formatCount(entry.edits, 'edit')} came from ${entry.device} after it had been taken over.`,
        `${entry.edits === 1 ? 'It is' : 'They are'} kept beside the answer and no part of it; that device offered the text to the candidate.`,
      );
    case 'resync':
      return told(
        `The page sent its whole text of “${entry.question}” anew.`,
        'Page and server held different texts; what the candidate saw is what is kept.',
      );
    case 'break':
      return breakWords(entry, place);
    case 'minutes_added':
      return { ...told(`${formatCount(entry.minutes, 'minute')} of working time added.`, null), reason: entry.reason };
    case 'resume_code_issued':
      return { ...told('A new resume code was made.', 'The one before stopped working.'), reason: entry.reason };
    case 'closed':
      return closedWords(entry);
    case 'late_edits':
      return told(
        `${formatCount(entry.edits, 'edit')} arrived ${place.endedAt === null ? 'late' : `${formatDuration(lengthMs(place.endedAt, entry.at))} after the end`}.`,
        'Kept and graded beside the answer; a person decides whether they count.',
      );
    case 'late_tail_decided':
      return { ...told(`Decided: the late edits ${entry.counts ? 'count' : 'do not count'}.`, null), reason: entry.reason };
    case 'reopened':
      return {
        ...told(
          `Opened again for ${formatCount(entry.minutes, 'minute')}.`,
          'The score was taken back, to be made anew at the next end; the receipt of the end before stays provable.',
        ),
        reason: entry.reason,
      };
    default:
      return entry satisfies never;
  }
}

function closedWords({ closedBy, reason }: Extract<ConnectionEntry, { kind: 'closed' }>): EntryWords {
  switch (closedBy) {
    case 'submit':
      return told('The candidate submitted.', 'The server held every edit up to the last one.');
    case 'deadline':
      return told('The time was over.', 'What the server held then, or received within 10 seconds, is the answer.');
    case 'team':
      return { ...told('The team closed the attempt before its time was over.', 'What the server held then is the answer.'), reason };
    default:
      return closedBy satisfies never;
  }
}

const told = (what: string, meaning: string | null): EntryWords => ({ what, meaning, reason: null });

const lengthMs = (from: string, until: string): number => new Date(until).getTime() - new Date(from).getTime();

function takeOverWords({ device, isNewNetwork }: Extract<ConnectionEntry, { kind: 'opened' }>): EntryWords {
  return told(
    `Taken over in ${device} with the resume code${isNewNetwork ? ', from another network' : ''}.`,
    'The device before became read-only; what it had delivered is part of the answer.',
  );
}

function gapMeaning(edits: number, { closedAt, isOpenEnded }: EntryPlace): string {
  const made = `${formatCount(edits, 'edit')} made in that time`;
  const was = edits === 1 ? 'was' : 'were';
  if (!isOpenEnded) {
    return edits === 0
      ? 'Nothing was typed in that time; nothing is missing.'
      : `${made} ${was} delivered when the connection came back; nothing is missing.`;
  }
  if (closedAt === null) return edits === 0 ? 'No edit of that time has arrived so far.' : `${made} ${was} delivered since.`;
  return edits === 0
    ? 'No edit of that time has arrived.'
    : `${made} arrived after the end: within 10 seconds of it they are part of the answer, later they are late edits.`;
}

function breakWords({ at, until, reason }: Extract<ConnectionEntry, { kind: 'break' }>, { closedAt }: EntryPlace): EntryWords {
  const meaning = 'The clock stood still and the questions were hidden.';
  if (until !== null)
    return { ...told(`A break of ${formatDuration(lengthMs(at, until))}, until ${formatClock(until)}.`, meaning), reason };
  return closedAt === null
    ? { ...told('A break that still lasts.', 'The clock stands still and the questions are hidden.'), reason }
    : { ...told('A break that lasted until the end.', meaning), reason };
}
