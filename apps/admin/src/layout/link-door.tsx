import { ErrorNotice } from '@assay/ui';
import { Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Door } from './door.tsx';
import { TextLink } from './links.tsx';

type LinkDoorProps<Link> = {
  title: string;
  token: string;
  /** Where the address ends before the #. */
  whenCut: string;
  link: UseQueryResult<Link>;
  children: (link: Link) => ReactNode;
};

/** A page that only a secret link opens. */
export function LinkDoor<Link>({ title, token, whenCut, link, children }: LinkDoorProps<Link>) {
  return (
    <Door title={title}>
      {token === '' ? (
        <Text size="sm">{whenCut}</Text>
      ) : link.isPending ? (
        <Skeleton height={260} />
      ) : link.isError ? (
        <ErrorNotice error={link.error} title="This link does not open" onRetry={() => void link.refetch()} isRetrying={link.isFetching}>
          <TextLink to="/sign-in" size="sm">
            Sign in instead
          </TextLink>
        </ErrorNotice>
      ) : (
        children(link.data)
      )}
    </Door>
  );
}
