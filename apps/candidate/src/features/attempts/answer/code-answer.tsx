import type { DocumentRef, ItemForCandidate } from '@assay/core/attempts';
import type { Language } from '@assay/core/runs';
import { Button, Group, Kbd, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { EditorProps } from '../../../editor/editor-props.ts';
import { loadEditor } from '../../../editor/load-editor.ts';
import { PlainEditor } from '../../../editor/plain-editor.tsx';
import type { Recorder } from '../recorder/recorder.ts';
import { problemIn, type RunProblem } from '../results/run-problem.ts';
import { filesOf } from './answer-files.ts';
import { EditorBoundary } from './editor-boundary.tsx';
import { FileTabs, tabId } from './file-tabs.tsx';
import { TooLong } from './too-long.tsx';
import { useShownFile } from './use-shown-file.ts';

const CodeEditor = lazy(async () => ({ default: (await loadEditor()).CodeEditor }));

const languageNames = { javascript: 'JavaScript', typescript: 'TypeScript', python: 'Python', sql: 'SQL' } as const satisfies Record<
  Language,
  string
>;

/** In a language that runs. */
export type CodeDocument = DocumentRef & { language: Language };

export type EditorChoice = 'code' | 'plain';

export type CodeAnswerProps = {
  item: ItemForCandidate;
  /** The file that is run, in the language that is shown. */
  document: CodeDocument;
  recorder: Recorder;
  isReadOnly: boolean;
  editor: EditorChoice;
  onEditor: (editor: EditorChoice) => void;
  onLanguage: (language: Language) => void;
  onRun: () => void;
  isRunning: boolean;
  problem: RunProblem | null;
};

/** The answer to a code question: language, files, editor, run. */
export function CodeAnswer(props: CodeAnswerProps) {
  const { item, document: main, recorder, isReadOnly, editor, onEditor, onLanguage, onRun, isRunning, problem } = props;
  const [isTooLong, setIsTooLong] = useState(false);
  const languages = item.question.code?.languages ?? [];
  const files = filesOf(item, main, recorder.answers);
  const [shown, show] = useShownFile(files);
  const { document } = shown;
  const panelId = useId();
  const editorProps: EditorProps = {
    document,
    textOf: recorder.answers.textOf,
    isReadOnly,
    label: `Answer to question ${item.position}, ${languageNames[main.language]}${files.length > 1 ? `, ${shown.name}` : ''}`,
    onEdit(edited, input, changes, wholeText) {
      const result = recorder.edit(edited, input, changes, wholeText);
      setIsTooLong(result === 'too_long');
      return result;
    },
  };
  const plain = <PlainEditor {...editorProps} />;
  // The same element for one file and for several: the editor in it lives on when the question changes.
  const place = (
    <div
      className="editor-place"
      {...(files.length > 1 ? { id: panelId, role: 'tabpanel', 'aria-labelledby': tabId(panelId, shown.name) } : {})}
    >
      {editor === 'plain' ? (
        plain
      ) : (
        <EditorBoundary fallback={plain}>
          <Suspense fallback={<Skeleton height="100%" radius={0} aria-label="Loading the editor" />}>
            <CodeEditor {...editorProps} onRun={onRun} problem={problemIn(document, problem)} files={files.map((file) => file.document)} />
          </Suspense>
        </EditorBoundary>
      )}
    </div>
  );
  return (
    <div className="answer">
      <div className="bar">
        {languages.length > 1 ? (
          <SegmentedControl
            size="xs"
            flex="none"
            aria-label="Language"
            value={main.language}
            onChange={(value) => {
              const chosen = languages.find(({ language }) => language === value);
              if (chosen !== undefined) onLanguage(chosen.language);
            }}
            data={languages.map(({ language }) => ({ value: language, label: languageNames[language] }))}
            disabled={isReadOnly}
          />
        ) : (
          <Text size="sm" fw={550}>
            {languageNames[main.language]}
          </Text>
        )}
        <Group gap="xs" ml="auto" wrap="nowrap">
          <Button size="compact-sm" variant="subtle" onClick={() => onEditor(editor === 'code' ? 'plain' : 'code')}>
            {editor === 'code' ? 'Plain text field' : 'Code editor'}
          </Button>
          <Button
            size="xs"
            fz="sm"
            leftSection={<IconPlayerPlayFilled size={13} aria-hidden />}
            onClick={onRun}
            loading={isRunning}
            disabled={isReadOnly}
            title="Ctrl+Enter"
          >
            Run
          </Button>
        </Group>
      </div>
      {isTooLong && <TooLong />}
      {files.length > 1 && <FileTabs files={files} shown={shown} onShow={show} recorder={recorder} panelId={panelId} />}
      {place}
      <Text size="xs" c="dimmed" className="editor-hint">
        <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd> runs{' '}
        {item.question.code?.isTestSuite === true ? 'your tests' : 'the visible cases'}.
        {editor === 'code' && (
          <>
            {' '}
            Tab indents; after <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">M</Kbd> it moves the focus on.
          </>
        )}
      </Text>
    </div>
  );
}
