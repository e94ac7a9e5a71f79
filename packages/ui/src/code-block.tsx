type CodeBlockProps = {
  code: string;
  /** Names the block for screen readers: "Final code", "Output". */
  label: string;
  /** Lines to point at, counted from 1. */
  markedLines?: readonly number[];
  hasLineNumbers?: boolean;
  maxHeight?: string;
};

/** Read-only text with line numbers; the numbers are drawn, not text, so that copying takes the code alone. */
export function CodeBlock({ code, label, markedLines = [], hasLineNumbers = true, maxHeight = '32rem' }: CodeBlockProps) {
  const lines = code.replace(/\n$/, '').split('\n');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      role="group"
      aria-label={label}
      className={hasLineNumbers ? 'assay-code assay-code-numbered' : 'assay-code'}
      style={{ maxHeight }}
    >
      <code>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <span key={index} className={markedLines.includes(index + 1) ? 'assay-code-line assay-code-marked' : 'assay-code-line'}>
            {line}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}
