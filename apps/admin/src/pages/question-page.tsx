import { formatValue, readQueryResult } from '@assay/core/grading';
import type { QuestionForStaff } from '@assay/core/questions';
import { CodeBlock, formatCount, Statement, TableSketches } from '@assay/ui';
import { Paper, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AuditTable } from '../features/candidates/audit-table.tsx';
import { QuestionProblems } from '../features/problems/question-problems.tsx';
import { EditQuestionButtons } from '../features/question-drafts/edit-question-button.tsx';
import { ApprovalPart } from '../features/questions/approval-part.tsx';
import { CaseTable } from '../features/questions/case-table.tsx';
import { comparisonWords } from '../features/questions/comparison-words.ts';
import { ProgramVersions } from '../features/questions/program-versions.tsx';
import { ProjectParts } from '../features/questions/project-parts.tsx';
import { questionQuery } from '../features/questions/queries.ts';
import { QuestionActions } from '../features/questions/question-actions.tsx';
import { QuestionFacts } from '../features/questions/question-facts.tsx';
import { QuestionTags } from '../features/questions/question-tags.tsx';
import { ReviewParts } from '../features/questions/review-parts.tsx';
import { signatureText } from '../features/questions/signature-text.ts';
import { VariantsPart } from '../features/questions/variants-part.tsx';
import { CountedAttempts } from '../features/regrades/counted-attempts.tsx';
import { GradedVersions } from '../features/regrades/graded-versions.tsx';
import { QuestionRotation } from '../features/rotation/question-rotation.tsx';
import { KnownSolutionsPart } from '../features/similarity/known-solutions-part.tsx';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { OnThisPage } from '../layout/on-this-page.tsx';
import { Page, Part } from '../layout/page.tsx';
import { DataTable } from '../lists/data-table.tsx';
import { ProblemList } from '../lists/problem-list.tsx';
import { ProofsTable } from '../lists/proofs-table.tsx';
import { Tag } from '../lists/tag.tsx';
import { ExampleAnswers } from '../scoring/example-answers.tsx';
import { RubricTable } from '../scoring/rubric-table.tsx';
import { type QuestionSearch, questionSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';
import { askedWords } from '../words/essay-words.ts';
import { flagWords, pointedOutAnchor } from '../words/flag-words.ts';
import { figuresAnchor, QuestionFigures } from './question-figures.tsx';

const route = getRouteApi('/staff/questions/$questionId');

export function QuestionPage() {
  const { questionId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changes: { [Key in keyof QuestionSearch]: QuestionSearch[Key] | null | undefined }) =>
    void navigate({ search: (now) => questionSearch({ ...now, ...changes }), replace: true, resetScroll: false });
  const query = useQuery(questionQuery(questionId, search.of));
  const may = useMay();
  const question = query.data;
  const above = <TextLink to="/questions">Questions</TextLink>;
  if (question === undefined) {
    return (
      <Page title={questionId} above={above}>
        <Loading query={query} title="The question could not be loaded" heights={[320]} />
      </Page>
    );
  }
  const isBroken = question.problems.length > 0;
  return (
    <Page
      title={question.title}
      above={above}
      beside={
        <>
          <QuestionTags state={question.state} waiting={question.waiting} problems={question.problems} isPractice={question.isPractice} />
          {(question.measured?.flags ?? []).map((flag) => (
            <TextLink key={flag} to="." search={(now) => questionSearch(now)} hash={pointedOutAnchor} resetScroll={false}>
              <Tag tone={flagWords[flag].tone}>{flagWords[flag].word}</Tag>
            </TextLink>
          ))}
        </>
      }
      actions={
        <>
          <EditQuestionButtons question={question} />
          <QuestionActions question={question} />
        </>
      }
      lead={`${question.questionId}${question.version === null ? '' : ` · version ${question.version}`} · family ${question.family} · ${question.source === 'app' ? 'made in the app' : 'from the bank’s folder'}`}
    >
      <OnThisPage parts={partsOf(question)} />
      {isBroken ? (
        <Part
          title="Problems"
          note={
            question.state === 'live'
              ? 'The version before stays in use until these are mended.'
              : 'This folder is not served until these are mended.'
          }
        >
          <ProblemList problems={question.problems} />
        </Part>
      ) : null}
      <ApprovalPart question={question} />
      <QuestionProblems questionId={question.questionId} />
      <CountedAttempts question={question} />
      {may('regrade.read') ? (
        <GradedVersions questionId={question.questionId} newest={question.isApproved ? question.version : null} />
      ) : null}
      <QuestionFacts question={question} />
      <QuestionRotation questionId={question.questionId} />
      {question.statementHtml === '' ? null : (
        <Part title="Statement" id={anchors.statement} note="As the candidate reads it.">
          <Paper withBorder p="lg" bg="var(--assay-surface)">
            <Statement html={question.statementHtml} />
          </Paper>
        </Part>
      )}
      {question.signature === null ? null : (
        <Part title="Signature">
          <CodeBlock code={signatureText(question.signature)} label="Signature" hasLineNumbers={false} />
        </Part>
      )}
      {question.database === null ? null : (
        <Part title="Tables" note="The candidate sees them drawn like this, with the rows of the first visible data set.">
          <TableSketches tables={question.database.tables} />
          <Text size="sm" c="dimmed">
            {comparisonWords(question.database.compare)}
          </Text>
        </Part>
      )}
      <Words question={question} />
      <ReviewParts question={question} />
      <ProjectParts question={question} />
      <Groups question={question} />
      {question.cases.length === 0 ? null : (
        <Part
          title="Cases"
          id={anchors.cases}
          note="A candidate sees the ones marked visible; of the others nothing but, after the end, how many passed per group."
        >
          <CaseTable
            cases={question.cases.map((one) => ({
              ...one,
              input: showInput(one.input),
              expected: showExpected(one.expected, question.signature === null),
              expectedResult: question.database === null ? null : readQueryResult(one.expected),
            }))}
          />
        </Part>
      )}
      <ProgramVersions versions={question.programVersions} />
      <Options question={question} />
      <VariantsPart question={question} />
      <FollowUpPart question={question} />
      <Scoring question={question} />
      {hasFigures(question) ? <QuestionFigures question={question} search={search} onChange={change} /> : null}
      {question.kind === 'code' && may('known-solution.read') ? (
        <KnownSolutionsPart questionId={question.questionId} languages={question.languages} />
      ) : null}
      <Proofs question={question} />
      {question.history.length === 0 ? null : (
        <Part title="What became of it" id={anchors.history}>
          <AuditTable audit={question.history} />
        </Part>
      )}
    </Page>
  );
}

const anchors = { statement: 'statement', cases: 'cases', proofs: 'proofs', history: 'history' };

const hasFigures = ({ isPractice, version }: QuestionForStaff): boolean => !isPractice && version !== null;

/** Those that stand far down. */
function partsOf(question: QuestionForStaff) {
  return [
    ...(question.statementHtml === '' ? [] : [{ title: 'Statement', id: anchors.statement }]),
    ...(question.cases.length === 0 ? [] : [{ title: 'Cases', id: anchors.cases }]),
    ...(hasFigures(question) ? [{ title: 'How it measures', id: figuresAnchor }] : []),
    ...(question.proofs.length === 0 ? [] : [{ title: 'Proofs', id: anchors.proofs }]),
    ...(question.history.length === 0 ? [] : [{ title: 'What became of it', id: anchors.history }]),
  ];
}

/** A program's input is plain text; a call's is its arguments, each on lines of its own. */
function showInput(input: QuestionForStaff['cases'][number]['input']): string {
  if (typeof input === 'string') return input;
  return Array.isArray(input) ? input.map((argument) => formatValue(argument, caseWidth)).join(',\n') : formatValue(input, caseWidth);
}

/** Without a signature it is a program, whose expectation is its output as it stands. */
function showExpected(expected: QuestionForStaff['cases'][number]['expected'], isProgram: boolean): string {
  return isProgram && typeof expected === 'string' ? expected : formatValue(expected, caseWidth);
}

/** Characters that fit into a column of the case table. */
const caseWidth = 72;

function Words({ question: { essay } }: { question: QuestionForStaff }) {
  if (essay === null) return null;
  return (
    <Part title="How it is scored" note="A person reads it.">
      <Text size="sm">An essay{askedWords(essay.words)}</Text>
    </Part>
  );
}

function Groups({ question }: { question: QuestionForStaff }) {
  if (question.groups.length === 0) return null;
  const whole = question.groups.reduce((sum, group) => sum + group.weight, 0);
  const columns = [
    { key: 'group', label: 'Group' },
    { key: 'weight', label: 'Weight', align: 'right' },
    { key: 'share', label: 'Share of the points', align: 'right' },
    { key: 'cases', label: 'Cases', align: 'right' },
  ] as const;
  return (
    <Part title="How it is scored" note="Each group gives its share of the points times the share of its cases that pass.">
      <DataTable label="Case groups" columns={columns}>
        {question.groups.map((group) => (
          <Table.Tr key={group.name}>
            <Table.Td fw={550}>{group.name}</Table.Td>
            <Table.Td ta="right">{group.weight}</Table.Td>
            <Table.Td ta="right">{Math.round((100 * group.weight) / whole)} %</Table.Td>
            <Table.Td ta="right">{group.cases}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </Part>
  );
}

function Options({ question }: { question: QuestionForStaff }) {
  if (question.options.length === 0) return null;
  const columns = [
    { key: 'option', label: 'Option' },
    { key: 'verdict', label: 'Correct' },
    { key: 'because', label: 'Why' },
  ] as const;
  return (
    <Part title="Options">
      <DataTable label="Options" columns={columns}>
        {question.options.map((option) => (
          <Table.Tr key={option.id}>
            <Table.Td miw="12rem">
              <Statement html={option.html} />
            </Table.Td>
            <Table.Td>{option.isCorrect ? <Tag tone="good">Correct</Tag> : <Tag tone="grey">Wrong</Tag>}</Table.Td>
            <Table.Td miw="14rem">{option.because}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </Part>
  );
}

function FollowUpPart({ question: { followUp } }: { question: QuestionForStaff }) {
  if (followUp === null || followUp === undefined) return null;
  return (
    <Part
      title="Asked about the answer"
      note={`Worth no points; ${formatCount(followUp.minutes, 'minute')} for it come on top of the working time.`}
    >
      <Statement html={followUp.html} isInline />
    </Part>
  );
}

function Scoring({ question: { rubric, hasOwnRubric, reviewerNoteHtml } }: { question: QuestionForStaff }) {
  return (
    <>
      {reviewerNoteHtml === null ? null : (
        <Part title="What good looks like" note="For whoever scores; candidates never see it.">
          <Statement html={reviewerNoteHtml} />
        </Part>
      )}
      {rubric === null ? null : (
        <Part
          title="Rubric"
          note={`People score by it${hasOwnRubric ? '' : ', as by any code whose author wrote none'}; candidates never see it.`}
        >
          <RubricTable criteria={rubric.criteria} />
          {rubric.examples === null ? null : <ExampleAnswers examples={rubric.examples} />}
        </Part>
      )}
    </>
  );
}

function Proofs({ question }: { question: QuestionForStaff }) {
  if (question.proofs.length === 0) return null;
  return (
    <Part title="Proofs" id={anchors.proofs} note="Solutions that show the cases tell good answers from wrong and slow ones.">
      <ProofsTable proofs={question.proofs} />
    </Part>
  );
}
