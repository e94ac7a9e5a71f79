import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

type PaletteDoorProps = { isOpen: boolean; onOpen: () => void; onClose: () => void };

/** Ctrl+K opens the palette anywhere in the app, in a field too. It is loaded when it is first wanted. */
export function PaletteDoor({ isOpen, onOpen, onClose }: PaletteDoorProps) {
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  useHotkeys([['mod+K', onOpen]], []);
  return wasOpen ? (
    <Suspense fallback={null}>
      <Palette isOpen={isOpen} onClose={onClose} />
    </Suspense>
  ) : null;
}
