import { useQuery } from '@tanstack/react-query';
import { FileBrowser } from '../../handed-in/file-browser.tsx';
import type { FileLink } from '../../handed-in/file-tree.tsx';
import { FileView } from '../../handed-in/file-view.tsx';
import { Loading } from '../../layout/loading.tsx';
import { handedInFileQuery, handedInQuery } from './queries.ts';

type ProjectFilesProps = { attemptId: string; itemId: string; asked: string | null; link: FileLink };

/** What is in the files that were handed in. */
export function ProjectFiles({ attemptId, itemId, asked, link }: ProjectFilesProps) {
  const query = useQuery(handedInQuery(attemptId, itemId));
  if (query.data === undefined) return <Loading query={query} title="The files could not be looked into" heights={[320]} />;
  return (
    <FileBrowser files={query.data} asked={asked} link={link}>
      {(file) => <OpenFile key={file} attemptId={attemptId} itemId={itemId} file={file} />}
    </FileBrowser>
  );
}

function OpenFile(place: { attemptId: string; itemId: string; file: string }) {
  const query = useQuery(handedInFileQuery(place));
  if (query.data === undefined) return <Loading query={query} title="The file could not be opened" heights={[40, 280]} />;
  return <FileView file={query.data} />;
}
