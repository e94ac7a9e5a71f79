import { formatNumber } from '@assay/ui';
import { Button, Checkbox, Text } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './selection-bar.module.css';
import type { RowSelection } from './use-row-selection.ts';

type SelectionBarProps = {
  selection: RowSelection;
  /** The ids of the rows that stand on this page. */
  page: readonly string[];
  /** How many match over all pages. */
  total: number;
  /** What can be done with those who are picked. */
  children: ReactNode;
  /** The bar itself, for whoever has nobody picked any more and no button to go back to. */
  ref?: Ref<HTMLDivElement>;
};

/** Picks rows of a list and says what can be done with them. */
export function SelectionBar({ selection, page, total, children, ref }: SelectionBarProps) {
  const onPage = page.filter(selection.has).length;
  const count = selection.isEverybody ? total : selection.picked.size;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for the fields of a form
    <div
      ref={ref}
      tabIndex={-1}
      style={{ outline: 'none' }}
      className={classes['bar']}
      data-some={count > 0}
      role="group"
      aria-label="Selection"
    >
      <Checkbox
        size="sm"
        label="All on this page"
        checked={page.length > 0 && onPage === page.length}
        indeterminate={onPage > 0 && onPage < page.length}
        disabled={page.length === 0}
        onChange={({ currentTarget }) => selection.pick(page, currentTarget.checked)}
      />
      <Text size="sm" fw={550} role="status">
        {count === 0
          ? ''
          : selection.isEverybody
            ? `All ${formatNumber(total)} that match are selected`
            : `${formatNumber(count)} selected`}
      </Text>
      {count > 0 && !selection.isEverybody && total > count ? (
        <Button variant="subtle" size="compact-sm" onClick={selection.pickEverybody}>
          {`Select all ${formatNumber(total)} that match`}
        </Button>
      ) : null}
      {count > 0 ? (
        <>
          <Button variant="subtle" size="compact-sm" onClick={selection.clear}>
            Clear the selection
          </Button>
          <div className={classes['actions']}>{children}</div>
        </>
      ) : null}
    </div>
  );
}
