import { useState } from 'react';
import { TextArea } from './text-area.tsx';

type JsonFieldProps = { label: string; description?: string; value: unknown; onChange: (value: unknown) => void };

/** A value as JSON. What is not JSON yet stays in the field and is told, and the file keeps what it had. */
export function JsonField({ label, description, value, onChange }: JsonFieldProps) {
  const saved = value === undefined ? '' : JSON.stringify(value);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? saved;
  const parsed = parse(shown);
  const change = (text: string) => {
    const next = parse(text);
    if (next.isJson) onChange(next.value);
    // Spaces and line ends of whoever types stay while they type.
    setTyped(next.isJson && JSON.stringify(next.value) === text ? null : text);
  };
  return (
    <TextArea
      label={label}
      {...(description === undefined ? {} : { description })}
      isCode
      minRows={1}
      value={shown}
      onChange={change}
      error={parsed.isJson ? null : 'This is no JSON yet: text needs double quotes, lists brackets. It is saved once it is.'}
    />
  );
}

function parse(text: string): { isJson: true; value: unknown } | { isJson: false } {
  try {
    return { isJson: true, value: JSON.parse(text) };
  } catch {
    return { isJson: false };
  }
}
