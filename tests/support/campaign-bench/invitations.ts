import type { InvitationListForStaff, ListCheck } from '@assay/core/invitation-lists';
import type { Letter } from '@assay/core/invitations';
import type { OpeningForStaff, ResultsPage } from '@assay/core/openings';
import { assessmentOf } from '../attempt.ts';
import { type Installation, startInstallation } from '../installation.ts';

type Say = (line: string) => void;

const people = 200;

/**
 * Part of the `campaign` suite: 200 people from a CSV, over HTTP with a signed-in session, from the request sent until all are invited, with the progress
 * asked for as the page does; the worst of three lists. Then a longer list in the middle of which `work` is killed: how many are invited
 * twice or not at all.
 */
export async function measureInvitations(say: Say): Promise<Record<string, number | null>> {
  const installation = await startInstallation({ ASSAY_LOG_LEVEL: 'warn' });
  try {
    const staff = await signedIn(installation);
    const checks: number[] = [];
    const all: number[] = [];
    const links: number[] = [];
    let steps = 0;
    for (let round = 0; round < 3; round += 1) {
      const path = await staff.opening(`Round ${round}`);
      const text = csvOf(people);
      const began = performance.now();
      const check = await staff.post<ListCheck>(`${path}/lists/check`, { text });
      const checked = performance.now();
      if (check.ready !== people) throw new Error(`${check.ready} of ${people} rows were ready`);
      const list = await staff.post<InvitationListForStaff>(`${path}/lists`, { text, startsFrom: null, startsUntil: null });
      steps = Math.max(steps, await untilFinished(staff, path, list));
      const invited = performance.now();
      const { letters } = await staff.post<{ letters: Letter[] }>(`${path}/links`, {});
      links.push(performance.now() - invited);
      if (letters.length !== people) throw new Error(`${letters.length} links were made for ${people} people`);
      checks.push(checked - began);
      all.push(invited - checked);
    }
    say(`${people} people from a CSV, three times: checked in ${told(checks)}, invited in ${told(all)}, links in ${told(links)}`);
    const wrong = await killedInTheMiddle(installation, staff, say);
    return {
      invitationsQueuedSeconds: Math.round(Math.max(...all) / 10) / 100,
      invite200CheckMs: Math.round(Math.max(...checks)),
      invite200LinksMs: Math.round(Math.max(...links)),
      inviteProgressSteps: steps,
      inviteWrongAfterKill: wrong,
    };
  } finally {
    await installation.remove();
  }
}

const told = (values: readonly number[]): string => `${values.map((value) => Math.round(value)).join(', ')} ms`;

export const csvOf = (count: number): string =>
  `Name;E-Mail;Source\r\n${Array.from({ length: count }, (_, number) => `Person ${number};person${number}@example.org;Advert\r\n`).join('')}`;

type Staff = Awaited<ReturnType<typeof signedIn>>;

/** Answers how many different states of progress were seen before the end. */
export async function untilFinished(staff: Staff, path: string, { listId, people: all }: InvitationListForStaff): Promise<number> {
  const seen = new Set<number>();
  const giveUpAt = performance.now() + 60_000;
  while (performance.now() < giveUpAt) {
    const { state, invited } = await staff.get<InvitationListForStaff>(`${path}/lists/${listId}`);
    if (state === 'finished') return seen.size;
    if (state === 'stopped') throw new Error(`the list came to a stop after ${invited} of ${all}`);
    seen.add(invited);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the list is not through after a minute');
}

async function killedInTheMiddle(installation: Installation, staff: Staff, say: Say): Promise<number> {
  const count = 4_000;
  const path = await staff.opening('Killed');
  const list = await staff.post<InvitationListForStaff>(`${path}/lists`, { text: csvOf(count), startsFrom: null, startsUntil: null });
  const read = () => staff.get<InvitationListForStaff>(`${path}/lists/${list.listId}`);
  while ((await read()).invited === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await installation.kill('work');
  const atKill = await read();
  const began = performance.now();
  await untilFinished(staff, path, list);
  const { invited, invitedBefore } = await read();
  const { total } = await staff.get<ResultsPage>(`${path}/results`);
  say(
    `work was killed after ${atKill.invited} of ${count}; the rest took ${Math.round(performance.now() - began)} ms more; ${total} are invited, ${invitedBefore} were met twice`,
  );
  if (atKill.state !== 'running') throw new Error('the kill came too late to prove anything');
  return Math.abs(total - count) + Math.abs(invited - count) + invitedBefore;
}

export async function signedIn({ url, ownerSetUpUrl }: Installation) {
  let cookie = '';
  const ask = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const response = await fetch(`${url}/api/staff${path}`, {
      method,
      headers: { origin: url, cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
    return (await response.json()) as Body;
  };
  const post = <Body>(path: string, body: unknown) => ask<Body>('POST', path, body);
  const name = { name: 'Olga Owner', email: 'olga@example.org', password: 'correct horse battery' };
  await post('/set-up', { token: ownerSetUpUrl.split('#')[1], ...name });
  const { assessmentId } = await post<{ assessmentId: string }>('/assessments', { teamId: null, content: assessmentOf() });
  return {
    post,
    get: <Body>(path: string) => ask<Body>('GET', path),
    /** A new one: its path below the staff's routes. */
    async opening(title: string): Promise<string> {
      const manager = { managerName: 'Mara Manager', managerEmail: 'mara@example.org', answerByDays: 7 };
      const { openingId } = await post<OpeningForStaff>('/openings', {
        title,
        assessmentId,
        ...manager,
        floorPercent: null,
      });
      return `/openings/${openingId}`;
    },
  };
}
