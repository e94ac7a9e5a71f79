import type { TextChange } from '@assay/core/attempts';
import { replacedPart } from '@assay/ui';
import type { EditorProps } from './editor-props.ts';
import { inputTypeOf } from './input-type.ts';
import { monaco } from './monaco.ts';

type DocumentModelNeeds = Pick<EditorProps, 'document' | 'textOf' | 'onEdit'>;

/** The editor's model of one document: tells each change as it happens, and takes back what is refused. */
export function createDocumentModel({ document, textOf, onEdit }: DocumentModelNeeds): monaco.editor.ITextModel {
  const model = monaco.editor.createModel(textOf(document), document.language);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  // The editor has its own idea of line ends and byte order marks: where it changed some, its text is told whole with the first edit.
  let isTold = model.getValue() === textOf(document);
  /** From a refusal until the screen shows what is recorded: changes between apply to a text that is not. */
  let isTakingBack = false;
  const wholeText = () => model.getValue();

  function takeBack({ isUndoing }: monaco.editor.IModelContentChangedEvent) {
    if (isUndoing) model.redo();
    else model.undo();
    // One step of the editor may be more than what was refused: the rest comes back.
    const kept = textOf(document);
    const change = replacedPart(model.getValue(), kept);
    if (change !== null) {
      const start = model.getPositionAt(change.offset);
      const end = model.getPositionAt(change.offset + change.length);
      model.pushEditOperations([], [{ range: monaco.Range.fromPositions(start, end), text: change.text }], () => null);
    }
    if (model.getValue() !== kept) model.setValue(kept);
    isTakingBack = false;
  }

  model.onDidChangeContent((event) => {
    if (isTakingBack) return;
    monaco.editor.setModelMarkers(model, 'run', []);
    const changes: TextChange[] = event.changes.map((change) => ({
      offset: change.rangeOffset,
      length: change.rangeLength,
      text: change.text,
    }));
    const input = inputTypeOf({ ...sourceOf(event), isUndoing: event.isUndoing, isRedoing: event.isRedoing, changes });
    let isRecorded = onEdit(document, input, isTold ? changes : [], wholeText) === 'recorded';
    // Cheap to ask with every key; if the two ever differ, the screen is right.
    if (isRecorded && model.getValueLength() !== textOf(document).length) {
      isRecorded = onEdit(document, input, [], wholeText) === 'recorded';
    }
    isTold ||= isRecorded;
    if (isRecorded) return;
    isTakingBack = true;
    // Not inside the event: the editor is still telling others about the change.
    queueMicrotask(() => takeBack(event));
  });
  return model;
}

/** Monaco names the source of a change on the event, though its types do not; where a later version no longer does, the change's shape decides. */
function sourceOf(event: object): { source: string | null; kind: string | null } {
  const reasons: unknown = 'detailedReasons' in event ? event.detailedReasons : null;
  const first: unknown = Array.isArray(reasons) ? reasons[0] : null;
  const metadata: unknown = isRecord(first) ? first['metadata'] : null;
  if (!isRecord(metadata)) return { source: null, kind: null };
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { source: text(metadata['source']), kind: text(metadata['kind']) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
