import { formatCountdown } from '@assay/ui';
import type { Recorder } from '../recorder/recorder.ts';
import { useServerNow } from './use-server-now.ts';

/** The remaining time in a sentence. */
export function TimeLeft({ recorder, closesAt }: { recorder: Recorder; closesAt: string }) {
  const now = useServerNow(recorder);
  return <span>{formatCountdown(new Date(closesAt).getTime() - now.getTime())}</span>;
}
