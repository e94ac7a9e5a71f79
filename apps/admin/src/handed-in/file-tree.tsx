import type { AgainstMaterial } from '@assay/core/uploads';
import { formatBytes } from '@assay/ui';
import { Text } from '@mantine/core';
import { IconFile, IconFileZip, IconFolder } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tag } from '../lists/tag.tsx';
import classes from './handed-in.module.css';
import { holds, type TreeNode } from './tree-of-files.ts';

/** A link to the page with this file open. */
export type FileLink = (props: {
  fileKey: string;
  className: string;
  'aria-current': 'true' | undefined;
  children: ReactNode;
}) => ReactNode;

type FileTreeProps = { nodes: readonly TreeNode[]; chosen: string | null; link: FileLink };

/** Beyond this a folder is opened by whoever wants to. */
const mostOpen = 40;

export function FileTree({ nodes, chosen, link }: FileTreeProps) {
  return (
    <ul className={classes['tree']}>
      {nodes.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a zip may say a name twice
        <li key={index}>
          <Node node={node} chosen={chosen} link={link} />
        </li>
      ))}
    </ul>
  );
}

function Node({ node, chosen, link }: { node: TreeNode; chosen: string | null; link: FileLink }) {
  switch (node.kind) {
    case 'file':
      return link({
        fileKey: node.file.key,
        className: classes['file'] ?? '',
        'aria-current': node.file.key === chosen ? 'true' : undefined,
        children: (
          <>
            <IconFile size={15} aria-hidden className={classes['icon']} />
            <bdi className={classes['name']}>{node.name}</bdi>
            <Against against={node.file.against} />
            <span className={classes['size']}>{formatBytes(node.file.bytes)}</span>
          </>
        ),
      });
    case 'folder': {
      const Icon = node.isZip ? IconFileZip : IconFolder;
      return (
        <details open={node.count <= mostOpen || (chosen !== null && holds(node.nodes, chosen))}>
          <summary className={classes['folder']}>
            <Icon size={15} aria-hidden className={classes['icon']} />
            <bdi className={classes['name']}>{node.name}</bdi>
            <span className={classes['size']}>{node.count}</span>
          </summary>
          {node.note === null ? null : (
            <Text size="xs" c="dimmed" pl="1.4rem">
              {node.note}
            </Text>
          )}
          <FileTree nodes={node.nodes} chosen={chosen} link={link} />
        </details>
      );
    }
    case 'closed':
      return (
        <div className={classes['file']}>
          <IconFile size={15} aria-hidden className={classes['icon']} />
          <bdi className={classes['name']}>{node.name}</bdi>
          <Text span size="xs" c="dimmed">
            {node.note}
          </Text>
        </div>
      );
    default:
      return node satisfies never;
  }
}

function Against({ against }: { against: AgainstMaterial }) {
  if (against === null) return null;
  return against === 'same' ? <Tag tone="grey">As given</Tag> : <Tag tone="amber">Changed</Tag>;
}
