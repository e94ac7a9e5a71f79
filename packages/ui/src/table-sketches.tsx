import type { TableSketch } from '@assay/core/questions';
import { VisuallyHidden } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { layoutTables, sketch } from './table-layout.ts';

/** The tables of a database with their columns, types and keys, and lines to what they point to. Read aloud it is a list of lists. */
export function TableSketches({ tables }: { tables: readonly TableSketch[] }) {
  const layout = layoutTables(tables);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <div className="assay-sketch" tabIndex={0} role="group" aria-label="Tables and how they belong together">
      <div className="assay-sketch-area" style={{ width: layout.width, height: layout.height }}>
        <svg aria-hidden width={layout.width} height={layout.height}>
          {layout.arrows.map(({ id, path }) => (
            <path key={id} d={path} />
          ))}
        </svg>
        {layout.tables.map(({ table, left, top, height }) => (
          <section
            key={table.name}
            className="assay-sketch-table"
            style={{ left, top, width: sketch.width, height }}
            aria-label={`Table ${table.name}`}
          >
            <div className="assay-sketch-name" style={{ height: sketch.headHeight }}>
              {table.name}
            </div>
            <ul>
              {table.columns.map((column) => (
                <ColumnLine key={column.name} column={column} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function ColumnLine({ column }: { column: TableSketch['columns'][number] }) {
  const { name, type, isKey, isNullable, references } = column;
  return (
    <li style={{ height: sketch.rowHeight }}>
      <span className="assay-sketch-key">
        {isKey && (
          <>
            <IconKey size={13} aria-hidden />
            <VisuallyHidden>Key: </VisuallyHidden>
          </>
        )}
      </span>
      <span className="assay-sketch-column" title={name}>
        {name}
      </span>
      <span className="assay-sketch-type">
        {type.toLowerCase()}
        {isNullable && (
          <>
            <span aria-hidden title="May be NULL">
              ?
            </span>
            <VisuallyHidden> or NULL</VisuallyHidden>
          </>
        )}
        {references !== null && (
          <VisuallyHidden>
            , points to {references.table}.{references.column}
          </VisuallyHidden>
        )}
      </span>
    </li>
  );
}
