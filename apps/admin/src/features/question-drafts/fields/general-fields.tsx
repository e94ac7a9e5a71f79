import type { BankWord, BankWords } from '@assay/core/question-drafts';
import { Checkbox, Group, MultiSelect, NumberInput, SimpleGrid, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core';
import { toNumber } from '../../../forms/form-errors.ts';
import { languageWords } from '../../../words/status.ts';
import { TextArea } from './text-area.tsx';
import type { YamlFileForm } from './yaml-file.ts';

const languages = ['python', 'javascript', 'typescript'] as const;

/** What a question is and where it belongs. */
export function GeneralFields({ file, words }: { file: YamlFileForm; words: BankWords }) {
  const kind = file.text(['kind']);
  const followUp = file.at(['followUp']);
  const texts = (path: string) => file.list([path]).map(String);
  return (
    <Stack>
      <TextInput
        label="Title"
        description="Candidates read it above the question."
        required
        maxLength={80}
        value={file.text(['title'])}
        onChange={(event) => file.set(['title'], event.currentTarget.value)}
      />
      <Tags
        label="Skills"
        description="What it measures, one to four."
        words={words.skills}
        value={texts('skills')}
        onChange={(next) => file.set(['skills'], next)}
      />
      <Tags
        label="Roles"
        description="Whom it is for."
        words={words.roles}
        value={texts('roles')}
        onChange={(next) => file.set(['roles'], next)}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
        <NumberInput
          label="Difficulty"
          description="1 (easy) to 5, your guess until it is measured."
          required
          min={1}
          max={5}
          allowDecimal={false}
          value={file.text(['difficulty'])}
          onChange={(next) => file.set(['difficulty'], toNumber(String(next)))}
        />
        <NumberInput
          label="Minutes"
          description="What a good candidate needs."
          required
          min={1}
          max={kind === 'project' ? 6000 : 480}
          value={file.text(['minutes'])}
          onChange={(next) => file.set(['minutes'], toNumber(String(next)))}
        />
        <TextInput
          label="Family"
          description="Questions of one family are interchangeable: nobody gets two of them."
          required
          value={file.text(['family'])}
          onChange={(event) => file.set(['family'], event.currentTarget.value)}
        />
        <TextInput
          label="Licence"
          description="own, or the licence of the source."
          required
          value={file.text(['licence'])}
          onChange={(event) => file.set(['licence'], event.currentTarget.value)}
        />
      </SimpleGrid>
      <TagsInput label="Authors" required value={texts('authors')} onChange={(next) => file.set(['authors'], next)} />
      {kind === 'code' || kind === 'tests' ? (
        <Checkbox.Group
          label="Languages"
          description="Candidates choose one of them. Each needs an accepted solution."
          value={texts('languages')}
          onChange={(next) =>
            file.set(
              ['languages'],
              languages.filter((each) => next.includes(each)),
            )
          }
        >
          <Group mt="xs">
            {languages.map((language) => (
              <Checkbox key={language} value={language} label={languageWords[language]} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
      <Switch
        label="For practice rounds only"
        checked={file.at(['practice']) === true}
        onChange={(event) => file.set(['practice'], event.currentTarget.checked ? true : undefined)}
      />
      <Switch
        label="Ask something about the answer"
        description="A short question after it, never scored, with minutes of its own."
        checked={followUp !== undefined}
        onChange={(event) =>
          file.set(['followUp'], event.currentTarget.checked ? { ask: 'What would you look at next?', minutes: 3 } : undefined)
        }
      />
      {followUp === undefined ? null : (
        <Group align="start" wrap="nowrap">
          <TextArea
            label="What is asked"
            flex={1}
            value={file.text(['followUp', 'ask'])}
            onChange={(text) => file.set(['followUp', 'ask'], text)}
          />
          <NumberInput
            label="Minutes for it"
            w="9rem"
            min={1}
            max={20}
            value={file.text(['followUp', 'minutes'])}
            onChange={(next) => file.set(['followUp', 'minutes'], toNumber(String(next)))}
          />
        </Group>
      )}
      {words.skills.length === 0 ? (
        <Text size="sm" c="dimmed">
          The bank keeps no list of skills and roles: any word will do, in small letters with hyphens.
        </Text>
      ) : null}
    </Stack>
  );
}

type TagsProps = { label: string; description: string; words: readonly BankWord[]; value: string[]; onChange: (next: string[]) => void };

/** Words of the bank's catalogue by the names people read; a word that is not in it any more stays in sight until it is taken out. */
function Tags({ label, description, words, value, onChange }: TagsProps) {
  const props = { label, description, required: true, value, onChange };
  if (words.length === 0) return <TagsInput {...props} />;
  const unknown = value.filter((word) => !words.some((known) => known.word === word));
  const data = [
    ...words.map(({ word, name }) => ({ value: word, label: name })),
    ...unknown.map((word) => ({ value: word, label: `${word} (not in the catalogue)` })),
  ];
  return <MultiSelect {...props} data={data} searchable nothingFoundMessage="Nothing of that name" />;
}
