import { EmptyState } from '@assay/ui';
import { Button } from '@mantine/core';

type NobodyProps = {
  /** What to say of a page past the end; null where the filters leave nobody. */
  pastEnd: string | null;
  /** What to say where the filters leave nobody. */
  unmatched: string;
  onFirstPage: () => void;
  onClear: () => void;
};

/** Of a list of people: a page past the end, or filters that nobody fits. */
export function Nobody({ pastEnd, unmatched, onFirstPage, onClear }: NobodyProps) {
  return pastEnd !== null ? (
    <EmptyState
      title="There is no such page"
      action={
        <Button variant="default" onClick={onFirstPage}>
          Go to the first page
        </Button>
      }
    >
      {pastEnd}
    </EmptyState>
  ) : (
    <EmptyState
      title="Nobody matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear all filters
        </Button>
      }
    >
      {unmatched}
    </EmptyState>
  );
}
