import type { MeasuredShare, SectionOnDashboard, SkillOnDashboard } from '@assay/core/analytics';
import { formatPercent } from '@assay/ui';

type Named = { name: string; share: MeasuredShare };

export const sectionsSentence = (sections: readonly SectionOnDashboard[]): string =>
  hardestSentence(sections.map(({ title, share }) => ({ name: title, share })));

export const skillsSentence = (skills: readonly SkillOnDashboard[]): string =>
  hardestSentence(skills.map(({ skill, share }) => ({ name: skill, share })));

/** The hardest is named only where it surely is: its interval ends below where that of the easiest begins. */
function hardestSentence(named: readonly Named[]): string {
  const order = named.toSorted((a, b) => a.share.value - b.share.value);
  const [hardest, easiest] = [order[0], order.at(-1)];
  if (hardest === undefined || easiest === undefined) return 'Nothing is known yet.';
  if (named.length === 1) return `${hardest.name}: ${formatPercent(hardest.share.value)} of the points on average.`;
  if (hardest.share.high >= easiest.share.low) return 'None stands out: the intervals of all lie over each other.';
  return `“${hardest.name}” is hardest (${formatPercent(hardest.share.value)} of the points), “${easiest.name}” easiest (${formatPercent(easiest.share.value)}).`;
}
