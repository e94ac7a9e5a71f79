import { monospace } from '@assay/ui';
import { Textarea, type TextareaProps } from '@mantine/core';

type TextAreaProps = Omit<TextareaProps, 'onChange' | 'value'> & { value: string; onChange: (text: string) => void; isCode?: boolean };

/** A text as long as it is; code in letters of one width, and never corrected. */
export function TextArea({ value, onChange, isCode = false, ...props }: TextAreaProps) {
  return (
    <Textarea
      autosize
      minRows={isCode ? 4 : 2}
      maxRows={30}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(isCode
        ? {
            spellCheck: false,
            autoCapitalize: 'off',
            autoCorrect: 'off',
            styles: { input: { fontFamily: monospace, fontSize: 'var(--mantine-font-size-sm)' } },
          }
        : {})}
      {...props}
    />
  );
}
