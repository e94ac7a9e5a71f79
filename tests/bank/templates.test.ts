import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkQuestion, makeRecorded, newQuestionFiles, readAny, readQuestion } from '@assay/bank';
import { folderKind } from '@assay/core/question-drafts/schema';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { superviseFile } from '../sandbox/requests.ts';

let supervisor: SupervisorProcess;
let around: string;
beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 256 });
  around = mkdtempSync(join(tmpdir(), 'assay-templates-'));
});
afterAll(async () => {
  await supervisor?.stop();
  rmSync(around, { recursive: true });
});

test.each(folderKind.options)(
  'a new question of the kind %s reads, keeps its proofs once it is tagged, and shares no id with another',
  async (kind) => {
    const about = { questionId: `new-${kind}`, kind, title: 'A new one: with a colon', author: 'Ann' };
    const folder = join(around, about.questionId);
    const files = await newQuestionFiles(about);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text.replace('skills: []', 'skills: [joins]').replace('roles: []', 'roles: [data-analyst]'));
    }
    const sources = await readAny(folder);
    if (!sources.isLoaded) throw new Error(JSON.stringify(sources.broken.problems));
    const recorded = await makeRecorded(sources.question, async () => supervisor.runner);
    if (recorded?.isMade === true) writeFileSync(join(folder, recorded.file), recorded.text);
    const reading = await readQuestion(folder);
    if (!reading.isLoaded) throw new Error(JSON.stringify(reading.broken.problems));
    expect(reading.question.frozen).toMatchObject({ id: about.questionId, title: about.title, authors: ['Ann'] });
    expect(await checkQuestion(reading.question, supervisor.runner)).toMatchObject({ isKept: true, problems: [] });
    const ids = (texts: Iterable<string>) => [...texts].join('\n').match(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g) ?? [];
    const again = new Set<string>(ids((await newQuestionFiles(about)).values()));
    expect(ids(files.values()).filter((id) => again.has(id))).toEqual([]);
  },
);
