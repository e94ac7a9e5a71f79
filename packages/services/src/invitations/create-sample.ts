import { assertMay } from '@assay/core/accounts';
import { defaultConduct } from '@assay/core/assessments';
import { assessmentContent } from '@assay/core/assessments/schema';
import { writing } from '@assay/db';
import { defaultTeam } from '../accounts/default-team.ts';
import { hiddenOpening } from '../assessments/hidden-opening.ts';
import { poolStock } from '../assessments/pool-stock.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { namelessInvitation } from './nameless-invitation.ts';
import { newLink } from './new-link.ts';

const everyDifficulty = { skills: [], roles: [], difficultyFrom: 1, difficultyTo: 5 };

const sampleContent = assessmentContent.parse({
  name: 'Sample assessment',
  sections: [
    { id: 'programming', title: 'Programming', pool: { ...everyDifficulty, kinds: ['code'] }, count: 2, weight: 2 },
    { id: 'choosing', title: 'Choosing', pool: { ...everyDifficulty, kinds: ['choice'] }, count: 1, weight: 1 },
  ],
  workingTimeMs: 45 * 60_000,
  conduct: defaultConduct,
  languages: ['javascript'],
});

/**
 * A link to a fresh sample attempt, counted nowhere: each start of the server offers one to whoever sits at the machine. Null when the bank
 * holds too few live questions.
 */
export async function createSample(ctx: ServiceContext): Promise<{ url: string } | null> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'sample.create', { kind: 'installation' });
    const teamId = await defaultTeam(tx, ctx);
    const stock = await poolStock(tx, teamId, sampleContent);
    if (stock.some(({ isEnough }) => !isEnough)) return null;
    const opening = await hiddenOpening(tx, ctx, {
      teamId,
      purpose: 'sample',
      title: 'Sample attempt',
      managerName: 'The operator of this installation',
      content: sampleContent,
    });
    const id = await namelessInvitation(tx, ctx, { opening, name: 'Sample candidate', source: 'start' });
    const link = await newLink(tx, ctx, id);
    await trace(tx, ctx, { action: 'sample.create', subject: id });
    return link;
  });
}
