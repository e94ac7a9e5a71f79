import type { Json } from '@assay/core';
import { decisionKinds } from '@assay/core/decisions';
import type { QuestionDecision } from '@assay/core/questions';
import { formatCount } from '@assay/ui';
import { decisionWords } from './decision-words.ts';

/** Of each action that leaves a trace; one that does more than one thing is told apart by its `change`. */
export const auditedActions: Readonly<Record<string, string>> = {
  'mail.send': 'Sent a letter',
  'mail.mark-bounced': 'Noted that a letter came back',
  'mail.settle': 'Put an undelivered letter away',
  'mail-template.write': 'Changed what a letter says',
  tried: 'Sent a letter to themselves to try it',
  'password.ask': 'Asked for a new password',
  'question.publish': 'Read the question from the bank',
  'version submitted': 'Published a version that waits for approval',
  'approval.write': 'Changed who approves questions',
  'assessment.write': 'Saved the assessment',
  'opening.write': 'Saved the opening',
  'owner.invite': 'Made a set-up link',
  'owner.write': 'Changed who is an owner',
  'people.write': 'Changed who is in the team',
  'people.join': 'Came in by a link',
  'team.write': 'Changed a team',
  'notice.write': 'Saved the notice on data',
  'account.write-own': 'Changed the own account',
  'colleague invited': 'Invited a colleague',
  'password link made': 'Made a link for a new password',
  'invitation withdrawn': 'Withdrew the invitation of a colleague',
  'removed from a team': 'Removed somebody from a team',
  'roles changed': 'Changed somebody’s roles',
  'removed everywhere': 'Removed somebody everywhere',
  'no longer an owner': 'Made somebody no owner',
  'team made': 'Added a team',
  'team renamed': 'Renamed a team',
  'name changed': 'Changed the own name',
  'password changed': 'Changed the own password',
  'signed out everywhere': 'Signed out everywhere',
  'owner.set-up': 'Became an owner',
  'invitation.write': 'Changed the invitation',
  invited: 'Invited',
  'earlier score stands': 'Let an earlier score stand',
  'asked to take it after all': 'Asked to take it after all',
  'open-link.write': 'Changed an open link',
  'open-link.apply': 'Applied by an open link',
  'open link made': 'Made an open link',
  'open link changed': 'Changed an open link',
  'open link closed': 'Closed an open link',
  'open link opened again': 'Opened an open link again',
  'list taken in': 'Sent a list of people to invite',
  'link made': 'Made a link',
  'links revoked': 'Revoked all links',
  'link.enter': 'Opened a link',
  'attempt.start': 'Started the attempt',
  'attempt.submit': 'Submitted',
  'attempt.write': 'Opened the editor on a device',
  'attempt.close-abandoned': 'Closed the attempt when its time was over',
  'attempt.grade': 'Graded',
  'arrangement.request': 'Asked for another arrangement',
  'arrangement withdrawn': 'Took back the request for another arrangement',
  'arrangement.answer': 'Answered the request for another arrangement',
  'outcome.write': 'Changed what became of a candidate',
  'outcome saved': 'Wrote down what became of the candidate',
  'outcomes taken in': 'Took in a list of what became of candidates',
  'outcomes taken back': 'Took back a list of what became of candidates',
  'selection-rates.read': 'Read selection rates by group',
  'selection-rates.write': 'Changed the groups for selection rates',
  'rates told anew': 'Saw selection rates that were told anew',
  'groups supplied': 'Supplied groups for selection rates',
  'groups replaced': 'Replaced the groups for selection rates',
  'groups removed': 'Removed the groups for selection rates',
  'feedback.write': 'Wrote to the candidate about the result',
  'second-look.request': 'Asked for a second look at the score',
  'second-look.answer': 'Answered after a second look at the score',
  'similarity.set': 'Changed from when on answers are too alike',
  'similarity-case.open': 'Noticed that answers are more alike than is usual',
  'similarity-case.ask': 'Asked the candidate how an answer came about',
  'similarity-case.answer': 'Answered how an answer came about',
  'similarity-case.decide': 'Decided about answers that are alike',
  'case opened': 'Opened a case: answers are more alike than is usual',
  'case grown': 'Found another answer that is alike',
  'case asked': 'Asked the candidate how an answer came about',
  'case answered': 'Answered how an answer came about',
  'case confirmed': 'Held a case of similarity against the attempt',
  'case dismissed': 'Dismissed a case of similarity',
  'case reopened': 'Opened a case of similarity again',
  'conditions.write': 'Changed time and breaks',
  'person.end': 'Let a person go',
  'person.read': 'Looked at personal data',
  'copy made': 'Made a copy of a person’s data',
  'person.settle': 'Saw to a request about personal data',
  'person.request': 'Asked for a copy or deletion of their data',
  'person.retain': 'Ended what was kept long enough',
  'person anonymised': 'Anonymised: kept long enough',
  'recording deleted': 'Deleted the recording: kept long enough',
  'attempt.add-minutes': 'Added minutes',
  'attempt.start-break': 'Stopped the clock for a break',
  'attempt.start-own-break': 'Took a break',
  'attempt.end-break': 'Ended the break',
  'attempt.reopen': 'Opened the attempt again',
  'attempt.close': 'Closed the attempt before its time was over',
  'attempt.void': 'Made the attempt void',
  'attempt.unvoid': 'Let the attempt count again',
  'invitation.extend': 'Moved the end of the start window',
  'attempt.issue-resume-code': 'Made a new resume code',
  'recording.export': 'Took the recording along',
  'attempt.pick-late-tail': 'Decided about the late edits',
  'attempt.grade-late-tail': 'Took back the decision about the late edits: more had arrived',
  'review-plan.write': 'Saved the review plan',
  'review.write': 'Finished scoring an answer',
  'review.hand-back': 'Handed an answer back unscored',
  'review.reveal': 'Looked up whose answer they had scored',
  'review.adjudicate': 'Decided what an answer is worth on which reviewers differed',
  'agreement.show-names': 'Changed who sees how severe each reviewer is',
  'reviewers shown by name': 'Let managers see by name how severe each reviewer is',
  'reviewers hidden again': 'Hid by name how severe each reviewer is',
  'decision.write': 'Decided about the candidate',
  'decision taken back': 'Took a decision back',
  'decision.tell': 'Told the candidate the decision',
  'telling taken back': 'Said that the candidate was not told after all',
  'question.decide': 'Decided about a question',
  'draft.write': 'Worked on a draft of the question',
  'draft.publish': 'Published a draft of the question',
  'rotation.watch': 'Watched over a question',
  'rotation.decide': 'Decided about a proposal for a question',
  'rotation.set': 'Changed how questions rotate',
  'proposal made': 'Proposed something for the question',
  'proposal withdrawn': 'Took back what was proposed',
  'proposal dismissed': 'Dismissed what was proposed for the question',
  'leak signalled': 'Signalled that answers to the question may have got around',
  'attempt.leave-out': 'Left a question out of the score',
  'regrade.write': 'Graded finished attempts again',
  previewed: 'Looked at what grading again would change',
  applied: 'Took over the score of a regrade',
  undone: 'Took a regrade back',
  applying: 'Carried a regrade out',
  undoing: 'Took a regrade back',
  'reviews asked for': 'Asked for new reviews by a newer rubric',
  'review asked for': 'Asked for a new review by a newer rubric',
  'known-solution.write': 'Changed the known solutions of the question',
  'known solution added': 'Added a known solution of the question',
  'known solution removed': 'Removed a known solution of the question',
  'known solution checked': 'Let a known solution be compared with all answers again',
  'problem.settle': 'Settled a problem report',
  'assessment.preview': 'Opened the assessment as a candidate',
  'shortfall.settle': 'Settled a notice about short pools',
  'upload.write': 'Handed in a file',
  'file handed in': 'Handed in a file',
  'file taken back': 'Took back a file',
  'upload.scan': 'Found a virus in a file that was handed in',
  'problem.report': 'Reported a problem with a question',
  'sample.create': 'Made the sample attempt',
};

const questionDecisionWords: Readonly<Record<string, string>> = {
  approve: 'Approved it',
  pilot: 'Put it into pilot',
  turn_down: 'Turned the new version down',
  stop_pilot: 'Stopped the pilot of the new version because of a fault',
  rest: 'Let it rest',
  retire: 'Retired it',
  bring_back: 'Brought it back',
  stop: 'Stopped it because of a fault',
} satisfies Record<QuestionDecision, string>;

/** An entry there are no words for is still said, in the word the server used. */
export function actionWords(action: string, details: Json): string {
  const fields = fieldsOf(details);
  const [change, minutes, counts] = [fields['change'], fields['minutes'], fields['counts']];
  if (typeof minutes === 'number') {
    const given = formatCount(minutes, 'minute');
    if (action === 'attempt.add-minutes') return `Added ${given}`;
    if (action === 'attempt.reopen') return `Opened the attempt again for ${given}`;
  }
  if (action === 'attempt.pick-late-tail' && typeof counts === 'boolean') {
    return `Decided that the late edits ${counts ? 'count' : 'do not count'}`;
  }
  const decision = decisionKinds.find((kind) => kind === fields['decision']);
  if (action === 'decision.write' && decision !== undefined) return `Decided: ${decisionWords[decision].word.toLowerCase()}`;
  const aboutQuestion = questionDecisionWords[String(fields['decision'])];
  if (action === 'question.decide' && aboutQuestion !== undefined) return aboutQuestion;
  const entry = typeof change === 'string' ? change : action;
  return auditedActions[entry] ?? entry.replaceAll(/[.-]/g, ' ');
}

function fieldsOf(details: Json): { [key: string]: Json | undefined } {
  return isFields(details) ? details : {};
}

const isFields = (details: Json): details is { readonly [key: string]: Json } =>
  typeof details === 'object' && details !== null && !Array.isArray(details);

/** The audit trail holds ids, not names. */
export function actorWords(actor: string): string {
  const [kind, name = ''] = actor.split(':');
  switch (kind) {
    case 'staff':
      // Enough to tell colleagues apart in a column.
      return `Staff …${name.slice(-6)}`;
    case 'candidate':
      return 'The candidate';
    case 'visitor':
      return 'Whoever held the link';
    case 'system':
      return `Assay (${name})`;
    default:
      return actor;
  }
}
