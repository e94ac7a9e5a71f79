import type { FileForReview } from '@assay/core/uploads';
import { ChangeView, CodeBlock, formatBytes, formatCount, Statement } from '@assay/ui';
import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { CellsView } from './cells-view.tsx';
import { changeWords, cutWords, unshownWords } from './file-words.ts';
import { ForeignImage } from './foreign-image.tsx';
import { ForeignTable } from './foreign-table.tsx';
import classes from './handed-in.module.css';

const nothingBelow = () => null;

/** One file of a candidate, drawn from data: nothing of it is markup but what the server has sanitised. */
export function FileView({ file }: { file: FileForReview }) {
  const { path, bytes, change } = file;
  const [isChange, setIsChange] = useState(false);
  const said = [
    changeWords(file),
    cutWords(file),
    file.isHeadless ? 'Its head (title, author, settings) is left out.' : null,
    /\.svg$/i.test(path) ? 'An SVG is shown as its text: drawn, it could run something.' : null,
  ].filter((words) => words !== null);
  return (
    <Stack gap="sm">
      <div>
        <Group gap="xs" align="baseline">
          <Title order={4} size="h5" className={classes['path']}>
            <bdi>{path}</bdi>
          </Title>
          <Text size="sm" c="dimmed">
            {formatBytes(bytes)}
          </Text>
        </Group>
        {said.map((words) => (
          <Text key={words} size="sm" c="dimmed">
            {words}
          </Text>
        ))}
        {file.invisible === 0 ? null : (
          <Text size="sm" fw={550}>
            {formatCount(file.invisible, 'character')} in it cannot be seen and may change how the rest reads.
          </Text>
        )}
      </div>
      {change?.kind === 'changed' ? (
        <>
          <SegmentedControl
            aria-label="What is shown of the file"
            data={[
              { value: 'file', label: 'The file' },
              { value: 'change', label: 'What changed' },
            ]}
            value={isChange ? 'change' : 'file'}
            onChange={(value) => setIsChange(value === 'change')}
            style={{ alignSelf: 'start' }}
          />
          {isChange ? (
            // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
            <div role="group" aria-label="What changed" tabIndex={0} style={{ overflow: 'auto', maxHeight: '40rem' }}>
              <ChangeView files={[{ path: change.path, before: change.before, after: change.after }]} below={nothingBelow} />
            </div>
          ) : (
            <Content file={file} />
          )}
        </>
      ) : (
        <Content file={file} />
      )}
    </Stack>
  );
}

function Content({ file: { path, content } }: { file: FileForReview }) {
  switch (content.kind) {
    case 'text':
      return <CodeBlock code={content.text} label={`Text of ${path}`} maxHeight="40rem" />;
    case 'markdown':
      return (
        <>
          <div className={classes['prose']} dir="auto">
            <Statement html={content.html} />
          </div>
          <details>
            <summary>As it was typed</summary>
            <CodeBlock code={content.text} label={`Text of ${path}`} />
          </details>
        </>
      );
    case 'table':
      return (
        <>
          {content.isPlain ? (
            <Text size="sm">A quotation mark in it never ends, so quotation marks are read as any other character.</Text>
          ) : null}
          <ForeignTable table={content.table} label={`Rows of ${path}`} />
        </>
      );
    case 'image':
      return <ForeignImage image={content.image} label={`Image ${path}`} />;
    case 'cells':
      return <CellsView cells={content.cells} />;
    case 'unshown':
      return <Text size="sm">{unshownWords[content.why]}</Text>;
    default:
      return content satisfies never;
  }
}
