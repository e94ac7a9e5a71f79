import { Splitter, Tabs, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PlanningPad } from '../pad/planning-pad.tsx';
import type { PadState } from '../pad/use-pad.ts';

type WorkPanesProps = {
  title: string;
  question: ReactNode;
  answer: ReactNode;
  /** Null where nothing is run. */
  results: ReactNode;
  pad: PadState;
  narrowTab: string | null;
  onNarrowTab: (tab: string | null) => void;
};

/** Question, answer and results: side by side and resizable, or as tabs on a narrow screen. */
export function WorkPanes({ title, question, answer, results, pad, narrowTab, onNarrowTab }: WorkPanesProps) {
  const [isPadOpen, setIsPadOpen] = useState(false);
  const root = useRef<HTMLElement>(null);
  const isNarrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false });
  const hasResults = results !== null;
  useEffect(() => {
    // Follows the splitters, which give their handles no name and take none.
    const names = isNarrow ? [] : hasResults ? ['Width of the question', 'Height of the answer'] : ['Width of the question'];
    const handles = root.current?.querySelectorAll('[role="separator"]') ?? [];
    for (const [index, name] of names.entries()) handles[index]?.setAttribute('aria-label', name);
  }, [isNarrow, hasResults]);
  return (
    <main className="work-main" ref={root}>
      {isNarrow ? (
        <Tabs value={narrowTab} onChange={onNarrowTab} className="narrow" variant="default">
          {narrowTab !== 'question' && <VisuallyHidden component="h1">{title}</VisuallyHidden>}
          <Tabs.List grow>
            <Tabs.Tab value="question">Question</Tabs.Tab>
            <Tabs.Tab value="answer">Answer</Tabs.Tab>
            {results !== null && <Tabs.Tab value="results">Results</Tabs.Tab>}
            <Tabs.Tab value="pad">Pad</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="question" className="narrow-panel pane-scroll">
            {question}
          </Tabs.Panel>
          <Tabs.Panel value="answer" className="narrow-panel">
            {answer}
          </Tabs.Panel>
          {results !== null && (
            <Tabs.Panel value="results" className="narrow-panel">
              {results}
            </Tabs.Panel>
          )}
          <Tabs.Panel value="pad" className="narrow-panel">
            <PlanningPad pad={pad} fold={null} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <Splitter className="wide" lineSize={1}>
          <Splitter.Pane defaultSize={40} min={20} className="pane question-side">
            {/* biome-ignore lint/a11y/useSemanticElements: what scrolls must be reachable with the keyboard */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
            <div className="pane-scroll question-place" tabIndex={0} role="region" aria-label="Question">
              {question}
            </div>
            <PlanningPad pad={pad} fold={{ isOpen: isPadOpen, onToggle: () => setIsPadOpen(!isPadOpen) }} />
          </Splitter.Pane>
          <Splitter.Pane defaultSize={60} min={30} className="pane">
            {results === null ? (
              <div className="pane-scroll pane-fill">{answer}</div>
            ) : (
              <Splitter orientation="vertical" className="wide" lineSize={1}>
                <Splitter.Pane defaultSize={62} min={20} className="pane">
                  {answer}
                </Splitter.Pane>
                <Splitter.Pane defaultSize={38} min={12} className="pane">
                  {results}
                </Splitter.Pane>
              </Splitter>
            )}
          </Splitter.Pane>
        </Splitter>
      )}
    </main>
  );
}
