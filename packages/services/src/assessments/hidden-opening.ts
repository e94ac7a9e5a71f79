import { canonicalJson } from '@assay/core';
import type { AssessmentContent } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import {
  findOpeningFor,
  getLatestRevision,
  insertAssessment,
  insertOpening,
  insertRevision,
  markRevisionContent,
  type Opening,
  type Tx,
} from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';

type Hidden = { teamId: TeamId; purpose: 'sample' | 'practice'; title: string; managerName: string; content: AssessmentContent };

/** The opening of a team that no list shows, with its assessment; made when there is none, and kept as this version of the product has it. */
export async function hiddenOpening(tx: Tx, ctx: ServiceContext, hidden: Hidden): Promise<Opening> {
  const known = await findOpeningFor(tx, hidden.purpose, hidden.teamId);
  if (known === null) return insertHidden(tx, ctx, hidden);
  await keepCurrent(tx, ctx, known, hidden.content);
  return known;
}

async function insertHidden(tx: Tx, ctx: ServiceContext, { teamId, purpose, title, managerName, content }: Hidden): Promise<Opening> {
  const createdAt = ctx.now();
  const assessmentId = newIdIn(ctx, 'assessment');
  await insertAssessment(tx, { id: assessmentId, teamId, name: content.name, purpose, createdAt });
  await insertRevision(tx, { id: newIdIn(ctx, 'assessmentRevision'), assessmentId, number: 1, content }, createdAt);
  return insertOpening(tx, {
    id: newIdIn(ctx, 'opening'),
    teamId,
    title,
    role: '',
    level: '',
    assessmentId,
    managerName,
    managerEmail: '',
    answerByDays: 14,
    floorPercent: null,
    floorReason: '',
    daysToKeep: 30,
    recordingDaysToKeep: 30,
    purpose,
    createdAt,
    sectionPoints: null,
  });
}

/** Attempts keep the revision they were started with. */
async function keepCurrent(tx: Tx, ctx: ServiceContext, opening: Opening, content: AssessmentContent): Promise<void> {
  const latest = await getLatestRevision(tx, opening.assessmentId);
  if (canonicalJson(latest.content) === canonicalJson(content)) return;
  if (await markRevisionContent(tx, latest.id, content, { savedAt: ctx.now(), savedBy: null })) return;
  const id = newIdIn(ctx, 'assessmentRevision');
  await insertRevision(tx, { id, assessmentId: opening.assessmentId, number: latest.number + 1, content }, ctx.now());
}
