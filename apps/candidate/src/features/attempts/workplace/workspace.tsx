import type { SubmitInput, WritingDevice } from '@assay/core/attempts';
import type { ReportProblemInput } from '@assay/core/problems';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { PageFrame } from '../../../layout/page-frame.tsx';
import { AnswerPane } from '../answer/answer-pane.tsx';
import type { CodeDocument, EditorChoice } from '../answer/code-answer.tsx';
import { WithFollowUp } from '../answer/with-follow-up.tsx';
import { AttemptPaused } from '../attempt-standing.tsx';
import type { Pad } from '../pad/pad-store.ts';
import { usePad } from '../pad/use-pad.ts';
import type { DeviceClock } from '../recorder/environment.ts';
import type { Recording } from '../recorder/open-recording.ts';
import { RunPanel } from '../results/run-panel.tsx';
import { problemOf } from '../results/run-problem.ts';
import { firstInput } from '../results/shown-cases.ts';
import { type RunsApi, useRuns } from '../results/use-runs.ts';
import { SubmitDialog } from '../submit/submit-dialog.tsx';
import { useSubmit } from '../submit/use-submit.ts';
import { missingFilesWords } from '../uploads/upload-words.ts';
import type { ChosenFiles, UploadTransport } from '../uploads/uploader.ts';
import { useAllFiles, useUploads } from '../uploads/use-uploads.ts';
import { itemState } from './item-state.ts';
import { LeftTexts } from './left-texts.tsx';
import { QuestionPane } from './question-pane.tsx';
import { ResumeCodeNotice } from './resume-code.tsx';
import { TimeLeft } from './time-left.tsx';
import { useCodeSeen } from './use-code-seen.ts';
import { useDeadline } from './use-deadline.ts';
import { useMoreTime } from './use-more-time.ts';
import { useMovedOn } from './use-moved-on.ts';
import { usePresence } from './use-presence.ts';
import { useRecorderView } from './use-recorder-view.ts';
import { useRunKey } from './use-run-key.ts';
import { WorkHead } from './work-head.tsx';
import { WorkNotices } from './work-notices.tsx';
import { WorkPanes } from './work-panes.tsx';

type WorkspaceProps = {
  recording: Recording;
  api: RunsApi & {
    uploads: UploadTransport;
    submit(input: SubmitInput): Promise<unknown>;
    startBreak(): Promise<unknown>;
    reportProblem(problem: ReportProblemInput): Promise<unknown>;
  };
  pad: Pad;
  /** Files that were chosen for uploads, for the page after the end. */
  chosenFiles: ChosenFiles;
  clock: DeviceClock;
  random: () => number;
  isReopened: boolean;
  /** The resume code was typed to come here. */
  knowsCode: boolean;
  askWhoWrites: () => Promise<WritingDevice | null>;
  /** The attempt is no longer running. */
  onMoved: () => Promise<unknown>;
  onTakeBack: () => void;
};

/** The working screen: question, answer, results, and always in sight the time and what is saved. */
export function Workspace(props: WorkspaceProps) {
  const { recording, api, pad, chosenFiles, clock, random, isReopened, knowsCode, askWhoWrites, onMoved, onTakeBack } = props;
  const { attempt, recorder } = recording;
  const { items } = attempt;
  const [index, setIndex] = useState(0);
  const [narrowTab, setNarrowTab] = useState<string | null>('question');
  const [editor, setEditor] = useState<EditorChoice>('code');
  const [ownInputs, setOwnInputs] = useState<ReadonlyMap<string, string>>(new Map());
  const [isCodeSeen, seeCode] = useCodeSeen(attempt.attemptId, knowsCode);
  const [isSubmitOpen, submitDialog] = useDisclosure(false);
  const plan = usePad(pad, attempt.timing);
  const heading = useRef<HTMLHeadingElement>(null);
  const [arrivals, setArrivals] = useState(0);
  const isPractice = attempt.purpose === 'practice';
  useDocumentTitle(`${attempt.assessment} · Assay`);

  // One value each: the screen is not drawn anew with every key.
  const isWriter = useRecorderView(recorder, (view) => view.isWriter);
  const isLocked = useRecorderView(recorder, (view) => view.isLocked);
  const timing = useRecorderView(recorder, (view) => view.timing);
  const leftTexts = useRecorderView(recorder, (view) => view.leftTexts);
  const stoppedSince = useRecorderView(recorder, (view) => view.stopped);
  const moreTime = useMoreTime(timing.closesAt, isReopened);
  const item = items[index];
  const isMarked = useRecorderView(recorder, () => item !== undefined && recorder.answers.isMarked(item.itemId));
  const language = useRecorderView(recorder, () => (item === undefined ? null : recorder.answers.languageOf(item.itemId)));
  const uploaders = useUploads(items, { transport: api.uploads, clock, random, chosen: chosenFiles });
  const files = useAllFiles(uploaders);
  const runs = useRuns(items, recorder, api, clock, random);
  const submit = useSubmit(recorder, api.submit, onMoved);
  const isSubmitting = submit.isPending || submit.isSuccess;
  const isOver = useDeadline(recorder, isSubmitting);
  const isReadOnly = isLocked || !isWriter;
  usePresence(recorder);

  useMovedOn(recorder, clock, timing.phase === 'closed' || timing.phase === 'paused', onMoved);

  const opened = useEffectEvent(() => {
    if (item !== undefined && isWriter) recorder.note({ kind: 'item', itemId: item.itemId });
  });
  useEffect(() => {
    // Told once: which question the page opens with.
    opened();
  }, []);

  const states = items.map((each) =>
    itemState(each, recorder, { files: files.get(each.itemId) ?? [], lastRun: runs.of(each.itemId).samples }),
  );

  const goTo = (next: number) => {
    const target = items[next];
    if (target === undefined || next === index) return;
    setIndex(next);
    setNarrowTab('question');
    if (!isWriter) return;
    recorder.note({ kind: 'item', itemId: target.itemId });
    recorder.flush();
  };

  useEffect(() => {
    // Follows a jump out of the summary: the focus lands on the question's heading.
    if (arrivals > 0) heading.current?.focus();
  }, [arrivals]);

  const document: CodeDocument | null = item === undefined || language === null ? null : { itemId: item.itemId, language };

  const ownInput = item?.question.code ? (ownInputs.get(item.itemId) ?? firstInput(item.question.code)) : '';
  const runSamples = () => {
    if (document === null || isReadOnly) return;
    setNarrowTab('results');
    runs.start(document.itemId, document.language, { kind: 'samples' });
  };
  const runOwn = () => {
    if (document === null || isReadOnly) return;
    runs.start(document.itemId, document.language, { kind: 'own', text: ownInput });
  };
  useRunKey(runSamples);

  if (timing.phase === 'paused') {
    return (
      <PageFrame contact={attempt.contact}>
        <AttemptPaused timing={timing} onGoOn={null} isGoingOn={false} error={null} />
      </PageFrame>
    );
  }
  if (item === undefined) return null;
  const { code } = item.question;
  const itemRuns = runs.of(item.itemId);
  const isRunning = itemRuns.progress !== null && itemRuns.progress.kind !== 'failed';

  const question = (
    <QuestionPane
      key={item.itemId}
      item={item}
      count={items.length}
      attempt={attempt}
      headingRef={heading}
      stopped={stoppedSince.find(({ itemId }) => itemId === item.itemId) ?? item.stopped}
      isMarked={isMarked}
      isReadOnly={isReadOnly}
      onMark={(marked) => recorder.mark(item.itemId, marked)}
      onReport={(problem) => (isPractice ? Promise.resolve() : api.reportProblem({ itemId: item.itemId, ...problem }))}
    />
  );
  const answer = (
    <AnswerPane
      item={item}
      recorder={recorder}
      isReadOnly={isReadOnly}
      uploader={uploaders.get(item.itemId)}
      code={
        document === null
          ? null
          : {
              document,
              editor,
              onEditor: setEditor,
              onLanguage: (chosen) => recorder.note({ kind: 'language', itemId: item.itemId, language: chosen }),
              onRun: runSamples,
              isRunning,
              problem: problemOf(itemRuns.samples),
            }
      }
    />
  );
  const results = code !== null && (
    <RunPanel
      key={item.itemId}
      item={item}
      code={code}
      runs={itemRuns}
      isReadOnly={isReadOnly}
      ownInput={ownInput}
      onOwnInput={(text) => setOwnInputs(new Map(ownInputs).set(item.itemId, text))}
      onRunSamples={runSamples}
      onRunOwn={runOwn}
    />
  );

  return (
    <div className="work">
      <WorkHead
        recorder={recorder}
        items={states}
        isPractice={isPractice}
        currentItemId={item.itemId}
        onChoose={goTo}
        closesAt={timing.closesAt}
        onSubmit={submitDialog.open}
        maySubmit={!isReadOnly}
        resumeCode={isWriter ? recording.resumeCode : null}
        isPreview={attempt.purpose === 'preview'}
        ownBreak={
          isReadOnly || timing.breakLeftMs < 1000
            ? null
            : {
                leftMs: timing.breakLeftMs,
                start: async () => {
                  // What was typed is delivered first, while this page still holds it.
                  await recorder.allSaved();
                  await api.startBreak();
                  await onMoved();
                },
              }
        }
      />
      <WorkNotices
        recorder={recorder}
        isOver={isOver && !isSubmitting}
        isPractice={isPractice}
        moreTime={isOver || !isWriter ? null : moreTime}
        askWhoWrites={askWhoWrites}
        onTakeBack={onTakeBack}
        whenCalm={isWriter && !isOver && !isCodeSeen && !isPractice && <ResumeCodeNotice code={recording.resumeCode} onDismiss={seeCode} />}
      >
        {leftTexts.length > 0 && (
          <LeftTexts
            texts={leftTexts}
            titleOf={(itemId) => items.find((each) => each.itemId === itemId)?.question.title ?? 'A question'}
            onDiscard={recorder.dismissLeftTexts}
          />
        )}
      </WorkNotices>
      <WorkPanes
        title={item.question.title}
        question={question}
        answer={
          <WithFollowUp item={item} recorder={recorder} isReadOnly={isReadOnly}>
            {answer}
          </WithFollowUp>
        }
        results={code === null ? null : results}
        pad={plan}
        narrowTab={narrowTab}
        onNarrowTab={setNarrowTab}
      />
      <SubmitDialog
        isOpen={isSubmitOpen}
        onClose={() => {
          submit.reset();
          submitDialog.close();
        }}
        recorder={recorder}
        items={states}
        onGoTo={(target) => {
          submitDialog.close();
          goTo(target);
          setNarrowTab('question');
          setArrivals(arrivals + 1);
        }}
        isPractice={isPractice}
        missingFiles={missingFilesWords([...files.values()].flat())}
        timeLeft={timing.closesAt === null ? null : <TimeLeft recorder={recorder} closesAt={timing.closesAt} />}
        onSubmit={() => submit.mutate()}
        isSubmitting={isSubmitting}
        error={submit.error}
      />
    </div>
  );
}
