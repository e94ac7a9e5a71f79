import { Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FileBrowser } from '../../handed-in/file-browser.tsx';
import { FileView } from '../../handed-in/file-view.tsx';
import { Loading } from '../../layout/loading.tsx';
import { reviewedFileQuery, reviewedFilesQuery } from './queries.ts';

/** What was handed in. While it is blind a file has a number for a name. */
export function HandedInFiles({ reviewId }: { reviewId: string }) {
  const [asked, setAsked] = useState<string | null>(null);
  const query = useQuery(reviewedFilesQuery(reviewId));
  if (query.data === undefined) return <Loading query={query} title="The files could not be looked into" heights={[320]} />;
  if (query.data.uploads.length === 0) return <Text>No file was handed in.</Text>;
  return (
    <>
      <Title order={3} size="h5">
        Files handed in
      </Title>
      <FileBrowser
        files={query.data}
        asked={asked}
        link={({ fileKey, children, ...props }) => (
          <UnstyledButton {...props} onClick={() => setAsked(fileKey)}>
            {children}
          </UnstyledButton>
        )}
      >
        {(file) => <OpenFile key={file} reviewId={reviewId} file={file} />}
      </FileBrowser>
    </>
  );
}

function OpenFile({ reviewId, file }: { reviewId: string; file: string }) {
  const query = useQuery(reviewedFileQuery(reviewId, file));
  if (query.data === undefined) return <Loading query={query} title="The file could not be opened" heights={[40, 280]} />;
  return <FileView file={query.data} />;
}
