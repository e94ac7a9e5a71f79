import type { ReviewOrder } from '@assay/core/reviews';
import { ErrorNotice } from '@assay/ui';
import { Button, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { tell } from '../../layout/tell.ts';

type NextButtonProps = ButtonProps & { order: ReviewOrder; questionId: string | null; label: string };

/** Claims the next answer and opens it. */
export function NextButton({ order, questionId, label, ...props }: NextButtonProps) {
  const navigate = useNavigate();
  const next = useMutation({
    mutationFn: () => api.nextReview({ order, after: null, questionId }),
    onSuccess: async ({ reviewId }) => {
      if (reviewId === null) return tell('Somebody was faster: nothing is left to score.');
      const search = { ...(order === 'candidate' ? { order } : {}), ...(questionId === null ? {} : { question: questionId }) };
      await navigate({ to: '/reviews/$reviewId', params: { reviewId }, search });
    },
  });
  return (
    <>
      <Button {...props} loading={next.isPending} onClick={() => next.mutate()}>
        {label}
      </Button>
      {next.error === null ? null : <ErrorNotice error={next.error} title="The next answer could not be opened" />}
    </>
  );
}
