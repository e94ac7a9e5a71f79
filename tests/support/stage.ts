import { rmSync } from 'node:fs';
import type { AttemptForStaff, CandidateForStaff } from '@assay/core/candidates';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { type AssessmentChanges, assessmentOf } from './attempt.ts';
import { startBrowser } from './browser.ts';
import { openInvitation, startAttempt, submit } from './candidate-page.ts';
import { differenceOf, editorText } from './editor.ts';
import { type Installation, startInstallation } from './installation.ts';
import type { SharedInstallation } from './shared-installation.ts';
import { staffSession } from './staff-session.ts';
import { storyBank } from './story-bank.ts';
import { type Watched, type WatchOptions, watch } from './watched-page.ts';

/** Questions whose answer is one file: the stories are about one text. */
const oneFile = ['general-programming', 'format-conversion'];
const codeOnly = assessmentOf()
  .sections.slice(0, 1)
  .map((section) => ({ ...section, pool: { ...section.pool, skills: oneFile } }));

const takeHome: AssessmentChanges = {
  form: 'take_home',
  workingTimeMs: 5 * 24 * 3_600_000,
  expectedHours: 4,
  sections: [
    { title: 'Work', pool: { kinds: ['project'] }, count: 1 },
    { title: 'Words', pool: { kinds: ['essay'] }, count: 1 },
  ],
};

type CastOptions = WatchOptions & {
  assessment?: AssessmentChanges;
  /** Runs on the page with the rules, before the start. */
  beforeStart?: (watched: Watched) => Promise<void>;
};

/** Somebody who sits an attempt with one code question, unless the assessment says otherwise, and what the team sees of it. */
export type Sitting = Watched & {
  link: string;
  email: string;
  invitationId: string;
  attemptId: string;
  /** The title of the first question. */
  title: string;
  /** By its owner, as an action on the attempt. */
  act: (action: string, input?: unknown) => Promise<unknown>;
  seen: () => Promise<AttemptForStaff>;
  /** What the server holds as the answer to the first question. */
  held: () => Promise<string>;
  /** Waits until the server holds exactly what the editor shows. */
  untilHeld: () => Promise<void>;
};

type Invited = { link: string; email: string; invitationId: string };

export type Stage = SharedStage & { installation: Installation };

/** In an installation that other files use at the same time: for stories of candidates whom no other file names, about nothing that all share. */
export type SharedStage = {
  installation: Pick<Installation, 'url' | 'dataDir'>;
  browser: Browser;
  owner: Watched;
  invited: (name: string, assessment?: AssessmentChanges) => Promise<Invited>;
  /** To a take-home of a project and an essay. */
  takeHome: (name: string) => Promise<Invited>;
  sitting: (name: string, options?: CastOptions) => Promise<Sitting>;
  /** Somebody comes by a link, starts, hands in at once and leaves. */
  finishes: (link: string, email: string) => Promise<void>;
  close: () => Promise<void>;
};

/** An installation, a browser, and an owner who has set a password. */
export async function openStage(environment: Record<string, string> = {}): Promise<Stage> {
  const bank = storyBank();
  const [installation, browser] = await Promise.all([startInstallation({ ASSAY_BANK_DIR: bank, ...environment }), startBrowser()]);
  const owner = await watch(browser, installation.url);
  await staffSession(owner.page, installation.url).setUp(installation.ownerSetUpUrl);
  return {
    ...stageOn({ installation, browser, owner }),
    installation,
    close: async () => {
      await browser.close();
      await installation.remove();
      rmSync(bank, { recursive: true });
    },
  };
}

/** A browser of its own with an owner who is signed in to the installation of this run. */
export async function openSharedStage(): Promise<SharedStage> {
  const [response, browser] = await Promise.all([fetch(inject('sharedInstallationAt')), startBrowser()]);
  if (!response.ok) throw new Error(`the shared installation did not start: ${await response.text()}`);
  const { ownerCookies, ...installation } = (await response.json()) as SharedInstallation;
  const owner = await watch(browser, installation.url);
  await owner.context.addCookies(ownerCookies);
  return { ...stageOn({ installation, browser, owner }), close: () => browser.close() };
}

function stageOn({ installation, browser, owner }: Pick<SharedStage, 'installation' | 'browser' | 'owner'>): Omit<SharedStage, 'close'> {
  const { url } = installation;
  const staff = staffSession(owner.page, url);

  async function invited(name: string, assessment: AssessmentChanges = {}) {
    const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`;
    const made = await staff.invited({ title: `Opening of ${name}`, name, email, assessment: { sections: codeOnly, ...assessment } });
    return { link: made.link, email, invitationId: made.invitation.invitationId };
  }

  async function sitting(name: string, { assessment = {}, beforeStart, ...options }: CastOptions = {}): Promise<Sitting> {
    const { link, email, invitationId } = await invited(name, assessment);
    const watched = await watch(browser, url, options);
    await openInvitation(watched.page, link, email);
    await beforeStart?.(watched);
    const title = await startAttempt(watched.page);
    const attemptId = new URL(watched.page.url()).pathname.split('/').at(-1) ?? '';
    const seen = async () => {
      const { attempt } = await staff.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`);
      if (attempt === null) throw new Error(`${name} has no attempt`);
      return attempt;
    };
    const held = async () => (await seen()).items[0]?.answer.texts[0]?.text ?? '';
    return {
      ...watched,
      link,
      email,
      invitationId,
      attemptId,
      title,
      seen,
      held,
      act: (action, input = {}) => staff.post(`/api/staff/attempts/${attemptId}/${action}`, input),
      untilHeld: async () => {
        const giveUpAt = Date.now() + 25_000;
        for (;;) {
          const difference = differenceOf(await editorText(watched.page), await held());
          if (difference === null) return;
          if (Date.now() > giveUpAt) throw new Error(`the server does not get what the editor shows: ${difference}`);
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      },
    };
  }

  return {
    installation,
    browser,
    owner,
    invited,
    takeHome: (name) => invited(name, takeHome),
    sitting,
    async finishes(link, email) {
      const candidate = await watch(browser, url);
      await openInvitation(candidate.page, link, email);
      await startAttempt(candidate.page);
      await submit(candidate.page);
      if (candidate.complaints().length > 0) throw new Error(candidate.complaints().join('\n'));
      await candidate.close();
    },
  };
}
