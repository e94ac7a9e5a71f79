import { useQuery } from '@tanstack/react-query';
import { type StorageFacts, type StorageFinding, storageFinding } from './storage-finding.ts';

/** Looked at once before the start; null while it is not known. What cannot be found out is taken for a browser that keeps nothing. */
export function useStorageFinding(isDurable: () => Promise<boolean>): { finding: StorageFinding | null; lookAgain: () => void } {
  const facts = useQuery({
    queryKey: ['device', 'storage'],
    queryFn: async (): Promise<StorageFacts> => {
      try {
        return { isDurable: await isDurable(), freeBytes: await freeBytes() };
      } catch {
        return { isDurable: false, freeBytes: null };
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  return { finding: facts.data === undefined ? null : storageFinding(facts.data), lookAgain: () => void facts.refetch() };
}

/** Pages without TLS and older browsers are not told. */
async function freeBytes(): Promise<number | null> {
  if (!('storage' in navigator) || typeof navigator.storage.estimate !== 'function') return null;
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota === undefined || usage === undefined ? null : quota - usage;
}
