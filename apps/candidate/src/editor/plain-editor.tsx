import { useRef, useState } from 'react';
import { type EditorProps, keyOf } from './editor-props.ts';
import { inputTypeOfBrowser } from './input-type.ts';
import { plainChanges, textInField } from './plain-change.ts';

/** A plain text field with the same recording, for whoever prefers it or whose browser has trouble with the other. */
export function PlainEditor(props: EditorProps) {
  return <Field key={keyOf(props.document)} {...props} />;
}

const focusOnce = (field: HTMLTextAreaElement | null): void => field?.focus();

function Field({ document, textOf, onEdit, isReadOnly, isProse = false, takesFocus = false, label }: EditorProps) {
  const [text, setText] = useState(() => textInField(textOf(document)));
  const selection = useRef({ start: 0, end: 0 });
  return (
    <textarea
      ref={takesFocus ? focusOnce : null}
      className={isProse ? 'plain-editor prose-editor' : 'plain-editor'}
      aria-label={label}
      value={text}
      readOnly={isReadOnly}
      spellCheck={isProse}
      autoCapitalize={isProse ? 'sentences' : 'off'}
      autoComplete="off"
      onSelect={({ currentTarget: field }) => {
        selection.current = { start: field.selectionStart, end: field.selectionEnd };
      }}
      onChange={(event) => {
        const field = event.currentTarget;
        const after = field.value;
        // Compared with what is recorded, not with what was drawn: an input method changes the text faster than that.
        const changes = plainChanges(textOf(document), after);
        if (changes === null) {
          setText(after);
          return;
        }
        const native: Event = event.nativeEvent;
        const input = inputTypeOfBrowser(native instanceof InputEvent ? native.inputType : undefined);
        if (onEdit(document, input, changes, () => after) === 'recorded') {
          setText(after);
          return;
        }
        // The text goes back with the next drawing, which would leave the caret at its end.
        const { start, end } = selection.current;
        queueMicrotask(() => field.setSelectionRange(start, end));
      }}
    />
  );
}
