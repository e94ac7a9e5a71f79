import { AppError } from '@assay/core';
import { questionSlug } from '@assay/core/questions/schema';
import { fieldIn } from './field-in.ts';
import type { ArchiveFile } from './read-archive.ts';

export type FolderInArchive = { questionId: string; files: readonly ArchiveFile[] };

const mostFolders = 100;

/**
 * The question folders of an archive: those with a `question.yaml`, at whatever depth. An archive of a folder's content alone has one at its top; it is called as its `id` says.
 */
export function foldersInArchive(files: readonly ArchiveFile[]): readonly FolderInArchive[] {
  const roots = files
    .filter(({ path }) => path === 'question.yaml' || path.endsWith('/question.yaml'))
    .map(({ path }) => path.slice(0, -'question.yaml'.length));
  if (roots.length === 0) throw refused('The archive holds no question.yaml. Pack the folder of a question, or several of them.');
  if (roots.length > mostFolders) throw refused(`The archive holds ${roots.length} questions; at most ${mostFolders} are taken at once.`);
  const folders = roots.map((root) => ({
    questionId: root === '' ? idIn(files) : (root.split('/').at(-2) ?? ''),
    files: files.filter(({ path }) => path.startsWith(root)).map(({ path, bytes }) => ({ path: path.slice(root.length), bytes })),
  }));
  const seen = new Set<string>();
  for (const { questionId } of folders) {
    if (!questionSlug.max(60).safeParse(questionId).success)
      throw refused(`A question cannot be called ${questionId.slice(0, 80)}: its folder needs a name such as late-deliveries.`);
    if (seen.has(questionId)) throw refused(`The archive holds ${questionId} twice. Leave one of them out.`);
    seen.add(questionId);
  }
  return folders;
}

function idIn(files: readonly ArchiveFile[]): string {
  const text = Buffer.from(files.find(({ path }) => path === 'question.yaml')?.bytes ?? []).toString('utf8');
  return fieldIn(text, 'id') ?? '';
}

const refused = (message: string): AppError => new AppError('invalid_input', message, { reason: 'archive' });
