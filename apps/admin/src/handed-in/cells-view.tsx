import type { CellOutput, ShownCell } from '@assay/core/uploads';
import { CodeBlock, Statement } from '@assay/ui';
import { Text } from '@mantine/core';
import { unshownOutputWords } from './file-words.ts';
import { ForeignImage } from './foreign-image.tsx';
import { ForeignTable } from './foreign-table.tsx';
import classes from './handed-in.module.css';

/** The pieces of a notebook, or of a document with code in it, one below the other. */
export function CellsView({ cells }: { cells: readonly ShownCell[] }) {
  if (cells.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        There is nothing in it.
      </Text>
    );
  }
  return (
    <div className={classes['cells']}>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
        <div key={index} className={classes['cell']}>
          {cell.kind === 'prose' ? <Prose cell={cell} number={index + 1} /> : <Code cell={cell} number={index + 1} />}
        </div>
      ))}
    </div>
  );
}

function Prose({ cell, number }: { cell: Extract<ShownCell, { kind: 'prose' }>; number: number }) {
  return (
    <>
      {cell.html === null ? (
        <p className={classes['typed']} dir="auto">
          {cell.text}
        </p>
      ) : (
        <div className={classes['prose']} dir="auto">
          <Statement html={cell.html} />
        </div>
      )}
      <Cut isCut={cell.isCut && cell.html === null} />
      {cell.images.map((image, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an image is its place
        <ForeignImage key={index} image={image} label={`Image ${index + 1} of piece ${number}`} />
      ))}
    </>
  );
}

function Code({ cell, number }: { cell: Extract<ShownCell, { kind: 'code' }>; number: number }) {
  const run = cell.run === null ? '' : `, run as number ${cell.run}`;
  const language = cell.language === null || cell.language === '' ? '' : ` in ${cell.language}`;
  return (
    <>
      <Text size="xs" c="dimmed">
        Code{language}
        {run}
      </Text>
      <CodeBlock code={cell.text} label={`Code of piece ${number}`} />
      <Cut isCut={cell.isCut} />
      {cell.outputs.length === 0 ? null : (
        <div className={classes['outputs']}>
          {cell.outputs.map((output, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a result is its place
            <Output key={index} output={output} label={`Result ${index + 1} of piece ${number}`} />
          ))}
        </div>
      )}
    </>
  );
}

const fromWords = { result: null, stdout: null, stderr: 'Written to the error output', error: 'Ended with an error' } as const;

function Output({ output, label }: { output: CellOutput; label: string }) {
  switch (output.kind) {
    case 'text': {
      const words = fromWords[output.from];
      return (
        <div>
          {words === null ? null : (
            <Text size="xs" c="dimmed">
              {words}
            </Text>
          )}
          <CodeBlock code={output.text} label={label} hasLineNumbers={false} maxHeight="20rem" />
          <Cut isCut={output.isCut} />
        </div>
      );
    }
    case 'prose':
      return <Statement html={output.html} />;
    case 'image':
      return <ForeignImage image={output.image} label={label} />;
    case 'table':
      return <ForeignTable table={output.table} label={label} />;
    case 'unshown':
      return (
        <Text size="sm" c="dimmed">
          {unshownOutputWords[output.what]}
        </Text>
      );
    default:
      return output satisfies never;
  }
}

function Cut({ isCut }: { isCut: boolean }) {
  if (!isCut) return null;
  return (
    <Text size="xs" c="dimmed">
      Cut here; the rest is in the download.
    </Text>
  );
}
