import type { QuestionDraft } from '@assay/core/question-drafts';
import { Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { Part } from '../../layout/page.tsx';
import { ProblemList } from '../../lists/problem-list.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { CheckPanel } from './check-panel.tsx';
import classes from './draft-editor.module.css';
import { DraftPreview } from './draft-preview.tsx';
import { DraftStatus } from './draft-status.tsx';
import type { DraftWriter, DraftWriterView } from './draft-writer.ts';
import { GeneralFields } from './fields/general-fields.tsx';
import { RubricFields } from './fields/rubric-fields.tsx';
import { TextArea } from './fields/text-area.tsx';
import { yamlFileForm } from './fields/yaml-file.ts';
import { FileConflicts } from './file-conflicts.tsx';
import { FilesPanel } from './files-panel.tsx';
import { bankWordsQuery } from './queries.ts';

type DraftEditorProps = { draft: QuestionDraft; writer: DraftWriter; view: DraftWriterView };

const panels = [
  { value: 'general', label: 'About' },
  { value: 'statement', label: 'Statement' },
  { value: 'answer', label: 'Answer' },
  { value: 'solutions', label: 'Solutions' },
  { value: 'scoring', label: 'Scoring' },
  { value: 'files', label: 'Files' },
  { value: 'changes', label: 'Changes' },
  { value: 'check', label: 'Check' },
] as const;

const isSolution = (path: string): boolean => path.startsWith('solutions/') || path.startsWith('starter/');

/** Everything of a question: forms over its files where they help, and the files themselves. */
export function DraftEditor({ draft, writer, view }: DraftEditorProps) {
  const [panel, setPanel] = useState<string | null>('general');
  const [chosen, setChosen] = useState<string | null>(null);
  const words = useQuery(bankWordsQuery);
  const form = (path: string) => yamlFileForm(writer.textOf(path) ?? '', (text) => writer.write(path, { text }));
  const question = form('question.yaml');
  const kind = question.text(['kind']);
  const hasRubric = writer.textOf('rubric.yaml') !== null;
  const { problems, preview } = draft.reading;
  return (
    <div className={classes['columns']}>
      <LeaveGuard isDirty={() => writer.view().waiting.length > 0} what="What is not saved yet" />
      <FileConflicts writer={writer} view={view} draft={draft} />
      <Stack>
        <DraftStatus writer={writer} view={view} draft={draft} />
        <Tabs value={panel} onChange={setPanel} keepMounted={false} classNames={{ tab: classes['tab'] ?? '' }}>
          <Tabs.List aria-label="Parts of the question" mb="md">
            {panels.map(({ value, label }) => (
              <Tabs.Tab key={value} value={value}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="general">
            {question.error === null ? (
              <GeneralFields file={question} words={words.data ?? { skills: [], roles: [] }} />
            ) : (
              <Text size="sm">{`question.yaml cannot be read as it stands: ${question.error} Mend it under “Files”.`}</Text>
            )}
          </Tabs.Panel>
          <Tabs.Panel value="statement">
            <TextArea
              label="Statement"
              description="Markdown, at most 180 words beside code, tables and formulas. One worked example, and every edge that a hidden case tests."
              minRows={14}
              value={writer.textOf('statement.md') ?? ''}
              onChange={(text) => writer.write('statement.md', { text })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="answer">
            <AnswerPanel kind={kind} question={question} form={form} writer={writer} draft={draft} />
          </Tabs.Panel>
          <Tabs.Panel value="solutions">
            <Stack>
              <Text size="sm" c="dimmed">
                Accepted solutions must pass every case. Wrong and slow ones say in their first line which groups they fail, and must fail
                there: they prove that the cases tell good answers from wrong ones. A starter takes the place of the one that is made from
                the signature.
              </Text>
              <FilesPanel
                writer={writer}
                files={draft.files}
                only={isSolution}
                chosen={chosen}
                onChoose={setChosen}
                suggested={kind === 'sql' ? 'solutions/wrong/another.sql' : 'solutions/wrong/another.py'}
              />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="scoring">
            <Stack>
              <TextArea
                label="What good looks like"
                description="For whoever scores, in markdown. Candidates never see it."
                minRows={4}
                value={writer.textOf('reviewerNote.md') ?? ''}
                onChange={(text) => writer.write('reviewerNote.md', text === '' ? null : { text })}
              />
              <Part
                title="Rubric"
                note={
                  hasRubric
                    ? 'People score by it, one level of each criterion.'
                    : 'None yet: what people score needs one, anything may have one.'
                }
              >
                <RubricFields file={form('rubric.yaml')} />
              </Part>
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="files">
            <FilesPanel writer={writer} files={draft.files} chosen={chosen} onChoose={setChosen} suggested="tests/hidden.yaml" />
          </Tabs.Panel>
          <Tabs.Panel value="changes">
            <ChangesPanel draft={draft} />
          </Tabs.Panel>
          <Tabs.Panel value="check">
            <CheckPanel draft={draft} writer={writer} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
      <Stack className={classes['beside'] ?? ''}>
        {problems.length === 0 ? null : (
          <Part title="Problems" note="Mend these first; the preview comes back then.">
            <ProblemList problems={problems} />
          </Part>
        )}
        {preview === null ? null : (
          <Part title="Preview" note="As the candidate gets it, with the last save.">
            <DraftPreview question={preview} />
          </Part>
        )}
      </Stack>
    </div>
  );
}
