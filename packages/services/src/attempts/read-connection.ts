import { assertMay } from '@assay/core/accounts';
import { type ClosedBy, countEdits, deviceName } from '@assay/core/attempts';
import { closedBy } from '@assay/core/attempts/schema';
import type { ConnectionEntry, ConnectionHistory } from '@assay/core/candidates';
import type { AttemptId } from '@assay/core/ids';
import { deviceTimes } from '@assay/core/recordings';
import {
  type Attempt,
  type ConnectionGap,
  fromStored,
  getAttempt,
  getInvitation,
  getRevision,
  listAudit,
  listBatches,
  listGaps,
  listItems,
  listNetworkChanges,
  listWriters,
  subjectOfAttempt,
  type WriterSession,
} from '@assay/db';
import { z } from 'zod';
import type { ServiceContext } from '../context.ts';
import { silenceOf } from './contact.ts';

type Batch = Awaited<ReturnType<typeof listBatches>>[number];

/** How an attempt was connected, entry by entry, for the team: what was away, what arrived when, and what was done to its clock. */
export async function readConnection(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<ConnectionHistory> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'attempt.read-connection', subjectOfAttempt(attempt));
  const [invitation, revision] = [await getInvitation(ctx.db, attempt.invitationId), await getRevision(ctx.db, attempt.revisionId)];
  const writers = await listWriters(ctx.db, attempt.id);
  const batches = await listBatches(ctx.db, attempt.id);
  const gaps = [...(await listGaps(ctx.db, attempt.id)), ...lastGap(attempt, writers.at(-1), ctx.now())];
  const networkChanges = await listNetworkChanges(ctx.db, attempt.id);
  const titles = new Map((await listItems(ctx.db, attempt.id)).map((item) => [item.id, item.question.title]));
  const lateEntries = lateEdits(batches);
  const audit = await listAudit(ctx.db, [attempt.id]);
  const entries: ConnectionEntry[] = [
    ...openings(writers),
    ...networkChanges.map(
      ({ at, writerSessionId }): ConnectionEntry => ({
        kind: 'network_changed',
        at: at.toISOString(),
        device: deviceOf(writers, writerSessionId),
      }),
    ),
    ...gaps.map((gap) => gapEntry(gap, writers, batches)),
    ...supersededEdits(writers, batches),
    ...batches
      .filter(({ place }) => place === 'unfolded')
      .map(({ batch, receivedAt }): ConnectionEntry => {
        const { document } = batch;
        return {
          kind: 'resync',
          at: receivedAt.toISOString(),
          question: (document === null ? undefined : titles.get(document.itemId)) ?? 'a question',
        };
      }),
    ...lateEntries,
    ...clockEntries(audit),
    ...closing(attempt, audit),
  ];
  const gapMs = gaps.reduce((sum, { from, until }) => sum + (until.getTime() - from.getTime()), 0);
  return {
    invitationId: attempt.invitationId,
    candidate: invitation.candidateName,
    assessment: revision.content.name,
    startedAt: attempt.startedAt.toISOString(),
    closedAt: attempt.closedAt?.toISOString() ?? null,
    summary: {
      gaps: gaps.length,
      gapSeconds: Math.round(gapMs / 1000),
      takeOvers: Math.max(0, writers.length - 1),
      networks: new Set([...writers, ...networkChanges].map(({ networkHash }) => networkHash)).size,
      lateEdits: lateEntries.reduce((sum, { edits }) => sum + edits, 0),
    },
    entries: entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}

const openings = (writers: readonly WriterSession[]): ConnectionEntry[] =>
  writers.map((writer, index) => ({
    kind: 'opened',
    at: writer.openedAt.toISOString(),
    device: deviceName(writer.userAgent),
    isTakeOver: index > 0,
    isNewNetwork: index > 0 && writer.networkHash !== writers[index - 1]?.lastNetworkHash,
  }));

/** A device that was not heard from again up to the end, or up to now. */
function lastGap(attempt: Attempt, writer: WriterSession | undefined, now: Date): ConnectionGap[] {
  const silence = writer === undefined ? null : silenceOf(attempt, writer, now);
  return writer === undefined || silence === null ? [] : [{ writerSessionId: writer.id, ...silence }];
}

const deviceOf = (writers: readonly WriterSession[], id: WriterSession['id']): string =>
  deviceName(writers.find((writer) => writer.id === id)?.userAgent ?? '');

/** With what was typed meanwhile, by the device's clock put right. */
function gapEntry(
  { writerSessionId, from, until }: ConnectionGap,
  writers: readonly WriterSession[],
  batches: readonly Batch[],
): ConnectionEntry {
  const own = batches.filter((batch) => batch.writerSessionId === writerSessionId);
  const { times } = deviceTimes(
    own.map(({ receivedAt, batch, place }) => ({ receivedAt, events: batch.events, isLate: place === 'late' })),
  );
  const isWithin = (at: number | undefined) => at !== undefined && at >= from.getTime() && at <= until.getTime();
  const edits = own.reduce((sum, { receivedAt, batch }, index) => {
    if (receivedAt < until) return sum;
    return sum + countEdits({ events: batch.events.filter((_, place) => isWithin(times[index]?.[place])) });
  }, 0);
  return { kind: 'gap', at: from.toISOString(), until: until.toISOString(), device: deviceOf(writers, writerSessionId), edits };
}

/** One entry for each device that went on typing after it had been taken over. */
function supersededEdits(writers: readonly WriterSession[], batches: readonly Batch[]): ConnectionEntry[] {
  return writers.flatMap((writer): ConnectionEntry[] => {
    const own = batches.filter(({ place, writerSessionId }) => place === 'superseded' && writerSessionId === writer.id);
    const edits = own.reduce((sum, { batch }) => sum + countEdits(batch), 0);
    const at = own.at(-1)?.receivedAt.toISOString();
    return at === undefined || edits === 0 ? [] : [{ kind: 'superseded_edits', at, device: deviceName(writer.userAgent), edits }];
  });
}

type LateEdits = Extract<ConnectionEntry, { kind: 'late_edits' }>;

/** Batches of one request arrived at the same moment. */
function lateEdits(batches: readonly Batch[]): LateEdits[] {
  const byArrival = new Map<string, number>();
  for (const { place, batch, receivedAt } of batches) {
    const at = receivedAt.toISOString();
    if (place === 'late') byArrival.set(at, (byArrival.get(at) ?? 0) + countEdits(batch));
  }
  return [...byArrival].filter(([, edits]) => edits > 0).map(([at, edits]) => ({ kind: 'late_edits', at, edits }));
}

type Audit = Awaited<ReturnType<typeof listAudit>>;

const closing = ({ closedAt, closedBy: by }: Attempt, audit: Audit): ConnectionEntry[] =>
  closedAt === null || by === null ? [] : [closingEntry(closedAt.toISOString(), by, audit)];

/** Why the team closed it stands in the audit log. */
function closingEntry(at: string, by: ClosedBy, audit: Audit): ConnectionEntry {
  const entry = by === 'team' ? audit.find((row) => row.action === 'attempt.close' && row.at === at) : undefined;
  return { kind: 'closed', at, closedBy: by, reason: entry?.reason ?? null };
}

const minutesDetails = z.object({ minutes: z.number() });
const reopenDetails = minutesDetails.extend({ closedAt: z.string(), closedBy });
const decisionDetails = z.object({ counts: z.boolean() });

/** What was done to the clock and by whom it was decided stands in the audit log. */
function clockEntries(audit: Audit): ConnectionEntry[] {
  const entries: ConnectionEntry[] = [];
  let running: Extract<ConnectionEntry, { kind: 'break' }> | null = null;
  for (const { at, action, reason, details } of audit) {
    switch (action) {
      case 'attempt.start-break':
        running = { kind: 'break', at, until: null, reason: reason ?? '' };
        entries.push(running);
        break;
      case 'attempt.end-break':
        if (running !== null) running.until = at;
        break;
      case 'attempt.add-minutes':
        entries.push({ kind: 'minutes_added', at, ...fromStored(minutesDetails, details, 'audit.details'), reason: reason ?? '' });
        break;
      case 'attempt.issue-resume-code':
        entries.push({ kind: 'resume_code_issued', at, reason: reason ?? '' });
        break;
      case 'attempt.pick-late-tail':
        entries.push({ kind: 'late_tail_decided', at, ...fromStored(decisionDetails, details, 'audit.details'), reason: reason ?? '' });
        break;
      case 'attempt.reopen': {
        const { minutes, closedAt, closedBy: by } = fromStored(reopenDetails, details, 'audit.details');
        entries.push(closingEntry(closedAt, by, audit), { kind: 'reopened', at, minutes, reason: reason ?? '' });
        break;
      }
    }
  }
  return entries;
}
