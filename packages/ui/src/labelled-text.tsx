import { Text } from '@mantine/core';
import { CodeBlock } from './code-block.tsx';

/** A piece of input or output under its name. */
export function LabelledText({ label, text, maxHeight }: { label: string; text: string; maxHeight: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <CodeBlock code={text} label={label} hasLineNumbers={false} maxHeight={maxHeight} />
    </div>
  );
}
