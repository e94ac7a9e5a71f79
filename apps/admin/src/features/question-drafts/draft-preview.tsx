import { formatValue, readQueryResult } from '@assay/core/grading';
import type { QuestionForCandidate, SampleCase } from '@assay/core/questions';
import { ChangeView, CodeBlock, formatBytes, formatCount, ResultTable, Statement, TableSketches } from '@assay/ui';
import { Checkbox, Paper, Radio, Stack, Tabs, Text, Textarea, TextInput, Title } from '@mantine/core';
import { askedWords } from '../../words/essay-words.ts';
import { languageWords } from '../../words/status.ts';

/** The question as a candidate gets it: built by the same function, so nothing stands here that they would not see. */
export function DraftPreview({ question }: { question: QuestionForCandidate }) {
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)" component="section" aria-label="As the candidate sees it">
      <Stack>
        <div>
          <Title order={3} size="h4">
            {question.title}
          </Title>
          <Text size="sm" c="dimmed">
            {formatCount(question.minutes, 'minute')}
          </Text>
        </div>
        <Statement html={question.statementHtml} />
        <Answer question={question} />
        {question.followUp === null || question.followUp === undefined ? null : (
          <div>
            <Statement html={question.followUp.html} isInline />
            <Text size="sm" c="dimmed">
              Worth no points; {formatCount(question.followUp.minutes, 'minute')} on top.
            </Text>
          </div>
        )}
      </Stack>
    </Paper>
  );
}

function Answer({ question: { code, choice, number, text, essay, review, project } }: { question: QuestionForCandidate }) {
  if (choice !== null) return <Options choice={choice} />;
  if (number !== null) return <TextInput label="Answer" readOnly description={number.hint} rightSection={number.unit} />;
  if (text !== null) return <TextInput label="Answer" readOnly description={text.hint} />;
  if (essay !== null)
    return <Textarea label={`An essay${askedWords(essay.words)}`} readOnly description={essay.hint} minRows={4} autosize />;
  if (review !== null) return <ChangeView files={review.files} below={() => null} />;
  if (project !== null) return <Material project={project} />;
  return code === null ? null : <Code code={code} />;
}

function Options({ choice }: { choice: NonNullable<QuestionForCandidate['choice']> }) {
  const Mark = choice.select === 'one' ? Radio : Checkbox;
  return (
    <Stack gap="xs" role="group" aria-label="Options">
      {choice.options.map(({ id, html }) => (
        <Mark key={id} disabled label={<Statement html={html} isInline />} />
      ))}
    </Stack>
  );
}

function Material({ project }: { project: NonNullable<QuestionForCandidate['project']> }) {
  const { types, mostFiles } = project.uploads;
  return (
    <div>
      {project.material.map(({ path, bytes }) => (
        <Text key={path} size="sm">{`${path} (${formatBytes(bytes)})`}</Text>
      ))}
      <Text size="sm" c="dimmed">{`Up to ${formatCount(mostFiles, 'file')}: ${types.join(', ')}`}</Text>
    </div>
  );
}

function Code({ code }: { code: NonNullable<QuestionForCandidate['code']> }) {
  const [first] = code.languages;
  return (
    <Stack>
      {code.database === null ? null : <TableSketches tables={code.database.tables} />}
      {code.samples.map((sample) => (
        <Sample key={sample.id} sample={sample} isQuery={code.database !== null} isTestSuite={code.isTestSuite} />
      ))}
      {first === undefined ? null : (
        <Tabs defaultValue={first.language} keepMounted={false}>
          <Tabs.List aria-label="Language">
            {code.languages.map(({ language }) => (
              <Tabs.Tab key={language} value={language}>
                {languageWords[language]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {code.languages.map(({ language, starter, files }) => (
            <Tabs.Panel key={language} value={language} pt="xs">
              <Stack gap="xs">
                <CodeBlock code={starter} label="What the editor opens with" />
                {files.map(({ path, text }) => (
                  <CodeBlock key={path} code={text} label={path} />
                ))}
              </Stack>
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Stack>
  );
}

function Sample({ sample, isQuery, isTestSuite }: { sample: SampleCase; isQuery: boolean; isTestSuite: boolean }) {
  const result = isQuery ? readQueryResult(sample.expected) : null;
  const input = sample.stdin ?? sample.arguments?.map((argument) => formatValue(argument, 60)).join(', ') ?? null;
  if (isTestSuite) return null;
  return (
    <div>
      <Text size="sm" fw={550}>
        {sample.why}
      </Text>
      {input === null ? null : <Labelled label="Goes in" code={input} />}
      {result !== null ? (
        <ResultTable label={`Comes out: ${sample.why}`} result={result} />
      ) : (
        <Labelled
          label="Comes out"
          code={sample.stdin !== null && typeof sample.expected === 'string' ? sample.expected : formatValue(sample.expected, 60)}
        />
      )}
    </div>
  );
}

function Labelled({ label, code }: { label: string; code: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed" aria-hidden>
        {label}
      </Text>
      <CodeBlock code={code} label={label} hasLineNumbers={false} />
    </div>
  );
}
