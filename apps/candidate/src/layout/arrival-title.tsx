import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a page that takes another's place unasked: it takes the focus, so that nobody is left where something used to be. */
export function ArrivalTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Title order={1} ref={heading} tabIndex={-1} className="arrival-title">
      {children}
    </Title>
  );
}
