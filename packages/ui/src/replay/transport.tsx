import { ActionIcon, Button, Group, SegmentedControl, Switch, Text, Tooltip } from '@mantine/core';
import {
  IconKeyboard,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
} from '@tabler/icons-react';
import { placeWords } from './place.ts';
import { type Jump, type Playback, speeds } from './playback.ts';
import { useShown } from './use-playback.ts';

type TransportProps = {
  playback: Playback;
  showsOrigins: boolean;
  onShowOrigins: (shows: boolean) => void;
  onMark: (mark: 'a' | 'b') => void;
  onKeyList: () => void;
};

/** Play, speed, jumps and marks. */
export function Transport({ playback, showsOrigins, onShowOrigins, onMark, onKeyList }: TransportProps) {
  const isPlaying = useShown(playback, (own) => own.isPlaying);
  const speed = useShown(playback, (own) => own.speed);
  const skipsIdle = useShown(playback, (own) => own.skipsIdle);
  return (
    <div className="replay-transport">
      <Group gap={6} wrap="nowrap">
        <Step playback={playback} direction={-1} />
        <Tooltip label={isPlaying ? 'Pause (Space)' : 'Play (Space)'}>
          <ActionIcon size={38} radius="xl" variant="filled" aria-label={isPlaying ? 'Pause' : 'Play'} onClick={() => playback.toggle()}>
            {isPlaying ? <IconPlayerPauseFilled size={18} aria-hidden /> : <IconPlayerPlayFilled size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Step playback={playback} direction={1} />
        <Clock playback={playback} />
      </Group>
      <SegmentedControl
        size="xs"
        aria-label="Speed"
        value={String(speed)}
        onChange={(value) => {
          const chosen = speeds.find((own) => String(own) === value);
          if (chosen !== undefined) playback.setSpeed(chosen);
        }}
        data={speeds.map((own) => ({ value: String(own), label: `${own}×` }))}
      />
      <Group gap={6} wrap="nowrap">
        <Text size="sm" c="dimmed">
          Next
        </Text>
        <Button.Group>
          <JumpButton playback={playback} to="paste" label="Paste" keyName="P" />
          <JumpButton playback={playback} to="run" label="Run" keyName="R" />
          <JumpButton playback={playback} to="return" label="Return" keyName="B" />
        </Button.Group>
      </Group>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" onClick={() => onMark('a')}>
          Mark A
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onMark('b')}>
          Mark B
        </Button>
      </Group>
      <Group gap="sm">
        <Switch
          size="xs"
          label="Skip idle time"
          checked={skipsIdle}
          onChange={(event) => playback.setSkipsIdle(event.currentTarget.checked)}
        />
        <Switch
          size="xs"
          label="Origins of the text"
          checked={showsOrigins}
          onChange={(event) => onShowOrigins(event.currentTarget.checked)}
        />
        <Tooltip label="Keys (?)">
          <ActionIcon variant="subtle" color="gray" aria-label="Keys" onClick={onKeyList}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </div>
  );
}

function Step({ playback, direction }: { playback: Playback; direction: 1 | -1 }) {
  const [words, key] = direction > 0 ? ['Next event', ']'] : ['Event before', '['];
  const Icon = direction > 0 ? IconPlayerSkipForwardFilled : IconPlayerSkipBackFilled;
  return (
    <Tooltip label={`${words} (${key})`}>
      <ActionIcon variant="default" size={30} aria-label={words} onClick={() => playback.jump('event', direction)}>
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function JumpButton({ playback, to, label, keyName }: { playback: Playback; to: Jump; label: string; keyName: string }) {
  return (
    <Tooltip label={`Next ${to} (${keyName}; with Shift the one before)`}>
      <Button size="compact-sm" variant="default" aria-label={`Next ${to}`} onClick={() => playback.jump(to, 1)}>
        {label}
      </Button>
    </Tooltip>
  );
}

function Clock({ playback }: { playback: Playback }) {
  const { film, endMs } = playback;
  const words = useShown(playback, ({ at }) => placeWords(film, at));
  return (
    <Text size="sm" className="replay-clock">
      <b>{words}</b> <span>/ {placeWords(film, endMs)}</span>
    </Text>
  );
}
