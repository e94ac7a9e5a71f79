import { AppError } from '@assay/core';
import { assertMay, type HomeForStaff, may, teamsFor } from '@assay/core/accounts';
import type { SandboxHealth } from '@assay/core/runs';
import {
  countAnsweredCases,
  countDeadJobs,
  countFinished,
  countMailTrouble,
  countOpenings,
  countOpenProblems,
  countQuestions,
  countToApprove,
  countWaitingCases,
  countWaitingInvitations,
  listLateTailsWaiting,
  listOpenProblems,
  listRunningAttempts,
  listWaitingArrangements,
  listWaitingDataRequests,
  listWaitingSecondLooks,
} from '@assay/db';
import { arrangementForStaff } from '../arrangements/arrangement-views.ts';
import type { ServiceContext } from '../context.ts';
import { dataRequestForStaff } from '../personal-data/data-request-for-staff.ts';
import { problemForStaff } from '../problems/problem-for-staff.ts';
import { reviewsLeft } from '../reviews/read-review-queue.ts';
import { secondLookForStaff } from '../second-looks/second-look-views.ts';

const problemsShown = 20;
const arrangementsShown = 50;
const secondLooksShown = 50;

/** What needs me. Of candidates only what somebody may see who reads results: a reviewer works blind. */
export async function readHome(ctx: ServiceContext): Promise<HomeForStaff> {
  assertMay(ctx.actor, 'home.read', { kind: 'installation' });
  const now = ctx.now();
  const today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00.000Z`);
  const teams = teamsFor(ctx.actor, 'result.read');
  const questions = await countQuestions(ctx.db);
  const caseTeams = teamsFor(ctx.actor, 'similarity.read');
  const reportTeams = teamsFor(ctx.actor, 'problem.read');
  return {
    running: await listRunningAttempts(ctx.db, teams, now),
    arrangements: await waitingArrangements(ctx),
    dataRequests: (await listWaitingDataRequests(ctx.db, teamsFor(ctx.actor, 'person.settle'), arrangementsShown)).map(dataRequestForStaff),
    secondLooks: await waitingSecondLooks(ctx),
    casesWaiting: await countWaitingCases(ctx.db, caseTeams, now),
    casesAnswered: await countAnsweredCases(ctx.db, caseTeams),
    lateTails: await listLateTailsWaiting(ctx.db, teams),
    problems: {
      open: await countOpenProblems(ctx.db, reportTeams),
      newest: (await listOpenProblems(ctx.db, reportTeams, problemsShown)).map((report) => problemForStaff(ctx.actor, report)),
    },
    finishedToday: await countFinished(ctx.db, teams, today),
    questionsWithProblems: questions.withProblems,
    questionsToApprove: may(ctx.actor, 'question.decide', { kind: 'installation' })
      ? await countToApprove(ctx.db, teamsFor(ctx.actor, 'question.decide'))
      : 0,
    liveQuestions: questions.live,
    openings: await countOpenings(ctx.db, teamsFor(ctx.actor, 'opening.read')),
    invitationsWaiting: await countWaitingInvitations(ctx.db, teams, now),
    reviews: may(ctx.actor, 'review.write', { kind: 'installation' }) ? await reviewsLeft(ctx) : null,
    deadJobs: await countDeadJobs(ctx.db),
    mails: await countMailTrouble(ctx.db, teamsFor(ctx.actor, 'mail.read')),
    sandbox: await sandboxHealth(ctx),
    disk: ctx.disk(),
  };
}

/** Only for whoever may answer them: they can say something about a person's health. */
async function waitingArrangements(ctx: ServiceContext): Promise<HomeForStaff['arrangements']> {
  const requests = await listWaitingArrangements(ctx.db, teamsFor(ctx.actor, 'arrangement.answer'), arrangementsShown);
  return Promise.all(requests.map((request) => arrangementForStaff(ctx.db, request)));
}

async function waitingSecondLooks(ctx: ServiceContext): Promise<HomeForStaff['secondLooks']> {
  const looks = await listWaitingSecondLooks(ctx.db, teamsFor(ctx.actor, 'second-look.answer'), secondLooksShown);
  return Promise.all(looks.map((look) => secondLookForStaff(ctx.db, look)));
}

/** A home page must show when the runner is what does not answer. */
async function sandboxHealth(ctx: ServiceContext): Promise<SandboxHealth | null> {
  try {
    return await ctx.runner.health();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
