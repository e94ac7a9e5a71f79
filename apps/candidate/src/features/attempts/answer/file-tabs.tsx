import { createScopedKeydownHandler, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { Recorder } from '../recorder/recorder.ts';
import { useRecorderView } from '../workplace/use-recorder-view.ts';
import type { AnswerFile } from './answer-files.ts';

type FileTabsProps = {
  files: readonly AnswerFile[];
  shown: AnswerFile;
  onShow: (file: AnswerFile) => void;
  recorder: Recorder;
  /** The element that holds the file. */
  panelId: string;
};

/** The files of an answer. Arrow keys go from one to the next; which were changed is told beside their names, which stay. */
export function FileTabs({ files, shown, onShow, recorder, panelId }: FileTabsProps) {
  const changed = useRecorderView(recorder, () => namesOfChanged(files, recorder.answers));
  const onKeyDown = createScopedKeydownHandler({
    siblingSelector: '[role="tab"]',
    parentSelector: '[role="tablist"]',
    loop: true,
    activateOnFocus: true,
    orientation: 'horizontal',
    dir: 'ltr',
  });
  const changedId = `${panelId}-changed`;
  return (
    <>
      <div role="tablist" aria-label="Files" className="file-tabs">
        {files.map((file) => {
          const isShown = file.name === shown.name;
          const isChanged = changed.split('\n').includes(file.name);
          return (
            <UnstyledButton
              key={file.name}
              id={tabId(panelId, file.name)}
              role="tab"
              aria-selected={isShown}
              aria-controls={panelId}
              {...(isChanged ? { 'aria-describedby': changedId } : {})}
              tabIndex={isShown ? 0 : -1}
              className="file-tab"
              onClick={() => onShow(file)}
              onKeyDown={onKeyDown}
            >
              {file.name}
              {isChanged && <span className="file-changed" aria-hidden title="Changed" />}
            </UnstyledButton>
          );
        })}
      </div>
      <VisuallyHidden id={changedId}>changed</VisuallyHidden>
    </>
  );
}

export const tabId = (panelId: string, name: string): string => `${panelId}-${name}`;

/** One text, because it is compared with every key. */
const namesOfChanged = (files: readonly AnswerFile[], answers: Pick<Recorder['answers'], 'textOf'>): string =>
  files
    .filter(({ document, starter }) => answers.textOf(document) !== starter)
    .map(({ name }) => name)
    .join('\n');
