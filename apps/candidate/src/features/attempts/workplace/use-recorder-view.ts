import { useSyncExternalStore } from 'react';
import type { Recorder, RecorderView } from '../recorder/recorder.ts';

/** One value out of what the recorder shows; the component draws again only when that value changes. */
export function useRecorderView<Value extends string | number | boolean | null | object>(
  recorder: Recorder,
  select: (view: RecorderView) => Value,
): Value {
  return useSyncExternalStore(recorder.subscribe, () => select(recorder.view()));
}
