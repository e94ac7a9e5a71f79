import { useState } from 'react';
import type { EditorProps } from './editor-props.ts';
import { inputTypeOfBrowser } from './input-type.ts';
import { replacedPart } from './replaced-part.ts';

/** A plain text field with the same recording, for whoever prefers it or whose browser has trouble with the other. */
export function PlainEditor(props: EditorProps) {
  return <Field key={`${props.document.itemId}:${props.document.language}`} {...props} />;
}

function Field({ document, textOf, onEdit, isReadOnly, label }: EditorProps) {
  const [text, setText] = useState(() => textOf(document));
  return (
    <textarea
      className="plain-editor"
      aria-label={label}
      value={text}
      readOnly={isReadOnly}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      onChange={(event) => {
        const after = event.currentTarget.value;
        const change = replacedPart(text, after);
        if (change === null) return;
        const native: Event = event.nativeEvent;
        const input = inputTypeOfBrowser(native instanceof InputEvent ? native.inputType : undefined);
        if (onEdit(document, input, [change], () => after) === 'recorded') setText(after);
      }}
    />
  );
}
