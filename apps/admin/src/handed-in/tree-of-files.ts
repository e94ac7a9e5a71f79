import type { FilesForReview, ListedFile } from '@assay/core/uploads';

export type TreeNode =
  | { kind: 'file'; name: string; file: ListedFile }
  | { kind: 'folder'; name: string; isZip: boolean; count: number; nodes: readonly TreeNode[]; note: string | null }
  | { kind: 'closed'; name: string; note: string };

const closedWords = {
  under_way: 'did not arrive whole',
  waiting: 'not scanned for viruses yet',
  infected: 'refused by the virus scanner',
  damaged: 'cannot be unpacked; download it to try',
  missing: 'not on our server right now',
} as const;

/** Folders before files, each by name. A zip is a folder. */
export function treeOf({ uploads }: FilesForReview): readonly TreeNode[] {
  return uploads.map((upload) => {
    switch (upload.kind) {
      case 'file':
        return { kind: 'file', name: upload.file.path, file: upload.file };
      case 'closed':
        return { kind: 'closed', name: upload.name, note: closedWords[upload.why] };
      case 'zip': {
        const files = upload.files.map((file) => ({ parts: file.path.split('/'), file }));
        return { kind: 'folder', name: upload.name, isZip: true, count: files.length, nodes: nodesOf(files), note: noteOf(upload) };
      }
      default:
        return upload satisfies never;
    }
  });
}

type Placed = { parts: readonly string[]; file: ListedFile };

function nodesOf(placed: readonly Placed[]): readonly TreeNode[] {
  const folders = new Map<string, Placed[]>();
  const files: TreeNode[] = [];
  for (const { parts, file } of placed) {
    const [name = '', ...rest] = parts;
    if (rest.length === 0) files.push({ kind: 'file', name, file });
    else folders.set(name, [...(folders.get(name) ?? []), { parts: rest, file }]);
  }
  const nested = [...folders].map(
    ([name, inside]): TreeNode => ({ kind: 'folder', name, isZip: false, count: inside.length, nodes: nodesOf(inside), note: null }),
  );
  return [...nested.toSorted(byName), ...files.toSorted(byName)];
}

const byName = (a: TreeNode, b: TreeNode): number => a.name.localeCompare(b.name, 'en', { numeric: true });

function noteOf({ files, leftOut, more }: { files: readonly ListedFile[]; leftOut: number; more: number }): string | null {
  const parts = [
    ...(files.length === 0 ? ['nothing in it to look at'] : []),
    ...(leftOut > 0 ? [`${leftOut} hidden or made by tools, left out`] : []),
    ...(more > 0 ? [`${more} more are in the download`] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

/** What is opened before anybody has chosen; null where there is nothing. */
export function firstFile(nodes: readonly TreeNode[]): ListedFile | null {
  for (const node of nodes) {
    const found = node.kind === 'file' ? node.file : node.kind === 'folder' ? firstFile(node.nodes) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Whether the file is somewhere in the folder: it is open then. */
export const holds = (nodes: readonly TreeNode[], key: string): boolean =>
  nodes.some((node) => (node.kind === 'file' ? node.file.key === key : node.kind === 'folder' && holds(node.nodes, key)));
