import { nothingHere } from '@assay/core';
import { type Action, type Actor, may, type Subject } from '@assay/core/accounts';
import { type StoredParty, subjectOfParty } from '@assay/db';

/** A case belongs to the team of each of its attempts: what the actor may act on, or else any of them, so that a refusal says nothing. */
export function subjectOfCase(actor: Actor, action: Action, parties: readonly StoredParty[]): Subject {
  const subjects = parties.map(subjectOfParty);
  const subject = subjects.find((one) => may(actor, action, one)) ?? subjects[0];
  if (subject === undefined) throw nothingHere();
  return subject;
}
