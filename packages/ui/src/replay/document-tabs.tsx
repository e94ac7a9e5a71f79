import type { Film } from '@assay/core/recordings';
import { createScopedKeydownHandler, UnstyledButton } from '@mantine/core';
import { documentName } from './shown-documents.ts';

type DocumentTabsProps = {
  film: Film;
  documents: readonly number[];
  shown: number | null;
  /** What was written in last. */
  written: number | null;
  onShow: (document: number) => void;
  panelId: string;
};

/** The texts of an answer; arrow keys go from one to the next. */
export function DocumentTabs({ film, documents, shown, written, onShow, panelId }: DocumentTabsProps) {
  const onKeyDown = createScopedKeydownHandler({
    siblingSelector: '[role="tab"]',
    parentSelector: '[role="tablist"]',
    loop: true,
    activateOnFocus: true,
    orientation: 'horizontal',
    dir: 'ltr',
  });
  return (
    <div role="tablist" aria-label="Files" className="replay-tabs">
      {documents.map((document) => (
        <UnstyledButton
          key={document}
          id={`${panelId}-${document}`}
          role="tab"
          aria-selected={document === shown}
          aria-controls={panelId}
          tabIndex={document === shown ? 0 : -1}
          className="replay-tab"
          onClick={() => onShow(document)}
          onKeyDown={onKeyDown}
        >
          {documentName(film, document, documents)}
          {document === written && documents.length > 1 && (
            <span className="replay-tab-written" role="img" aria-label=", written in last" />
          )}
        </UnstyledButton>
      ))}
    </div>
  );
}
