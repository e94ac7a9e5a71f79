import type { FilmDocument, Origins } from '@assay/core/recordings';
import { defineThemes, monaco } from '../editor/index.ts';
import type { LastEdit } from './last-edit.ts';
import { isInsideCharacter, shownText } from './shown-text.ts';
import { textStep } from './text-step.ts';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/clipboard/register';

defineThemes();

export type Shown = {
  document: number;
  text: string;
  language: FilmDocument['language'];
  edited: LastEdit | null;
  /** Where each character came from; null where that is not shown. */
  origins: readonly Origins[] | null;
};

const options = {
  readOnly: true,
  // Otherwise a key that is meant for the player brings up a message.
  domReadOnly: true,
  tabFocusMode: true,
  automaticLayout: true,
  fixedOverflowWidgets: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  padding: { top: 10, bottom: 10 },
  fontSize: 13,
  lineHeight: 20,
  lineNumbersMinChars: 3,
  renderLineHighlight: 'none',
  renderFinalNewline: 'on',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  overviewRulerLanes: 0,
  unusualLineTerminators: 'off',
  wordWrap: 'on',
  unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false, invisibleCharacters: false },
  links: false,
  stickyScroll: { enabled: false },
  bracketPairColorization: { enabled: false },
  guides: { indentation: false },
  scrollbar: { alwaysConsumeMouseWheel: false },
} as const satisfies monaco.editor.IStandaloneEditorConstructionOptions;

/** The read-only editor in which a film is shown: one model, brought from moment to moment by the least that leads there. */
export class FilmView {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #model: monaco.editor.ITextModel;
  readonly #edited: monaco.editor.IEditorDecorationsCollection;
  readonly #origins: monaco.editor.IEditorDecorationsCollection;
  #text = '';
  #document: number | null = null;
  #underlined: readonly Origins[] | null = null;

  constructor(host: HTMLElement, label: string) {
    this.#model = monaco.editor.createModel('', 'plaintext');
    this.#model.setEOL(monaco.editor.EndOfLineSequence.LF);
    this.#model.updateOptions({ tabSize: 2 });
    this.#editor = monaco.editor.create(host, { ...options, ariaLabel: label, model: this.#model });
    this.#edited = this.#editor.createDecorationsCollection();
    this.#origins = this.#editor.createDecorationsCollection();
  }

  show({ document, text, language, edited, origins }: Shown): void {
    const isOther = document !== this.#document;
    this.#document = document;
    const mode = language === 'prose' ? 'plaintext' : language;
    if (this.#model.getLanguageId() !== mode) {
      monaco.editor.setModelLanguage(this.#model, mode);
    }
    const isChanged = this.#setText(shownText(text));
    this.#showEdited(edited);
    if (isChanged || origins !== this.#underlined) this.#showOrigins(origins);
    if (isOther && edited === null) this.#editor.setScrollTop(0);
  }

  name(label: string): void {
    this.#editor.updateOptions({ ariaLabel: label });
  }

  dispose(): void {
    this.#editor.dispose();
    this.#model.dispose();
  }

  #setText(text: string): boolean {
    const step = textStep(this.#text, text);
    if (step.kind === 'none') return false;
    this.#text = text;
    if (step.kind === 'change') {
      const { offset, length, text: inserted } = step.change;
      this.#model.applyEdits([{ range: this.#rangeOf(offset, offset + length), text: inserted }]);
    }
    // Cheap to ask; if the two ever differ, the recording is right.
    if (step.kind === 'whole' || this.#model.getValueLength() !== text.length) this.#model.setValue(text);
    return true;
  }

  /** What was written last is marked, the caret drawn behind it, and both in sight. */
  #showEdited(edited: LastEdit | null): void {
    const caret = edited?.ranges.at(-1)?.until;
    if (edited === null || caret === undefined || caret > this.#text.length) {
      this.#edited.clear();
      return;
    }
    this.#edited.set([
      ...edited.ranges
        .filter(({ from, until }) => until > from)
        .map(({ from, until }) => ({
          range: this.#rangeOf(from, until),
          // In the line itself: a layer of its own would have to be measured with every picture.
          options: { inlineClassName: edited.isPaste ? 'replay-pasted' : 'replay-written' },
        })),
      { range: this.#rangeOf(caret, caret), options: { beforeContentClassName: 'replay-caret', showIfCollapsed: true } },
    ]);
    this.#editor.revealPositionInCenterIfOutsideViewport(this.#model.getPositionAt(caret), monaco.editor.ScrollType.Immediate);
  }

  #showOrigins(origins: readonly Origins[] | null): void {
    this.#underlined = origins;
    let from = 0;
    this.#origins.set(
      (origins ?? []).map(({ origin, length }) => {
        const range = this.#rangeOf(from, from + length);
        from += length;
        return { range, options: { inlineClassName: `replay-origin-${origin}` } };
      }),
    );
  }

  #rangeOf(from: number, until: number): monaco.Range {
    const start = isInsideCharacter(this.#text, from) ? from - 1 : from;
    return monaco.Range.fromPositions(this.#model.getPositionAt(start), this.#model.getPositionAt(until));
  }
}
