import type { ItemForCandidate } from '@assay/core/attempts';
import { documentLimit } from '@assay/core/attempts';
import { formatNumber } from '@assay/ui';
import { Button, Group, Kbd, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { EditorProps } from '../../../editor/editor-props.ts';
import { loadEditor } from '../../../editor/load-editor.ts';
import { PlainEditor } from '../../../editor/plain-editor.tsx';
import type { DocumentRef } from '../recorder/environment.ts';
import type { Recorder } from '../recorder/recorder.ts';
import { EditorBoundary } from './editor-boundary.tsx';

const CodeEditor = lazy(async () => ({ default: (await loadEditor()).CodeEditor }));

const languageNames = { javascript: 'JavaScript', typescript: 'TypeScript' } as const satisfies Record<DocumentRef['language'], string>;

export type EditorChoice = 'code' | 'plain';

type CodeAnswerProps = {
  item: ItemForCandidate;
  document: DocumentRef;
  recorder: Recorder;
  isReadOnly: boolean;
  editor: EditorChoice;
  onEditor: (editor: EditorChoice) => void;
  onLanguage: (language: DocumentRef['language']) => void;
  onRun: () => void;
  isRunning: boolean;
  problem: { line: number; message: string } | null;
};

/** The answer to a code question: language, editor, run. */
export function CodeAnswer(props: CodeAnswerProps) {
  const { item, document, recorder, isReadOnly, editor, onEditor, onLanguage, onRun, isRunning, problem } = props;
  const [isTooLong, setIsTooLong] = useState(false);
  const languages = item.question.code?.languages ?? [];
  const editorProps: EditorProps = {
    document,
    textOf: recorder.answers.textOf,
    isReadOnly,
    label: `Answer to question ${item.position}, ${languageNames[document.language]}`,
    onEdit(edited, input, changes, wholeText) {
      const result = recorder.edit(edited, input, changes, wholeText);
      setIsTooLong(result === 'too_long');
      return result;
    },
  };
  const plain = <PlainEditor {...editorProps} />;
  return (
    <div className="answer">
      <div className="bar">
        {languages.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label="Language"
            value={document.language}
            onChange={(value) => {
              const chosen = languages.find(({ language }) => language === value);
              if (chosen !== undefined) onLanguage(chosen.language);
            }}
            data={languages.map(({ language }) => ({ value: language, label: languageNames[language] }))}
            disabled={isReadOnly}
          />
        ) : (
          <Text size="sm" fw={550}>
            {languageNames[document.language]}
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
      {isTooLong && (
        <Text role="alert" size="sm" className="too-long">
          Not inserted: an answer can have {formatNumber(documentLimit)} characters at most. What was there before is unchanged.
        </Text>
      )}
      <div className="editor-place">
        {editor === 'plain' ? (
          plain
        ) : (
          <EditorBoundary fallback={plain}>
            <Suspense fallback={<Skeleton height="100%" radius={0} aria-label="Loading the editor" />}>
              <CodeEditor {...editorProps} onRun={onRun} problem={problem} />
            </Suspense>
          </EditorBoundary>
        )}
      </div>
      <Text size="xs" c="dimmed" className="editor-hint">
        <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd> runs the visible cases.
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
