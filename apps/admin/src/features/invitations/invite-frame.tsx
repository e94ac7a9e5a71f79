import type { OpeningForStaff } from '@assay/core/openings';
import { EmptyState } from '@assay/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ButtonLink, TextLink } from '../../layout/links.tsx';
import { Loading } from '../../layout/loading.tsx';
import { Page } from '../../layout/page.tsx';
import { useMay } from '../../session/use-may.ts';

type InviteFrameProps = {
  title: string;
  lead?: string;
  openingId: string;
  opening: UseQueryResult<OpeningForStaff>;
  /** Of what takes the place while the opening is loading. */
  height: number;
  children: (opening: OpeningForStaff) => ReactNode;
};

/** Around each page that brings people into an opening, for those who may. */
export function InviteFrame({ title, lead, openingId, opening, height, children }: InviteFrameProps) {
  const may = useMay();
  return (
    <Page
      title={title}
      above={
        <TextLink to="/openings/$openingId" params={{ openingId }}>
          {opening.data?.title ?? 'Opening'}
        </TextLink>
      }
      lead={lead}
      width="form"
    >
      {opening.data === undefined ? (
        <Loading query={opening} title="The opening could not be loaded" heights={[height]} />
      ) : may('invitation.write', opening.data.teamId) ? (
        children(opening.data)
      ) : (
        <EmptyState
          title="Your role does not include this"
          action={
            <ButtonLink to="/openings/$openingId" params={{ openingId }} variant="default" mt="sm">
              Go to the opening
            </ButtonLink>
          }
        >
          Managers and recruiters invite candidates. Ask one of them, or ask a manager to give you the role.
        </EmptyState>
      )}
    </Page>
  );
}
