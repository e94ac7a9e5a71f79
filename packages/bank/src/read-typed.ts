import { gradeNumber, gradeText, readPattern } from '@assay/core/grading';
import type { AcceptedText, NumberBody, TextBody } from '@assay/core/questions';
import { parseWith } from './complaints.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { numberFile, type Samples, type TextFile, textFile } from './question-file.ts';
import { complainOfStrangers } from './strangers.ts';

/** The kinds whose answer is typed into one field. Their samples are held here: they need no sandbox, and a complaint knows their line. */

export async function readNumberQuestion(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  await complainOfStrangers(folder, [], 'number');
  const file = parseWith(numberFile, yaml, yaml.value, [], folder.problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  const { absolute, relative } = file.tolerance;
  if (absolute === undefined && relative === undefined) {
    const advice = 'Write `{ absolute: 0 }` for this number exactly, or how far off is still right.';
    folder.problems.add(yaml.file, yaml.lineOf(['tolerance']), `The tolerance is empty. ${advice}`);
    return null;
  }
  const body: NumberBody = {
    kind: 'number',
    answer: file.answer,
    tolerance: { absolute: absolute ?? 0, relative: relative ?? 0 },
    unit: file.unit ?? null,
    hint: file.hint ?? null,
  };
  holdSamples(text, file.samples, (typed) => gradeNumber(body, typed));
  return loadedQuestion(text, { file, body });
}

export async function readTextQuestion(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  await complainOfStrangers(folder, [], 'text');
  const file = parseWith(textFile, yaml, yaml.value, [], folder.problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  const accept = readAccepted(text, file);
  if (accept === null) return null;
  const body: TextBody = { kind: 'text', accept, hint: file.hint ?? null };
  holdSamples(text, file.samples, (typed) => gradeText(body, typed));
  for (const [index, accepted] of accept.entries()) {
    if (file.samples.accepted.some((typed) => gradeText({ ...body, accept: [accepted] }, typed).share === 1)) continue;
    folder.problems.add(yaml.file, yaml.lineOf(['accept', index]), `No accepted sample is accepted by ${show(accepted)}. Add one.`);
  }
  return loadedQuestion(text, { file, body });
}

function readAccepted({ folder, yaml }: QuestionText, file: TextFile): AcceptedText[] | null {
  const accept: AcceptedText[] = [];
  for (const [index, { exact, pattern, caseSensitive: isCaseSensitive }] of file.accept.entries()) {
    const complain = (message: string) => folder.problems.add(yaml.file, yaml.lineOf(['accept', index]), message);
    if ((exact === undefined) === (pattern === undefined)) {
      complain(
        `An accepted text is written as \`exact\` or as \`pattern\`; this has ${exact === undefined ? 'neither' : 'both'}. Keep one.`,
      );
    } else if (exact !== undefined) accept.push({ form: 'exact', text: exact, isCaseSensitive });
    else if (pattern !== undefined) {
      const reading = readPattern(pattern, isCaseSensitive);
      if (reading.isPattern) accept.push({ form: 'pattern', pattern, isCaseSensitive });
      else complain(`The pattern \`${pattern}\` cannot be used: ${reading.message}.`);
    }
  }
  return accept.length === file.accept.length ? accept : null;
}

type Grade = ReturnType<typeof gradeNumber>;

function holdSamples({ folder, yaml }: QuestionText, { accepted, refused }: Samples, gradeOf: (typed: string) => Grade): void {
  const complain = (list: 'accepted' | 'refused', index: number, message: string) =>
    folder.problems.add(yaml.file, yaml.lineOf(['samples', list, index]), message);
  for (const [index, typed] of accepted.entries()) {
    const grade = gradeOf(typed);
    if (grade.share !== 1) complain('accepted', index, `The sample ${quoted(typed)} should be accepted and is refused. ${whyOf(grade)}`);
  }
  for (const [index, typed] of refused.entries()) {
    const grade = gradeOf(typed);
    if (grade.kind === 'unanswered')
      complain('refused', index, `The sample ${quoted(typed)} counts as unanswered. Write what somebody may type.`);
    else if (grade.share === 1)
      complain('refused', index, `The sample ${quoted(typed)} should be refused and is accepted.${byWhich(grade)}`);
  }
}

function whyOf(grade: Grade): string {
  return (grade.kind === 'number' || grade.kind === 'text') && grade.why !== null ? grade.why : 'It counts as unanswered.';
}

function byWhich(grade: Grade): string {
  if (grade.kind === 'number') return ` Accepted is everything from ${grade.accepted.from} to ${grade.accepted.to}.`;
  const accepted = grade.kind === 'text' && grade.matched !== null ? grade.accepted[grade.matched] : undefined;
  return accepted === undefined ? '' : ` It is accepted by ${show(accepted)}.`;
}

function show(accepted: AcceptedText): string {
  return `\`${accepted.form === 'exact' ? accepted.text : accepted.pattern}\``;
}

function quoted(typed: string): string {
  return JSON.stringify(typed.length > 60 ? `${typed.slice(0, 60)}…` : typed);
}
