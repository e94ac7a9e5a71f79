import { applyChanges, documentRef, textHash } from '@assay/core/attempts';
import { documentKey, type Kept, type LeftText } from './environment.ts';

/** `untilSeq`: no event up to this number is missing in the text. */
export type DeviceText = LeftText & { untilSeq: number };

/**
 * The texts as this device left them: what was kept of each, and the events stored since on top. Where storage had gaps the text ends before the first
 * gap: good enough to be offered, never to be put over the server's.
 */
export function deviceTexts({ events, texts }: Kept): readonly DeviceText[] {
  const result = new Map<string, DeviceText>();
  for (const { document, text, seq } of texts) result.set(documentKey(document), { document: documentRef(document), text, untilSeq: seq });
  for (const { event, document } of events) {
    const key = document === null ? null : documentKey(document);
    if (document !== null && key !== null && event.kind === 'snapshot' && event.seq > (result.get(key)?.untilSeq ?? 0)) {
      result.set(key, { document: documentRef(document), text: event.text, untilSeq: event.seq });
    }
    for (const [each, known] of result) {
      if (event.seq !== known.untilSeq + 1) continue;
      if (each !== key || event.kind !== 'edit') {
        known.untilSeq = event.seq;
        continue;
      }
      const fits = document !== null && document.length === known.text.length && document.hash === textHash(known.text);
      const applied = fits ? applyChanges(known.text, event.changes) : null;
      if (applied === null || !('text' in applied)) continue;
      known.text = applied.text;
      known.untilSeq = event.seq;
    }
  }
  return [...result.values()];
}

/** Whether the text is this device's last word, so that it may stand for the answer of its session. */
export const isLastWord = ({ untilSeq }: DeviceText, { events }: Kept, ackedSeq: number): boolean =>
  untilSeq >= Math.max(ackedSeq, events.at(-1)?.event.seq ?? 0);
