import { ErrorNotice } from '@assay/ui';
import { type ComponentProps, useEffect, useRef } from 'react';

/** What the server refused, with the focus: the button that was pressed could not be used meanwhile and had to give it up. */
export function Refusal({ error, ...props }: ComponentProps<typeof ErrorNotice>) {
  const place = useRef<HTMLDivElement>(null);
  // Follows each new refusal.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal is news although nothing here reads it
  useEffect(() => place.current?.focus(), [error]);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <ErrorNotice error={error} {...props} />
    </div>
  );
}
