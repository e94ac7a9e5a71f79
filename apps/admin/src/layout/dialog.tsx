import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';

type DialogProps = { isOpen: boolean; onClose: () => void; title: string; size?: 'md' | 'lg'; children: ReactNode };

export function Dialog({ isOpen, onClose, title, size = 'md', children }: DialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {children}
    </Modal>
  );
}
