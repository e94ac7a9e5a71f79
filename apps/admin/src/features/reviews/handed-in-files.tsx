import { Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FileBrowser } from '../../handed-in/file-browser.tsx';
import { FileView } from '../../handed-in/file-view.tsx';
import { Loading } from '../../layout/loading.tsx';
import type { AnswerSource } from './answer-source.ts';
import { reviewedFileQuery, reviewedFilesQuery } from './queries.ts';

/** What was handed in. While it is blind a file has a number for a name. */
export function HandedInFiles({ source }: { source: AnswerSource }) {
  const [asked, setAsked] = useState<string | null>(null);
  const query = useQuery(reviewedFilesQuery(source));
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
        {(file) => <OpenFile key={file} source={source} file={file} />}
      </FileBrowser>
    </>
  );
}

function OpenFile({ source, file }: { source: AnswerSource; file: string }) {
  const query = useQuery(reviewedFileQuery(source, file));
  if (query.data === undefined) return <Loading query={query} title="The file could not be opened" heights={[40, 280]} />;
  return <FileView file={query.data} />;
}
