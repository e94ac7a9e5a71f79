import { statfs } from 'node:fs/promises';
import { type DiskForecast, type DiskSample, diskForecast } from '@assay/core/operation';

const lookEveryMs = 60_000;
/** A day, and the one before it that the day is counted from. */
const mostSamples = 24 * 60 + 2;

export type DiskWatch = {
  /** Null while nothing is known: before the first look, or where the disk does not tell. */
  forecast: () => DiskForecast | null;
  stop: () => void;
};

/**
 * Looks at the free space of the data directory's disk every minute. It remembers from its own start on: what a process that was away did not see, it does
 * not make up.
 */
export function watchDisk(options: {
  dataDir: string;
  monotonicMs: () => number;
  /** Told when little is left and when that is over. */
  onChange: (disk: DiskForecast) => void;
}): DiskWatch {
  const samples: DiskSample[] = [];
  let known: DiskForecast | null = null;
  const look = async () => {
    const before = known?.isLittleLeft ?? false;
    try {
      const { bavail, blocks, bsize } = await statfs(options.dataDir);
      samples.push({ atMs: options.monotonicMs(), freeBytes: bavail * bsize });
      if (samples.length > mostSamples) samples.shift();
      known = diskForecast(samples, blocks * bsize);
    } catch {
      known = null;
    }
    if (known !== null && known.isLittleLeft !== before) options.onChange(known);
  };
  void look();
  const timer = setInterval(look, lookEveryMs);
  return { forecast: () => known, stop: () => clearInterval(timer) };
}
