import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import classes from './palette.module.css';

export function PaletteButton({ onClick }: { onClick: () => void }) {
  return (
    <UnstyledButton className={classes['button'] ?? ''} onClick={onClick} aria-keyshortcuts="Control+K" aria-haspopup="dialog">
      <IconSearch size={16} aria-hidden />
      <span>Find or do</span>
      <Kbd size="xs" aria-hidden>
        Ctrl K
      </Kbd>
    </UnstyledButton>
  );
}
