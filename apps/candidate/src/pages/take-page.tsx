import { AppError } from '@assay/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { EnterForm } from '../features/invitations/enter-form.tsx';
import { LinkProblem } from '../features/invitations/link-problem.tsx';
import { LinkSkeleton } from '../features/invitations/link-skeleton.tsx';
import { knownContact } from '../layout/known-contact.ts';
import { PageFrame } from '../layout/page-frame.tsx';
import { useSurroundings } from '../surroundings.ts';

/** A link's secret: 256 bits in base64url. */
const wholeToken = /^[A-Za-z0-9_-]{43}$/;

const tokenInAddress = () => decodeURIComponentSafely(window.location.hash.slice(1)).trim();

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Opening the page only looks; the button exchanges the link. Programs that scan mail open links and must not use them up. */
export function TakePage() {
  useDocumentTitle('Your invitation · Assay');
  const { api } = useSurroundings();
  const navigate = useNavigate();
  const [token, setToken] = useState(tokenInAddress);
  useEffect(() => {
    // Follows the address bar: a second link pasted into the same tab changes the fragment only.
    const onHashChange = () => setToken(tokenInAddress());
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);
  const isWhole = wholeToken.test(token);
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => api.lookAtLink(token),
    enabled: isWhole,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const enter = useMutation({
    mutationFn: (email: string | null) => api.enter(token, email),
    onSuccess: () => {
      // The secret leaves the address bar and the history once the cookie stands for it.
      window.history.replaceState(null, '', '/take');
      return navigate({ to: '/invitation', replace: true });
    },
  });
  const refusal = enter.error instanceof AppError && enter.error.code === 'not_found' ? enter.error : link.error;
  return (
    <PageFrame contact={knownContact()}>
      {!isWhole ? (
        <LinkProblem kind={token === '' ? 'missing' : 'incomplete'} />
      ) : refusal !== null ? (
        <LinkProblem kind="refused" error={refusal} onRetry={() => void link.refetch()} isRetrying={link.isFetching} />
      ) : link.data === undefined ? (
        <LinkSkeleton />
      ) : (
        <EnterForm
          opening={link.data.opening}
          needsEmail={link.data.needsEmail}
          onEnter={(email) => enter.mutate(email)}
          isEntering={enter.isPending || enter.isSuccess}
          error={enter.error}
        />
      )}
    </PageFrame>
  );
}
