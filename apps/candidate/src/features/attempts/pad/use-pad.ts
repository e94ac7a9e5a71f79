import { lateTailMs, type TimingForCandidate } from '@assay/core/attempts';
import { useEffect, useState } from 'react';
import type { Pad } from './pad-store.ts';

export type PadState = {
  /** Null until it was looked up. */
  text: string | null;
  /** False when this browser keeps nothing: the text goes with the page. */
  isKept: boolean;
  onChange: (text: string) => void;
};

/** What stands on the pad, kept on this device with each key. */
export function usePad(pad: Pad, first: Pick<TimingForCandidate, 'serverNow' | 'closesAt'>): PadState {
  const [text, setText] = useState<string | null>(null);
  const [isKept, setIsKept] = useState(true);
  const { serverNow, closesAt } = first;
  useEffect(() => {
    // Follows the device's storage, which answers later.
    let isGone = false;
    const overAt = closesAt === null ? null : new Date(new Date(closesAt).getTime() + lateTailMs);
    pad.read({ serverNow: new Date(serverNow), overAt }).then(
      (kept) => {
        if (!isGone) setText((typed) => typed ?? kept);
      },
      () => {
        if (isGone) return;
        setText((typed) => typed ?? '');
        setIsKept(false);
      },
    );
    return () => {
      isGone = true;
    };
  }, [pad, serverNow, closesAt]);
  return {
    text,
    isKept,
    onChange(changed) {
      setText(changed);
      pad.save(changed).then(
        () => setIsKept(true),
        () => setIsKept(false),
      );
    },
  };
}
