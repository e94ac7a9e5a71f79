import type { DecisionKind } from '@assay/core/decisions';
import { resultsSelection } from '@assay/core/decisions/schema';
import { decideCandidates, previewAnswers, previewDecision, type ServiceContext, sendAnswers } from '@assay/services';
import { dayMs, later } from './moments.ts';
import type { OfficeOpening } from './office.ts';

/** Whoever is this near below the line is looked at once more. */
const nearPoints = 3;

/** What the manager decides by the line, about whoever finished some days ago and is read by everybody. */
export async function decideByLine(manager: ServiceContext, { openingId, floorPercent }: OfficeOpening): Promise<void> {
  const until = later(manager.now(), -4 * dayMs).toISOString();
  const near = floorPercent - nearPoints;
  const steps: readonly { decision: DecisionKind; reason: string; scoreFrom?: string; scoreTo?: string }[] = [
    { decision: 'advance', reason: '', scoreFrom: String(floorPercent) },
    { decision: 'hold', reason: 'Just below the line: we look again when we know how many interviews are left.', scoreFrom: String(near) },
    { decision: 'reject', reason: 'Below the line.', scoreTo: String(near) },
  ];
  for (const { decision, reason, ...scores } of steps) {
    const selection = resultsSelection.parse({
      kind: 'matching',
      filter: { status: 'finished', decision: 'undecided', when: 'closed', until, ...scores },
    });
    const sketch = { openingId, selection, decision, replaces: false };
    const { changing, seen } = await previewDecision(manager, sketch);
    if (changing > 0) await decideCandidates(manager, { ...sketch, reason, seen });
  }
}

/** Writes to everybody of an opening who was decided on and waits to hear. */
export async function tellAll(recruiter: ServiceContext, { openingId }: OfficeOpening): Promise<void> {
  const selection = { kind: 'matching' as const, filter: { search: '', openingId, overdue: false }, zone: 'Europe/Amsterdam' };
  const { sending, seen } = await previewAnswers(recruiter, { selection });
  if (sending > 0) await sendAnswers(recruiter, { selection, seen });
}
