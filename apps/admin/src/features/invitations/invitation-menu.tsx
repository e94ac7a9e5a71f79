import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalendarPlus, IconChevronDown, IconClockPlus, IconDots, IconHistoryOff, IconLink, IconLinkOff } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { ConditionsDialog } from './conditions-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { useNewLink } from './link-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { hasConditions, isExtendable, type ShownInvitation } from './shown-invitation.ts';
import { UnwaiveDialog } from './unwaive-dialog.tsx';

type InvitationMenuProps = {
  invitation: ShownInvitation;
  /** In a row: an icon that names the candidate. */
  isCompact?: boolean;
  /** What can be done to the attempt, below. */
  children?: ReactNode;
  /** The button, for whoever opens a dialog of their own from the menu. */
  buttonRef?: RefObject<HTMLButtonElement | null>;
};

/** All that can be done to an invitation as it stands; what is not possible now is not offered. */
export function InvitationMenu({ invitation, isCompact = false, children, buttonRef }: InvitationMenuProps) {
  const { invitationId, name, validLinks } = invitation;
  const [open, setOpen] = useState<'extend' | 'conditions' | 'unwaive' | 'revoke' | null>(null);
  const ownRef = useRef<HTMLButtonElement>(null);
  const target = buttonRef ?? ownRef;
  const link = useNewLink(invitationId, name);
  const close = () => {
    setOpen(null);
    // The item that opened the dialog is gone with the menu.
    target.current?.focus();
  };
  return (
    <>
      <Menu position="bottom-end" width="16rem" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          {isCompact ? (
            <ActionIcon ref={target} variant="subtle" color="gray" size="lg" aria-label={`Actions for ${name}`}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          ) : (
            <Button ref={target} variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              Actions
            </Button>
          )}
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink size={16} aria-hidden />} disabled={link.isPending} onClick={link.make}>
            Copy link
          </Menu.Item>
          {isExtendable(invitation) ? (
            <Menu.Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setOpen('extend')}>
              Extend the start window
            </Menu.Item>
          ) : null}
          {hasConditions(invitation) ? (
            <Menu.Item leftSection={<IconClockPlus size={16} aria-hidden />} onClick={() => setOpen('conditions')}>
              Time and breaks
            </Menu.Item>
          ) : null}
          {invitation.status === 'waived' ? (
            <Menu.Item leftSection={<IconHistoryOff size={16} aria-hidden />} onClick={() => setOpen('unwaive')}>
              Ask to take it after all
            </Menu.Item>
          ) : null}
          {validLinks === 0 ? null : (
            <Menu.Item leftSection={<IconLinkOff size={16} aria-hidden />} c="var(--mantine-color-error)" onClick={() => setOpen('revoke')}>
              Revoke links
            </Menu.Item>
          )}
          {children}
        </Menu.Dropdown>
      </Menu>
      <ExtendDialog invitation={invitation} isOpen={open === 'extend'} onClose={close} />
      <ConditionsDialog invitation={invitation} isOpen={open === 'conditions'} onClose={close} />
      <UnwaiveDialog invitation={invitation} isOpen={open === 'unwaive'} onClose={close} />
      <RevokeDialog invitation={invitation} isOpen={open === 'revoke'} onClose={close} />
      {link.dialog}
    </>
  );
}
