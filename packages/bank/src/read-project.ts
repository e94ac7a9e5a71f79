import type { ProjectBody } from '@assay/core/questions';
import { parseWith } from './complaints.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { projectFile } from './question-file.ts';
import { readMaterial } from './read-material.ts';
import { complainOfNoRubric } from './read-rubric.ts';
import { complainOfStrangers } from './strangers.ts';

/** Nothing of it runs here: candidates work on their own machines, and a person reads what they hand in. */
export async function readProject(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  await complainOfStrangers(folder, ['material'], 'project');
  const file = parseWith(projectFile, yaml, yaml.value, [], folder.problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  complainOfNoRubric(folder, text.rubric);
  const material = await readMaterial(folder);
  if (material === null) return null;
  const { types, mostFiles, mostMb } = file.uploads;
  const body: ProjectBody = {
    kind: 'project',
    material,
    uploads: { types: [...new Set(types)], mostFiles, mostBytes: Math.round(mostMb * 1_000_000) },
  };
  return loadedQuestion(text, { file, body });
}
