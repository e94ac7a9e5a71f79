import type { CandidateForStaff } from '@assay/core/candidates';
import { formatCount, formatDateTime, formatDuration, formatNumber } from '@assay/ui';
import { type Fact, Facts } from '../../lists/facts.tsx';
import { closingWords } from './score-words.ts';

export function CandidateFacts({ invitation, attempt }: Pick<CandidateForStaff, 'invitation' | 'attempt'>) {
  const { startsFrom, startsUntil, timeMultiplier, breakMinutes, source, isWarm } = invitation;
  const facts: Fact[] = [
    { label: 'Invited', value: formatDateTime(invitation.createdAt) },
    { label: 'Source', value: `${source === '' ? 'not said' : source} · ${isWarm ? 'warm' : 'cold'}` },
    { label: 'May start from', value: startsFrom === null ? 'at once' : formatDateTime(startsFrom) },
    { label: 'May start until', value: startsUntil === null ? 'no end' : formatDateTime(startsUntil) },
    {
      label: attempt?.form === 'take_home' ? 'Time until the deadline' : 'Working time',
      value:
        (attempt === null ? '' : formatDuration(attempt.workingTimeMs)) +
        (timeMultiplier === 1 ? (attempt === null ? 'as the assessment says' : '') : ` × ${formatNumber(timeMultiplier, 2)}`),
    },
    ...(breakMinutes === 0 ? [] : [{ label: 'Breaks without asking', value: `${formatCount(breakMinutes, 'minute')} in all` }]),
    { label: 'Links that work', value: formatCount(invitation.validLinks, 'link') },
  ];
  if (attempt !== null) {
    const closing = closingWords(attempt);
    facts.push(
      { label: 'Started', value: formatDateTime(attempt.startedAt) },
      {
        label: 'Finished',
        value:
          attempt.closedAt === null ? 'still working' : `${formatDateTime(attempt.closedAt)}${closing === null ? '' : ` (${closing})`}`,
      },
      { label: attempt.form === 'take_home' ? 'From start to end' : 'Time used', value: formatDuration(attempt.usedMs) },
    );
  }
  if (attempt?.form === 'take_home' && attempt.closedAt !== null) {
    facts.push({
      label: 'Hours, as they say',
      value: attempt.declaredHours === null ? 'not said' : `${formatNumber(attempt.declaredHours, 1)} h; never scored`,
    });
  }
  return <Facts facts={facts} />;
}
