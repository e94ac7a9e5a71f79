import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { saveFile } from '../../downloads/save-file.ts';
import { tell } from '../../layout/tell.ts';

/** The folder as a zip, to be put into the bank or to be imported elsewhere. */
export function ExportButton({ questionId, which }: { questionId: string; which: 'live' | 'draft' }) {
  const download = useMutation({
    mutationFn: () => api.exportQuestion(questionId, which),
    onSuccess: (zip) => saveFile(`${questionId}${which === 'draft' ? '-draft' : ''}.zip`, zip),
    onError: (error) => tell(error.message, 'It was not exported'),
  });
  return (
    <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
      Export
    </Button>
  );
}
