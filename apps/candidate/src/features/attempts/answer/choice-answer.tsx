import type { ItemForCandidate } from '@assay/core/attempts';
import { Statement } from '@assay/ui';
import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';

type ChoiceAnswerProps = {
  item: ItemForCandidate;
  choice: NonNullable<ItemForCandidate['question']['choice']>;
  selected: readonly string[];
  isReadOnly: boolean;
  onChoose: (selected: readonly string[]) => void;
};

/** One option or several, each a card that can be clicked as a whole. */
export function ChoiceAnswer({ item, choice, selected, isReadOnly, onChoose }: ChoiceAnswerProps) {
  const isSingle = choice.select === 'one';
  const toggle = (optionId: string) => {
    if (isSingle) onChoose([optionId]);
    else onChoose(selected.includes(optionId) ? selected.filter((id) => id !== optionId) : [...selected, optionId]);
  };
  return (
    <div className="choice-place">
      <Stack component="fieldset" gap="sm" className="choice">
        <Text component="legend" fw={550}>
          {isSingle ? 'Choose one' : 'Choose all that are right'}
        </Text>
        {choice.options.map((option) => {
          const isChosen = selected.includes(option.id);
          const Control = isSingle ? Radio : Checkbox;
          return (
            <label
              key={option.id}
              htmlFor={`choose-${option.id}`}
              className="option"
              data-chosen={isChosen || undefined}
              data-locked={isReadOnly || undefined}
            >
              <Control
                id={`choose-${option.id}`}
                name={item.itemId}
                value={option.id}
                checked={isChosen}
                disabled={isReadOnly}
                onChange={() => toggle(option.id)}
                aria-labelledby={`option-${option.id}`}
              />
              <span id={`option-${option.id}`} className="option-text">
                <Statement html={option.html} isInline />
              </span>
            </label>
          );
        })}
        {selected.length > 0 && !isReadOnly && (
          <Group>
            <Button size="compact-sm" variant="subtle" onClick={() => onChoose([])}>
              Take the choice back
            </Button>
          </Group>
        )}
      </Stack>
    </div>
  );
}
