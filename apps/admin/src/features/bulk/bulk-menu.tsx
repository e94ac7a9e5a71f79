import { type BulkKind, bulkAccess, bulkKinds } from '@assay/core/bulk';
import type { TeamId } from '@assay/core/ids';
import { Button, Menu } from '@mantine/core';
import {
  IconBell,
  IconCalendarPlus,
  IconChevronDown,
  IconClockPlus,
  IconCoffee,
  IconHistoryOff,
  IconLinkOff,
  IconRotate,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useMay } from '../../session/use-may.ts';
import { bulkWords } from './bulk-words.ts';

const icons = {
  extend: IconCalendarPlus,
  conditions: IconCoffee,
  add_minutes: IconClockPlus,
  reopen: IconRotate,
  revoke: IconLinkOff,
  unwaive: IconHistoryOff,
  remind: IconBell,
} as const satisfies Record<BulkKind, unknown>;

type BulkMenuProps = {
  teamId: TeamId;
  hasMail: boolean;
  buttonRef: RefObject<HTMLButtonElement | null>;
  onChoose: (kind: BulkKind) => void;
};

/** What can be done to everybody who is selected, beside deciding. To whom it applies, each dialog says. */
export function BulkMenu({ teamId, hasMail, buttonRef, onChoose }: BulkMenuProps) {
  const may = useMay();
  return (
    <Menu position="bottom-end" width="16rem" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button ref={buttonRef} size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {bulkKinds
          .filter((kind) => may(bulkAccess[kind], teamId) && (kind !== 'remind' || hasMail))
          .map((kind) => {
            const Icon = icons[kind];
            return (
              <Menu.Item
                key={kind}
                leftSection={<Icon size={16} aria-hidden />}
                {...(kind === 'revoke' ? { c: 'var(--mantine-color-error)' } : {})}
                onClick={() => onChoose(kind)}
              >
                {bulkWords[kind].title}
              </Menu.Item>
            );
          })}
      </Menu.Dropdown>
    </Menu>
  );
}
