import type { LateTailForCandidate } from '@assay/core/attempts';
import { formatClock, formatCount, formatDate, formatDateTime } from '@assay/ui';

export type LateNotice = { title: string; text: string };

export type LateFacts = {
  /** Edits that this device could not deliver yet. */
  waiting: number;
  /** Until when the server takes them. */
  deliverableUntil: Date;
  now: Date;
  lateTail: LateTailForCandidate | null;
  /** Whom to ask. */
  contact: string | null;
};

/** What became of edits that were not with the server when the time ended; nothing when all of them were. */
export function lateNotices({ waiting, deliverableUntil, now, lateTail, contact }: LateFacts): readonly LateNotice[] {
  const notices: LateNotice[] = [];
  if (waiting > 0) {
    const until = formatDateTime(deliverableUntil);
    notices.push({
      title: `${formatCount(waiting, 'edit')} ${waiting === 1 ? 'is' : 'are'} still on this device`,
      text:
        now < deliverableUntil
          ? `What you typed before the end could not be delivered yet. Keep this page open, or open it again on this device, until ${until}: it is then handed in by itself, as a marked late part.`
          : `They could be handed in until ${until}. They are kept here; ask ${contact ?? 'whoever invited you'} what can still be done.`,
    });
  }
  if (lateTail !== null) notices.push(tailNotice(lateTail));
  return notices;
}

function tailNotice({ edits, lastReceivedAt, decision }: LateTailForCandidate): LateNotice {
  const arrived = `${formatCount(edits, 'edit')} arrived late`;
  if (decision === null) {
    return {
      title: `${arrived} and ${edits === 1 ? 'is' : 'are'} kept`,
      text: `The last came on ${formatDate(lastReceivedAt)} at ${formatClock(lastReceivedAt)}. Your answers are graded without and with this late part; a person decides which counts, and the decision appears here.`,
    };
  }
  return {
    title: decision.counts ? 'Your late edits count' : 'Your late edits do not count',
    text: `${arrived}. Decided on ${formatDateTime(decision.at)}: ${decision.reason}`,
  };
}
