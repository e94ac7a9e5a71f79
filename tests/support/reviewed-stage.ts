import { type AttemptForCandidate, type TextChange, textHash, type WriterForCandidate } from '@assay/core/attempts';
import type { InvitationForStaff, NewLink } from '@assay/core/invitations';
import type { OpeningForStaff } from '@assay/core/openings';
import type { ReviewQueue } from '@assay/core/reviews';
import { solutionOf } from './candidate-page.ts';
import { staffSession } from './staff-session.ts';
import { openStage, type Stage } from './stage.ts';
import { type Watched, watch } from './watched-page.ts';

/** An essay of five criteria and a program. */
const sections = [
  { title: 'Words', pool: { kinds: ['essay' as const] }, count: 1, weight: 10 },
  { title: 'Code', pool: { kinds: ['code' as const], skills: ['general-programming', 'format-conversion'] }, count: 1, weight: 5 },
];

/** An installation with an opening whose answers people score, and what is needed to fill it. */
export async function openReviewedStage(environment: Record<string, string> = {}) {
  const stage = await openStage(environment);
  const { url } = stage.installation;
  const staff = staffSession(stage.owner.page, url);
  const opening = await staff.opening({ title: 'Data engineer', assessment: { sections } });
  return {
    ...stage,
    opening,
    staff,
    /** Who joined by a link, with a browser of their own. */
    async colleague(name: string, roles: readonly string[]): Promise<Watched> {
      const email = `${name.toLowerCase()}@example.org`;
      const link = await staff.post<{ url: string }>('/api/staff/people', { purpose: 'joins', email, teamId: opening.teamId, roles });
      const watched = await watch(stage.browser, url);
      await staffSession(watched.page, url).post('/api/staff/join', {
        token: link.url.split('#')[1],
        name,
        password: 'correct horse battery',
      });
      return watched;
    },
    sat: (name: string, essay: string) => sat(stage, opening, { name, essay }),
    /** Until so many answers wait for whoever is signed in there. */
    async untilLeft({ page }: Watched, left: number, withinMs = 25_000): Promise<void> {
      const giveUpAt = Date.now() + withinMs;
      for (;;) {
        const queue = await staffSession(page, url).get<ReviewQueue>('/api/staff/reviews');
        if (queue.left === left) return;
        if (Date.now() > giveUpAt) throw new Error(`${queue.left} answers wait, and not ${left}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
  };
}

export type ReviewedStage = Awaited<ReturnType<typeof openReviewedStage>>;

/** What somebody's page would have sent, without the page: the story is about who reads it. */
async function sat(stage: Stage, opening: OpeningForStaff, { name, essay }: { name: string; essay: string }): Promise<string> {
  const { url } = stage.installation;
  const staff = staffSession(stage.owner.page, url);
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`;
  const { invitationId } = await staff.post<InvitationForStaff>('/api/staff/invitations', {
    openingId: opening.openingId,
    name,
    email,
    startsFrom: null,
    startsUntil: null,
    timeMultiplier: 1,
  });
  const link = await staff.post<NewLink>(`/api/staff/invitations/${invitationId}/links`, {});
  const watched = await watch(stage.browser, url);
  const candidate = staffSession(watched.page, url);
  await candidate.post('/api/candidate/links/enter', { token: link.url.split('#')[1], email });
  const { attemptId } = await candidate.post<{ attemptId: string }>('/api/candidate/attempts', {});
  const path = `/api/candidate/attempts/${attemptId}`;
  const writer = await candidate.post<WriterForCandidate>(`${path}/writers`, { previous: null, resumeCode: null });
  if (writer.kind !== 'writing') throw new Error('somebody else writes');
  const { items } = await candidate.get<AttemptForCandidate>(path);
  let seq = 0;
  const batches = items.map(({ itemId, question, answer }) => {
    seq += 1;
    const isCode = question.kind === 'code';
    const before = isCode
      ? (answer.texts.find(({ language, path: file }) => language === 'javascript' && file === undefined)?.text ?? '')
      : '';
    const text = isCode ? solutionOf(question.title) : essay;
    const changes: TextChange[] = [{ offset: 0, length: before.length, text }];
    const document = { itemId, language: isCode ? 'javascript' : 'prose', length: before.length, hash: textHash(before) };
    return { firstSeq: seq, document, events: [{ kind: 'edit', seq, clientAt: seq * 1000, input: 'type', changes }] };
  });
  await candidate.post(`${path}/batches`, { writerSessionId: writer.writerSessionId, batches });
  await candidate.post(`${path}/submit`, { writerSessionId: writer.writerSessionId, lastSeq: seq });
  await watched.close();
  return invitationId;
}
