import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash, type TablerIcon } from '@tabler/icons-react';
import { focusName, type SectionList } from './use-section-list.ts';

type SectionActionsProps = { index: number; sectionKey: string; count: number; list: SectionList };

export function SectionActions({ index, sectionKey, count, list }: SectionActionsProps) {
  const number = index + 1;
  return (
    <>
      <Action
        label={`Move section ${number} up`}
        icon={IconArrowUp}
        name={focusName(sectionKey, 'up')}
        isPossible={index > 0}
        onPress={() => list.move(index, -1)}
      />
      <Action
        label={`Move section ${number} down`}
        icon={IconArrowDown}
        name={focusName(sectionKey, 'down')}
        isPossible={number < count}
        onPress={() => list.move(index, 1)}
      />
      <Action label={`Duplicate section ${number}`} icon={IconCopy} isPossible={count < 10} onPress={() => list.duplicate(index)} />
      <Action label={`Remove section ${number}`} icon={IconTrash} isPossible={count > 1} onPress={() => list.remove(index)} />
    </>
  );
}

type ActionProps = { label: string; icon: TablerIcon; name?: string; isPossible: boolean; onPress: () => void };

/** What is not possible stays focusable: a section that was moved to the top must not lose the focus with its button. */
function Action({ label, icon: Icon, name, isPossible, onPress }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        {...(isPossible ? {} : { 'aria-disabled': true, 'data-disabled': true, bg: 'transparent' })}
        {...(name === undefined ? {} : { 'data-focus-name': name })}
        onClick={() => (isPossible ? onPress() : undefined)}
      >
        <Icon size={17} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
