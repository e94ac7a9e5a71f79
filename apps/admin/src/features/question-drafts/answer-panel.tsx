import type { QuestionDraft } from '@assay/core/question-drafts';
import { NativeSelect, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { toNumber } from '../../forms/form-errors.ts';
import { Part } from '../../layout/page.tsx';
import type { DraftWriter } from './draft-writer.ts';
import { CaseList } from './fields/case-list.tsx';
import { EssayFields } from './fields/essay-fields.tsx';
import { GroupFields } from './fields/group-fields.tsx';
import { OptionFields } from './fields/option-fields.tsx';
import { SignatureFields } from './fields/signature-fields.tsx';
import { NumberFields, TextFields } from './fields/typed-fields.tsx';
import type { YamlFileForm } from './fields/yaml-file.ts';
import { FilesPanel } from './files-panel.tsx';

type AnswerPanelProps = {
  kind: string;
  question: YamlFileForm;
  form: (path: string) => YamlFileForm;
  writer: DraftWriter;
  draft: QuestionDraft;
};

/** What is asked for and what it is held against, by the kind of the question. */
export function AnswerPanel({ kind, question, form, writer, draft }: AnswerPanelProps) {
  switch (kind) {
    case 'choice':
      return <OptionFields file={question} />;
    case 'number':
      return <NumberFields file={question} />;
    case 'text':
      return <TextFields file={question} />;
    case 'essay':
      return <EssayFields file={question} />;
    case 'code':
      return <CodeAnswer question={question} form={form} />;
    case 'sql':
      return (
        <FolderAnswer
          question={question}
          writer={writer}
          draft={draft}
          only={/^(?:schema\.sql|data\/)/}
          suggested="data/another.sql"
          note={sqlNote}
        />
      );
    case 'tests':
      return (
        <FolderAnswer
          question={question}
          writer={writer}
          draft={draft}
          only={/^versions\//}
          suggested="versions/another-fault/python/fares.py"
          note={testsNote}
        />
      );
    case 'review':
      return <FolderAnswer writer={writer} draft={draft} only={/^change\//} suggested="change/after/report.py" note={reviewNote} />;
    case 'project':
      return <FolderAnswer writer={writer} draft={draft} only={/^material\//} suggested="material/data.csv" note={projectNote} />;
    default:
      return <Text size="sm">The kind of the question cannot be read. Look at question.yaml under “Files”.</Text>;
  }
}

const sqlNote =
  'schema.sql makes the tables, each file in data/ fills them once. question.yaml lists the data sets under dataSets with id, file, group, why and visible; at least one is visible and one hidden.';
const testsNote =
  'versions/ holds the program several times: two right ones, written differently, and faulty ones with one fault each. question.yaml lists them under versions.';
const reviewNote =
  'change/before/ and change/after/ hold the files of the change. question.yaml lists under findings what is wrong in which lines.';
const projectNote = 'What candidates download. question.yaml says under uploads what they hand in.';

type FolderAnswerProps = {
  /** With groups of cases. */
  question?: YamlFileForm;
  writer: DraftWriter;
  draft: QuestionDraft;
  only: RegExp;
  suggested: string;
  note: string;
};

/** Where the answer is held against files rather than fields: these, and the question.yaml that lists them. */
function FolderAnswer({ question, writer, draft, only, suggested, note }: FolderAnswerProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Stack>
      {question === undefined ? null : <GroupFields file={question} />}
      <Text size="sm" c="dimmed">
        {note}
      </Text>
      <FilesPanel
        writer={writer}
        files={draft.files}
        only={(path) => only.test(path) || path === 'question.yaml'}
        chosen={chosen}
        onChoose={setChosen}
        suggested={suggested}
      />
    </Stack>
  );
}

function CodeAnswer({ question, form }: Pick<AnswerPanelProps, 'question' | 'form'>) {
  const isFunction = question.at(['signature']) !== undefined;
  return (
    <Stack gap="xl">
      <SignatureFields file={question} />
      <Part title="Limits and comparison">
        <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
          <NumberInput
            label="Time for a case, in milliseconds"
            description="Processor time, at least three times what the accepted solutions need."
            min={1}
            value={question.text(['limits', 'timeMs'])}
            onChange={(next) => question.set(['limits', 'timeMs'], toNumber(String(next)))}
          />
          <NumberInput
            label="Memory, in MB"
            description="What the program may add to an idle process."
            min={1}
            value={question.text(['limits', 'memoryMb'])}
            onChange={(next) => question.set(['limits', 'memoryMb'], toNumber(String(next)))}
          />
        </SimpleGrid>
        <NativeSelect
          mt="md"
          label="Lists in results"
          data={[
            { value: 'exact', label: 'Exactly in this order' },
            { value: 'any', label: 'In any order' },
          ]}
          value={question.at(['compare', 'order']) === 'any' ? 'any' : 'exact'}
          onChange={(event) => question.set(['compare', 'order'], event.currentTarget.value)}
        />
      </Part>
      <GroupFields file={question} />
      <Part title="Visible cases">
        <CaseList
          file={form('tests/sample.yaml')}
          what="Visible"
          note="Candidates see them and run them as often as they like."
          isFunction={isFunction}
        />
      </Part>
      <Part title="Hidden cases">
        <CaseList file={form('tests/hidden.yaml')} what="Hidden" note="They never leave the server." isFunction={isFunction} />
      </Part>
    </Stack>
  );
}
