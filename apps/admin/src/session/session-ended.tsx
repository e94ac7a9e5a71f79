import { AppError } from '@assay/core';
import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Dialog } from '../layout/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/**
 * A session can end while somebody fills in a form. A refused read leads to the sign-in page and back; a refused write must not cost
 * what was typed, so it is answered by signing in on top of the page.
 */
export function SessionEnded() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const [isWriting, setIsWriting] = useState(false);
  // Follows the caches of answers, which see every refusal.
  useEffect(() => {
    let isLeaving = false;
    const stopReads = queryClient.getQueryCache().subscribe((event) => {
      if (isLeaving || event.type !== 'updated' || event.action.type !== 'error' || !isSignedOut(event.action.error)) return;
      // A page asks for several things at once: the first refusal leads away, the others must not lead back here.
      isLeaving = true;
      void router.navigate({ to: '/sign-in', search: { back: router.state.location.href }, ignoreBlocker: true });
    });
    const stopWrites = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error' && isSignedOut(event.action.error)) setIsWriting(true);
    });
    return () => {
      stopReads();
      stopWrites();
    };
  }, [queryClient, router]);

  return (
    <Dialog isOpen={isWriting} onClose={() => setIsWriting(false)} title="Your session has ended">
      <Text size="sm" mb="md">
        Sign in again to go on. What you entered on this page is kept; then repeat the last step.
      </Text>
      <SignInForm onSignedIn={() => setIsWriting(false)} />
    </Dialog>
  );
}

function isSignedOut(error: unknown): boolean {
  return error instanceof AppError && error.code === 'unauthenticated';
}
