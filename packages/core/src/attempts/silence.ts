/** A device that is in touch sends every few seconds: one that was not heard from for longer than this left a gap. */
export const gapAfterMs = 20_000;
