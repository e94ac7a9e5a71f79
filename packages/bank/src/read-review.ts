import type { ChangedFile, ReviewBody } from '@assay/core/questions';
import { parseWith } from './complaints.ts';
import type { Folder } from './folder.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { anyOf, nearest } from './problems.ts';
import { type ReviewFile, reviewFile } from './question-file.ts';
import { readFiles } from './read-files.ts';
import { complainOfNoRubric } from './read-rubric.ts';
import { complainOfStrangers, complainOfStrangersIn } from './strangers.ts';
import type { YamlFile } from './yaml-file.ts';

/** A change to comment on: `change/before/` and `change/after/`, and where in it something is wrong. A person reads the comments. */
export async function readReview(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  await complainOfStrangers(folder, ['change'], 'review');
  await complainOfStrangersIn(folder, 'change', ['before', 'after']);
  const file = parseWith(reviewFile, yaml, yaml.value, [], folder.problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  complainOfNoRubric(folder, text.rubric);
  const [before, after] = [await readFiles(folder, 'change/before'), await readFiles(folder, 'change/after')];
  if (before === null || after === null) return null;
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const files = paths.map((path): ChangedFile => ({ path, before: before[path] ?? null, after: after[path] ?? null }));
  if (files.every((one) => one.before === one.after))
    folder.problems.add('change', null, 'Nothing is different between before/ and after/. Change a file in after/.');
  complainOfFindings(file, files, yaml, folder);
  const findings = file.findings.map(({ id, file: path, side, lines: [from, to], what }) => ({ id, path, side, from, to, what }));
  const body: ReviewBody = { kind: 'review', files, findings };
  return loadedQuestion(text, { file, body });
}

function complainOfFindings({ findings }: ReviewFile, files: readonly ChangedFile[], yaml: YamlFile, { problems }: Folder): void {
  for (const [index, finding] of findings.entries()) {
    const at = yaml.lineOf(['findings', index]);
    if (findings.findIndex(({ id }) => id === finding.id) !== index)
      problems.add(yaml.file, at, `The finding id \`${finding.id}\` stands twice. Rename one.`);
    const changed = files.find(({ path }) => path === finding.file);
    const text = changed?.[finding.side] ?? null;
    if (text === null) {
      const known = files.filter((one) => one[finding.side] !== null).map(({ path }) => path);
      const meant = nearest(finding.file, known);
      const advice = meant === null ? `Write ${anyOf(known)}.` : `Did you mean ${meant}?`;
      problems.add(yaml.file, at, `There is no ${finding.file} in change/${finding.side}/. ${advice}`);
      continue;
    }
    const [from, to] = finding.lines;
    const last = text.replace(/\n$/, '').split('\n').length;
    if (from > to || to > last)
      problems.add(
        yaml.file,
        at,
        `${finding.file} has the lines 1 to ${last} in change/${finding.side}/. Write the first line before the last.`,
      );
  }
}
