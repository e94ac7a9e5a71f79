import {
  type AssessmentContentInput,
  type AssessmentForStaff,
  type AssessmentInput,
  defaultConduct,
  type PoolFilter,
} from '@assay/core/assessments';
import {
  type AttemptEvent,
  type AttemptForCandidate,
  type BatchesAnswer,
  type DocumentBefore,
  type EventBatch,
  type InputType,
  type OpenWriterInput,
  type Receipt,
  type RunForCandidate,
  type TextChange,
  textHash,
  type WriterForCandidate,
} from '@assay/core/attempts';
import type { AttemptId, ItemId } from '@assay/core/ids';
import type { InvitationForStaff, InvitationInput, NewLink } from '@assay/core/invitations';
import type { OpeningForStaff, OpeningInput } from '@assay/core/openings';
import type { Answered, Platform, TestBrowser } from './platform.ts';

const minute = 60_000;

export type AssessmentChanges = Partial<Omit<AssessmentInput, 'sections'> & Pick<AssessmentContentInput, 'sections'>>;

const poolOf = (pool: AssessmentContentInput['sections'][number]['pool']): PoolFilter => ({
  skills: pool.skills ?? [],
  roles: pool.roles ?? [],
  kinds: pool.kinds ?? [],
  difficultyFrom: pool.difficultyFrom ?? 1,
  difficultyTo: pool.difficultyTo ?? 5,
  named: (pool.named ?? []).map(({ questionId, weight = 1 }) => ({ questionId, weight })),
});

/** Each section says why, unless the test is about that. Not parsed: a test may want what the server refuses. */
export const assessmentOf = ({ sections, form = 'quiz', expectedHours = null, ...changes }: AssessmentChanges = {}): AssessmentInput => ({
  name: 'Analyst quiz',
  sections: (
    sections ?? [
      { title: 'Code', pool: { kinds: ['code'] }, count: 1, weight: 3 },
      { title: 'Reading', pool: { kinds: ['choice'] }, count: 1, weight: 1 },
    ]
  ).map((section) => ({
    id: section.id ?? '',
    title: section.title,
    why: section.why ?? 'Every week of the job asks for it.',
    pool: poolOf(section.pool),
    count: section.count,
    weight: section.weight ?? 1,
    sharing: section.sharing ?? 'alike',
    order: section.order ?? 'shuffled',
    areOptionsShuffled: section.areOptionsShuffled ?? true,
  })),
  form,
  workingTimeMs: 60 * minute,
  expectedHours,
  conduct: { ...defaultConduct },
  rules: 'Paper and pencil: allowed.',
  hasPilot: false,
  retake: { waitMonths: 6, isReuseAllowed: true },
  report: { moment: 'never', parts: [] },
  isAskedBeforeCase: true,
  falseFlagsPer1000: null,
  hasSurvey: false,
  languages: ['javascript'],
  ...changes,
});

/** Whoever answered with something else than expected says so with the body. */
export function bodyOf<Body>(answer: Answered<Body>, status = 200): Body {
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function createOpening(
  owner: TestBrowser,
  changes: { assessment?: AssessmentChanges; opening?: Partial<OpeningInput> } = {},
): Promise<OpeningForStaff> {
  const assessment = await owner.post<AssessmentForStaff>('/api/staff/assessments', {
    teamId: null,
    content: assessmentOf(changes.assessment),
  });
  const { assessmentId } = assessment.body;
  if (assessment.status >= 300) throw new Error(JSON.stringify(assessment.body));
  const opening = await owner.post<OpeningForStaff>('/api/staff/openings', {
    title: 'Data analyst',
    role: 'analyst',
    level: 'middle',
    assessmentId,
    managerName: 'Mara Manager',
    managerEmail: 'mara@example.org',
    answerByDays: 7,
    floorPercent: 60,
    floorReason: 'below this nobody did well in interviews',
    daysToKeep: 180,
    ...changes.opening,
  });
  if (opening.status >= 300) throw new Error(JSON.stringify(opening.body));
  return opening.body;
}

/** What was saved of an opening, to be saved again. */
export function openingInputOf(opening: OpeningForStaff): OpeningInput {
  const { openingId, teamId, assessmentName, sections, decidingFixedAt, createdAt, saves, savedAt, savedBy, ...input } = opening;
  return input;
}

/** Saves a change made from the state that `seen` is. The changes are not checked: a test may want what the server refuses. */
export const saveOpening = (staff: TestBrowser, seen: OpeningForStaff, changes: Readonly<Record<string, unknown>>) =>
  staff.put<OpeningForStaff>(`/api/staff/openings/${seen.openingId}`, {
    basedOn: seen.saves,
    opening: { ...openingInputOf(seen), ...changes },
  });

export async function invite(owner: TestBrowser, opening: OpeningForStaff, changes: Partial<InvitationInput> = {}) {
  const invitation = bodyOf(
    await owner.post<InvitationForStaff>('/api/staff/invitations', {
      openingId: opening.openingId,
      name: 'Cleo Candidate',
      email: 'cleo@example.org',
      startsFrom: null,
      startsUntil: null,
      timeMultiplier: 1,
      ...changes,
    }),
    201,
  );
  return { invitation, token: await newLink(owner, invitation) };
}

export async function newLink(owner: TestBrowser, invitation: InvitationForStaff): Promise<string> {
  const { url } = bodyOf(await owner.post<NewLink>(`/api/staff/invitations/${invitation.invitationId}/links`), 201);
  return url.split('#')[1] ?? '';
}

/** The whole way from an empty installation to a running attempt, over HTTP. */
export async function startedAttempt(
  platform: Platform,
  changes: { assessment?: AssessmentChanges; opening?: Partial<OpeningInput>; invitation?: Partial<InvitationInput> } = {},
) {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, changes);
  const { invitation, token } = await invite(owner, opening, changes.invitation);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  return { owner, opening, invitation, token, candidate, attempt: await openAttempt(candidate, attemptId) };
}

/** A page that writes: numbers its events and knows the text it believes in. */
export async function openAttempt(candidate: TestBrowser, attemptId: AttemptId, opening: Partial<OpenWriterInput> = {}) {
  const path = `/api/candidate/attempts/${attemptId}`;
  const writer = bodyOf(await candidate.post<WriterForCandidate>(`${path}/writers`, { previous: null, resumeCode: null, ...opening }));
  if (writer.kind !== 'writing') throw new Error(`somebody else writes: ${JSON.stringify(writer.by)}`);
  const read = async () => bodyOf(await candidate.get<AttemptForCandidate>(path));
  const page = await read();
  const codeItem = page.items.find(({ question }) => question.kind === 'code');
  const choiceItem = page.items.find(({ question }) => question.kind === 'choice');
  let seq = writer.ackedSeq;
  /** By path; of the file that is run by none. */
  const texts = new Map<string | undefined, string>(
    codeItem?.answer.texts.filter(({ language }) => language === 'javascript').map(({ path: file, text }) => [file, text]),
  );
  const textOf = (file?: string) => texts.get(file) ?? '';

  const itemId = (kind: 'code' | 'choice'): ItemId => {
    const item = kind === 'code' ? codeItem : choiceItem;
    if (item === undefined) throw new Error(`the form has no ${kind} item`);
    return item.itemId;
  };
  const document = (file?: string): DocumentBefore => {
    const text = textOf(file);
    const named = file === undefined ? {} : { path: file };
    return { itemId: itemId('code'), language: 'javascript', ...named, length: text.length, hash: textHash(text) };
  };
  const send = (batches: readonly EventBatch[], writerSessionId = writer.writerSessionId) =>
    candidate.post<BatchesAnswer>(`${path}/batches`, { writerSessionId, batches });
  const stamp = () => {
    seq += 1;
    return { seq, clientAt: seq * 1000 };
  };
  const batchOf = (events: AttemptEvent[], of: DocumentBefore | null): EventBatch => ({
    firstSeq: events[0]?.seq ?? 0,
    document: of,
    events,
  });
  return {
    attemptId,
    path,
    writer,
    page,
    read,
    send,
    itemId,
    document,
    /** After a batch of the test's own in the file that is run. */
    believe({ offset, length, text }: TextChange): void {
      const before = textOf();
      texts.set(undefined, before.slice(0, offset) + text + before.slice(offset + length));
    },
    heartbeat: async () => bodyOf(await send([])),
    lastSeq: () => seq,
    /** What the page believes in; without a path of the file that is run, as everywhere here. */
    text: textOf,
    /** The batch that replaces the whole text, as a person would who selects all and types. */
    rewriting(newText: string, input: InputType = 'type', file?: string): EventBatch {
      const before = document(file);
      const changes: TextChange[] = [{ offset: 0, length: before.length, text: newText }];
      texts.set(file, newText);
      return batchOf([{ ...stamp(), kind: 'edit', input, changes }], before);
    },
    choosing: (selected: string[]): EventBatch => batchOf([{ ...stamp(), kind: 'choose', itemId: itemId('choice'), selected }], null),
    snapshot: (whole: string, file?: string): EventBatch => {
      const before = document(file);
      texts.set(file, whole);
      return batchOf([{ ...stamp(), kind: 'snapshot', text: whole }], before);
    },
    /** What the server holds. */
    async heldText(file?: string): Promise<string> {
      const { items } = await read();
      const held = items.find(({ itemId: id }) => id === codeItem?.itemId)?.answer.texts ?? [];
      return held.find(({ path: of }) => of === file)?.text ?? '';
    },
    /** For events that were numbered elsewhere. */
    submitFrom: (lastSeq: number) =>
      candidate.post<{ receipt: Receipt }>(`${path}/submit`, { writerSessionId: writer.writerSessionId, lastSeq }),
    submit: () => candidate.post<{ receipt: Receipt }>(`${path}/submit`, { writerSessionId: writer.writerSessionId, lastSeq: seq }),
    run: (input: unknown = { kind: 'samples' }) =>
      candidate.post<RunForCandidate>(`${path}/runs`, {
        writerSessionId: writer.writerSessionId,
        itemId: itemId('code'),
        language: 'javascript',
        lastSeq: seq,
        input,
      }),
    runResult: (runId: string, position?: number) =>
      candidate.get<RunForCandidate>(`${path}/runs/${runId}?waitMs=20000${position === undefined ? '' : `&position=${position}`}`),
  };
}
