import { canonicalJson } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { defaultRules } from '@assay/core/assessments';
import { assessmentContent } from '@assay/core/assessments/schema';
import {
  findOpeningFor,
  getLatestRevision,
  insertAssessment,
  insertInvitation,
  insertOpening,
  insertRevision,
  markRevisionContent,
  type Opening,
  type Tx,
  writing,
} from '@assay/db';
import { defaultTeam } from '../accounts/default-team.ts';
import { poolStock } from '../assessments/pool-stock.ts';
import { newIdIn, newSecret, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { newCandidate } from './invite-candidate.ts';
import { newLink } from './new-link.ts';

const everyDifficulty = { skills: [], roles: [], difficultyFrom: 1, difficultyTo: 5 };

const sampleContent = assessmentContent.parse({
  name: 'Sample assessment',
  sections: [
    { id: 'programming', title: 'Programming', pool: { ...everyDifficulty, kinds: ['code'] }, count: 2, weight: 2 },
    { id: 'choosing', title: 'Choosing', pool: { ...everyDifficulty, kinds: ['choice'] }, count: 1, weight: 1 },
  ],
  workingTimeMs: 45 * 60_000,
  rules: defaultRules,
  languages: ['javascript'],
});

/**
 * A link to a fresh sample attempt, counted nowhere: each start of the server offers one to whoever sits at the machine. Null when the bank
 * holds too few live questions.
 */
export async function createSample(ctx: ServiceContext): Promise<{ url: string } | null> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'sample.create', { kind: 'installation' });
    const opening = (await findOpeningFor(tx, 'sample')) ?? (await insertSampleOpening(tx, ctx));
    const stock = await poolStock(tx, opening.teamId, sampleContent);
    if (stock.some(({ isEnough }) => !isEnough)) return null;
    await keepSampleCurrent(tx, ctx, opening);
    const candidate = await newCandidate(tx, ctx, {
      teamId: opening.teamId,
      name: 'Sample candidate',
      // Each sample is a person of its own; nobody is asked for this address.
      email: `sample-${newSecret(ctx).slice(0, 12).toLowerCase()}@invalid`,
    });
    const id = newIdIn(ctx, 'invitation');
    await insertInvitation(tx, {
      id,
      openingId: opening.id,
      candidateId: candidate.id,
      startsFrom: null,
      startsUntil: null,
      timeMultiplier: 1,
      source: 'start',
      createdAt: ctx.now(),
    });
    const link = await newLink(tx, ctx, id);
    await trace(tx, ctx, { action: 'sample.create', subject: id });
    return link;
  });
}

async function insertSampleOpening(tx: Tx, ctx: ServiceContext): Promise<Opening> {
  const teamId = await defaultTeam(tx, ctx);
  const createdAt = ctx.now();
  const assessmentId = newIdIn(ctx, 'assessment');
  await insertAssessment(tx, { id: assessmentId, teamId, name: sampleContent.name, purpose: 'sample', createdAt });
  await insertRevision(tx, { id: newIdIn(ctx, 'assessmentRevision'), assessmentId, number: 1, content: sampleContent }, createdAt);
  const opening: Opening = {
    id: newIdIn(ctx, 'opening'),
    teamId,
    title: 'Sample attempt',
    role: '',
    level: '',
    assessmentId,
    managerName: 'The operator of this installation',
    managerEmail: '',
    answerByDays: 14,
    floorPercent: null,
    floorReason: '',
    daysToKeep: 30,
    purpose: 'sample',
    createdAt,
    sectionPoints: null,
  };
  await insertOpening(tx, opening);
  return opening;
}

/** An installation that is updated offers the sample of the new version; attempts keep the revision they were started with. */
async function keepSampleCurrent(tx: Tx, ctx: ServiceContext, opening: Opening): Promise<void> {
  const latest = await getLatestRevision(tx, opening.assessmentId);
  if (canonicalJson(latest.content) === canonicalJson(sampleContent)) return;
  if (await markRevisionContent(tx, latest.id, sampleContent, { savedAt: ctx.now(), savedBy: null })) return;
  const id = newIdIn(ctx, 'assessmentRevision');
  await insertRevision(tx, { id, assessmentId: opening.assessmentId, number: latest.number + 1, content: sampleContent }, ctx.now());
}
