import { assertMay, may, teamsFor } from '@assay/core/accounts';
import { relaxSteps } from '@assay/core/assessments';
import type { ShortfallForStaff, ShortSection } from '@assay/core/openings';
import { listOpenShortfalls, type OpenShortfall } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** What nobody has settled yet, one entry per opening: which sections fell short, for how many candidates, and what they got instead. */
export async function listShortfalls(ctx: ServiceContext): Promise<readonly ShortfallForStaff[]> {
  assertMay(ctx.actor, 'shortfall.read', { kind: 'installation' });
  const byOpening = new Map<string, OpenShortfall[]>();
  for (const one of await listOpenShortfalls(ctx.db, teamsFor(ctx.actor, 'shortfall.read'))) {
    byOpening.set(one.openingId, [...(byOpening.get(one.openingId) ?? []), one]);
  }
  return [...byOpening.values()].flatMap((rows) => shortfallOf(ctx, rows));
}

function shortfallOf({ actor }: Pick<ServiceContext, 'actor'>, rows: readonly OpenShortfall[]): ShortfallForStaff[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const titles = [...new Set(rows.map(({ section }) => section))];
  return [
    {
      openingId: last.openingId,
      opening: last.opening,
      assessmentId: last.assessmentId,
      candidates: new Set(rows.map(({ attemptId }) => attemptId)).size,
      lastAt: last.at.toISOString(),
      maySettle: may(actor, 'shortfall.settle', { kind: 'team', teamId: last.teamId }),
      sections: titles.map((title) =>
        sectionOf(
          title,
          rows.filter(({ section }) => section === title),
        ),
      ),
    },
  ];
}

function sectionOf(title: string, rows: readonly OpenShortfall[]): ShortSection {
  const replaced = rows.flatMap((row) => row.replaced);
  return {
    title,
    candidates: new Set(rows.map(({ attemptId }) => attemptId)).size,
    replaced: relaxSteps
      .map((step) => ({ step, questions: replaced.filter((one) => one.step === step).reduce((sum, { questions }) => sum + questions, 0) }))
      .filter(({ questions }) => questions > 0),
    missing: rows.reduce((sum, { missing }) => sum + missing, 0),
  };
}
