import type { FilesForReview } from '@assay/core/uploads';
import type { ReactNode } from 'react';
import { type FileLink, FileTree } from './file-tree.tsx';
import classes from './handed-in.module.css';
import { firstFile, treeOf } from './tree-of-files.ts';

type FileBrowserProps = {
  files: FilesForReview;
  /** The key of the file that the address names; null opens the first. */
  asked: string | null;
  link: FileLink;
  children: (key: string) => ReactNode;
};

/** What was handed in as a tree, and beside it the file that is open. */
export function FileBrowser({ files, asked, link, children }: FileBrowserProps) {
  const nodes = treeOf(files);
  const chosen = asked ?? firstFile(nodes)?.key ?? null;
  return (
    <div className={classes['browser']}>
      <nav aria-label="Files to look at" className={classes['side']}>
        <FileTree nodes={nodes} chosen={chosen} link={link} />
      </nav>
      <section aria-label="The file that is open">{chosen === null ? null : children(chosen)}</section>
    </div>
  );
}
