import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

type WorkNoticeProps = { title: string; sign?: ReactNode; children?: ReactNode; actions?: ReactNode };

/** A bar between head and work: what to know, and at most two things to do. Whether it is spoken is decided in one place, `WorkNotices`. */
export function WorkNotice({ title, sign, children, actions }: WorkNoticeProps) {
  return (
    <section className="work-notice" aria-label={title}>
      <Text size="sm" className="work-notice-text">
        <b>
          {title}
          {sign !== undefined ? ':' : children === undefined ? '' : '.'}
        </b>{' '}
        {sign} {children}
      </Text>
      {actions !== undefined && <span className="work-notice-actions">{actions}</span>}
    </section>
  );
}
