import { AppError } from '@assay/core';
import type { BulkAction } from '@assay/core/bulk';
import { type Attempt, countValidTokens, type Database, listMailsOf, type Tx } from '@assay/db';
import { assertConditionsFit, type Conditions, setConditions } from '../arrangements/apply-conditions.ts';
import { assertActionFits } from '../attempts/action-fits.ts';
import { assertTakesMinutes, giveMinutes } from '../attempts/more-minutes.ts';
import { openAgain } from '../attempts/opening-again.ts';
import type { ServiceContext } from '../context.ts';
import type { InvitedPerson } from '../invitations/invited-person.ts';
import { revokeAllLinks } from '../invitations/revocation.ts';
import { assertWindowMoves, moveWindow } from '../invitations/start-window.ts';
import { assertWaived, endWaiver } from '../invitations/waiver.ts';
import { assertLetterFits, queueLetterAgain } from '../mail/letter-again.ts';
import { mailerOf } from '../mail/set-up.ts';

/** What is done to each of many. Whatever is refused is refused before the first change, so that nothing is left half done beside the others. */
export type BulkDeed = {
  /** Throws why it is not about them. */
  assertFits: (db: Database | Tx, person: InvitedPerson) => Promise<void>;
  /** What of them it starts from: with another one it would be another deed, or the same a second time. */
  startsFrom: (db: Database | Tx, person: InvitedPerson) => Promise<string>;
  carryOut: (tx: Tx, person: InvitedPerson, reason: string) => Promise<void>;
};

export function bulkDeed(ctx: ServiceContext, action: BulkAction): BulkDeed {
  switch (action.kind) {
    case 'extend': {
      const until = action.startsUntil === null ? null : new Date(action.startsUntil);
      return {
        assertFits: async (_, person) => {
          if (person.attempt === null) assertAsked(person);
          assertWindowMoves(person, until, ctx.now());
        },
        startsFrom: async (_, { invitation }) => invitation.startsUntil?.toISOString() ?? '',
        carryOut: (tx, person, reason) => moveWindow(tx, ctx, person, { until, reason }),
      };
    }
    case 'conditions':
      return {
        assertFits: async (_, person) => {
          conditionsFor(person, action);
        },
        startsFrom: async (_, { invitation, attempt }) => [invitation.timeMultiplier, invitation.breakMinutes, attempt !== null].join(' '),
        carryOut: (tx, person, reason) => setConditions(tx, ctx, person, { ...conditionsFor(person, action), reason }),
      };
    case 'add_minutes':
      return {
        assertFits: async (_, person) => {
          assertTakesMinutes(startedAttempt(person), action.minutes, ctx.now());
        },
        startsFrom: async (_, { attempt }) => String(attempt?.addedMs),
        carryOut: (tx, person, reason) => giveMinutes(tx, ctx, startedAttempt(person), { minutes: action.minutes, reason }),
      };
    case 'reopen':
      return {
        assertFits: async (_, person) => assertActionFits('reopen', startedAttempt(person), ctx.now()),
        startsFrom: async (_, { attempt }) => attempt?.closedAt?.toISOString() ?? '',
        carryOut: (tx, person, reason) => openAgain(tx, ctx, startedAttempt(person), { minutes: action.minutes, reason }),
      };
    case 'revoke':
      return {
        assertFits: assertRevocable,
        startsFrom: async (db, { invitation }) => String(await countValidTokens(db, invitation.id)),
        carryOut: (tx, person, reason) => revokeAllLinks(tx, ctx, person, reason),
      };
    case 'unwaive':
      return {
        assertFits: async (_, { invitation }) => assertWaived(invitation),
        startsFrom: async (_, { invitation }) => invitation.standingAttemptId ?? '',
        carryOut: (tx, { invitation }, reason) => endWaiver(tx, ctx, invitation, reason),
      };
    case 'remind': {
      mailerOf(ctx);
      return {
        assertFits: (db, { invitation }) => assertLetterFits(db, ctx, invitation, 'reminder'),
        startsFrom: async (db, { invitation }) =>
          String((await listMailsOf(db, invitation.id)).filter(({ kind }) => kind === 'reminder').length),
        carryOut: (tx, { invitation }) => queueLetterAgain(tx, ctx, invitation, { kind: 'reminder', timeZone: action.timeZone }),
      };
    }
    default:
      return action satisfies never;
  }
}

const leftOut = (reason: string, message: string) => new AppError('conflict', message, { reason });

/** Nothing is asked of whoever is not to start. */
function assertAsked({ invitation }: InvitedPerson): void {
  if (invitation.waivedAt !== null) throw leftOut('waived', 'No attempt is asked for: an earlier score stands.');
  if (invitation.revokedAt !== null) throw leftOut('revoked', 'The invitation was withdrawn.');
}

function startedAttempt({ attempt }: InvitedPerson): Attempt {
  if (attempt === null) throw leftOut('not_started', 'They have not started.');
  return attempt;
}

/** For one alone, links may also be revoked while somebody works; of many it is meant to keep people from starting. */
async function assertRevocable(db: Database | Tx, { invitation, attempt }: InvitedPerson): Promise<void> {
  if (attempt !== null) throw leftOut('started', 'They have started already.');
  const mayStart = invitation.revokedAt === null && invitation.waivedAt === null;
  if (!mayStart && (await countValidTokens(db, invitation.id)) === 0) throw leftOut('no_links', 'No link of theirs opens anything.');
}

/** Each is given what is named, and keeps what is not; while somebody works, the breaks alone. */
function conditionsFor(person: InvitedPerson, action: Extract<BulkAction, { kind: 'conditions' }>): Conditions {
  const { invitation, attempt } = person;
  if (attempt === null) assertAsked(person);
  const before = { timeMultiplier: attempt?.timeMultiplier ?? invitation.timeMultiplier, breakMinutes: invitation.breakMinutes };
  const isBreaksAlone = attempt !== null && action.breakMinutes !== null;
  const after = {
    timeMultiplier: isBreaksAlone ? before.timeMultiplier : (action.timeMultiplier ?? before.timeMultiplier),
    breakMinutes: action.breakMinutes ?? before.breakMinutes,
  };
  assertConditionsFit(person, after);
  if (after.timeMultiplier === before.timeMultiplier && after.breakMinutes === before.breakMinutes) {
    throw leftOut('same', 'They have exactly this already.');
  }
  const hasMore = after.timeMultiplier < before.timeMultiplier || after.breakMinutes < before.breakMinutes;
  if (hasMore && !action.lowers) throw leftOut('has_more', 'They have more already.');
  return after;
}
