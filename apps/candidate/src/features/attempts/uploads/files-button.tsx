import { FileButton } from '@mantine/core';
import { type ComponentProps, useRef } from 'react';

type FilesButtonProps = {
  accept?: string;
  onFiles: (files: readonly File[]) => void;
  children: ComponentProps<typeof FileButton>['children'];
};

/** Opens the device's files. The same one can be chosen twice: after it was removed, or to go on with it. */
export function FilesButton({ accept, onFiles, children }: FilesButtonProps) {
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      resetRef={forget}
      {...(accept === undefined ? {} : { accept })}
      onChange={(files) => {
        onFiles(files);
        forget.current?.();
      }}
    >
      {children}
    </FileButton>
  );
}
