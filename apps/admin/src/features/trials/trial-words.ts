import { fewestPeople, type OwnTrial, type TrialsForStaff, type TriedQuestion } from '@assay/core/trials';
import { formatCount, formatDate, formatDuration, formatPercent } from '@assay/ui';

/** What the trials of the team say, or why they say nothing yet. */
export function summaryWords({ people, summary }: Pick<TrialsForStaff, 'people' | 'summary'>): string {
  if (summary === null) {
    const had = people === 0 ? 'Nobody has' : `${formatCount(people, 'colleague')} ${people === 1 ? 'has' : 'have'}`;
    return `${had} finished a trial. From ${fewestPeople} on you see here, without names, how it went; with fewer, a figure would be a person.`;
  }
  return `${formatCount(people, 'colleague')} finished: ${formatPercent(summary.meanShare)} of the points on average, in ${formatDuration(summary.medianUsedMs)} of ${formatDuration(summary.workingTimeMs)} (median).`;
}

/** "Took 12 min, 10 min are meant." */
export function timeWords({ medianSeconds, minutes }: Pick<TriedQuestion, 'medianSeconds' | 'minutes'>): string {
  const meant = formatDuration(minutes * 60_000);
  return medianSeconds === null ? `– of ${meant}` : `${formatDuration(medianSeconds * 1000)} of ${meant}`;
}

export function ownWords({ startedAt, state, percent }: OwnTrial): string {
  switch (state) {
    case 'waiting':
      return 'Not begun yet.';
    case 'running':
      return 'You are in the middle of it.';
    case 'grading':
      return 'Being graded.';
    case 'finished':
      return `${startedAt === null ? '' : `${formatDate(startedAt)}: `}${percent === null ? 'no points to be had' : formatPercent(percent / 100)}`;
    default:
      return state satisfies never;
  }
}
