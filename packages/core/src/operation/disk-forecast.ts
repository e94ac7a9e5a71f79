const hourMs = 3_600_000;
const gigabyte = 1e9;

/** Where less is free, a warning is in place whatever the pace. */
const littleBytes = gigabyte;

/** Time enough for somebody to do something about it, also on Monday. */
const littleHoursAtDailyPace = 72;
/** One busy hour, or one large file, is no trend. */
const littleHoursAtHourlyPace = 6;

export type DiskSample = { atMs: number; freeBytes: number };

/** How free space changed over a stretch of time, whoever used it. */
export type DiskPace = {
  /** Below zero where space came back. */
  usedBytes: number;
  /** Whole hours until nothing is free at this pace; null where it is not getting less. */
  hoursLeft: number | null;
};

export type DiskForecast = {
  freeBytes: number;
  totalBytes: number;
  /** Null: not watched for so long yet. */
  lastHour: DiskPace | null;
  lastDay: DiskPace | null;
  isLittleLeft: boolean;
};

/** How long the free disk lasts at the pace of the last hour and of the last day. The samples are in their order; none, and there is nothing to say. */
export function diskForecast(samples: readonly DiskSample[], totalBytes: number): DiskForecast | null {
  const last = samples.at(-1);
  if (last === undefined) return null;
  const lastHour = paceSince(samples, last, hourMs);
  const lastDay = paceSince(samples, last, 24 * hourMs);
  const isSoon = (pace: DiskPace | null, hours: number) => pace !== null && pace.hoursLeft !== null && pace.hoursLeft < hours;
  return {
    freeBytes: last.freeBytes,
    totalBytes,
    lastHour,
    lastDay,
    isLittleLeft: last.freeBytes < littleBytes || isSoon(lastHour, littleHoursAtHourlyPace) || isSoon(lastDay, littleHoursAtDailyPace),
  };
}

function paceSince(samples: readonly DiskSample[], last: DiskSample, spanMs: number): DiskPace | null {
  const first = samples.findLast(({ atMs }) => last.atMs - atMs >= spanMs);
  if (first === undefined) return null;
  const usedBytes = first.freeBytes - last.freeBytes;
  const hours = (last.atMs - first.atMs) / hourMs;
  return { usedBytes, hoursLeft: usedBytes <= 0 ? null : Math.floor((last.freeBytes * hours) / usedBytes) };
}

/** One sentence for the operator; null while there is room. */
export function diskWarning(disk: DiskForecast): string | null {
  if (!disk.isLittleLeft) return null;
  const soonest = [
    { hours: disk.lastHour?.hoursLeft ?? null, of: 'hour' },
    { hours: disk.lastDay?.hoursLeft ?? null, of: 'day' },
  ].reduce((a, b) => ((b.hours ?? Number.POSITIVE_INFINITY) < (a.hours ?? Number.POSITIVE_INFINITY) ? b : a));
  const lasts =
    soonest.hours === null
      ? ''
      : ` At the pace of the last ${soonest.of} it lasts for ${soonest.hours < 1 ? 'less than an hour' : hoursInWords(soonest.hours)}.`;
  return `The disk of the data directory has ${(disk.freeBytes / gigabyte).toFixed(1)} GB left.${lasts} Make room before nothing can be saved.`;
}

function hoursInWords(hours: number): string {
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}
