import { AppError } from '@assay/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkProblem } from '../features/invitations/link-problem.tsx';
import { LinkSkeleton } from '../features/invitations/link-skeleton.tsx';
import { ApplyForm } from '../features/open-links/apply-form.tsx';
import { Entered, KnownAddress, LetterOnItsWay, NoMoreApplications } from '../features/open-links/apply-outcome.tsx';
import { PageFrame } from '../layout/page-frame.tsx';
import { useSurroundings } from '../surroundings.ts';

const wholeToken = /^[A-Za-z0-9_-]{22}$/;

/** Where a link in an advert leads. */
export function ApplyPage() {
  useDocumentTitle('Apply · Assay');
  const { api } = useSurroundings();
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1).trim());
  const isWhole = wholeToken.test(token);
  const link = useQuery({ queryKey: ['open-link', token], queryFn: () => api.lookAtOpenLink(token), enabled: isWhole });
  const apply = useMutation({
    mutationFn: (person: { name: string; email: string }) =>
      api.apply({ token, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...person }),
    // It may have been closed, or be full, by now.
    onError: (error) => (error instanceof AppError && error.code === 'conflict' ? link.refetch() : undefined),
  });
  const goOn = () => void navigate({ to: '/invitation', replace: true });
  const { data } = link;
  return (
    <PageFrame contact={data?.contact ?? null}>
      {!isWhole ? (
        <LinkProblem kind={token === '' ? 'missing' : 'incomplete'} />
      ) : link.error !== null ? (
        <LinkProblem kind="refused" error={link.error} onRetry={() => void link.refetch()} isRetrying={link.isFetching} />
      ) : data === undefined ? (
        <LinkSkeleton />
      ) : apply.data?.kind === 'entered' ? (
        <Entered url={apply.data.url} onGoOn={goOn} />
      ) : apply.data?.kind === 'mailed' ? (
        <LetterOnItsWay email={apply.variables?.email ?? ''} contact={apply.data.contact} />
      ) : apply.data?.kind === 'known' ? (
        <KnownAddress contact={apply.data.contact} />
      ) : data.state === 'open' ? (
        <ApplyForm link={data} onApply={(person) => apply.mutate(person)} isApplying={apply.isPending} error={apply.error} />
      ) : (
        <NoMoreApplications link={data} state={data.state} />
      )}
    </PageFrame>
  );
}
