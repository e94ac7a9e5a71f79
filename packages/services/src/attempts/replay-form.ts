import { type AttemptId, parseId, type QuestionVersionId } from '@assay/core/ids';
import { type Database, fromStored, getAssembly, getRevision, mapVersions, type StoredAssembly, type Tx } from '@assay/db';
import { assembleForm1 } from '@assay/stats';
import { redrawn, redrawn2 } from './draw-stored-form.ts';
import { type FormItem, type FormSection, formItems } from './form-items.ts';
import { assemblyInputs1, assemblyInputs2, assemblyInputs3, assemblyInputs4 } from './stored-assembly.ts';

/** The form of an attempt, drawn again from its seed and what was stored with it: the same items as the attempt has. */
export async function replayForm(db: Database | Tx, attemptId: AttemptId): Promise<readonly FormItem[]> {
  const stored = await getAssembly(db, attemptId);
  const sections = await sectionsOf(db, stored);
  const versions = await mapVersions(
    db,
    sections.flatMap(({ versionIds }) => versionIds),
  );
  const questionOf = (versionId: QuestionVersionId) => {
    const question = versions.get(versionId);
    if (question === undefined) throw new Error(`${versionId} was drawn and is not stored any more`);
    return question;
  };
  return formItems(sections, questionOf, stored.seed);
}

async function sectionsOf(db: Database | Tx, stored: StoredAssembly): Promise<readonly FormSection[]> {
  switch (stored.version) {
    case 1: {
      const { content } = await getRevision(db, stored.revisionId);
      const form = assembleForm1(fromStored(assemblyInputs1, stored.inputs, 'attempts.assembly_inputs'), stored.seed);
      if (form.kind === 'short') throw new Error('version 1 started no attempt with a form that was short');
      return content.sections.map(({ title, weight }, index) => ({
        title,
        points: weight,
        areOptionsShuffled: true,
        versionIds: form.sections[index]?.map(({ versionId }) => parseId('questionVersion', versionId)) ?? [],
      }));
    }
    case 2:
      return redrawn2(fromStored(assemblyInputs2, stored.inputs, 'attempts.assembly_inputs'), stored.seed);
    case 3:
      return redrawn(fromStored(assemblyInputs3, stored.inputs, 'attempts.assembly_inputs'), stored.seed);
    case 4:
      return redrawn(fromStored(assemblyInputs4, stored.inputs, 'attempts.assembly_inputs'), stored.seed);
    default:
      throw new Error(`no form is replayed of the assembly version ${stored.version}`);
  }
}
