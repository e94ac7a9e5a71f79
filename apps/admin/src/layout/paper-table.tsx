import classes from './paper.module.css';

type PaperTableProps = {
  label: string;
  /** All but the first column are numbers, unless it is said. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns of words beside the first. */
  words?: readonly string[];
};

/** A table on a sheet of paper. */
export function PaperTable({ label, head, rows, words = [] }: PaperTableProps) {
  const isEnd = (column: number) => column > 0 && !words.includes(head[column] ?? '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <section> would add a heading-less part to the page's outline
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a narrow screen must be reachable with the keyboard
    <div className={classes['scroll']} role="region" aria-label={label} tabIndex={0}>
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            {head.map((word, column) => (
              <th key={word} scope="col" data-end={isEnd(column)}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]} data-end={isEnd(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
