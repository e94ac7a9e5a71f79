import { Splitter, Tabs, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';

type WorkPanesProps = {
  title: string;
  question: ReactNode;
  answer: ReactNode;
  /** Null where nothing is run. */
  results: ReactNode;
  narrowTab: string | null;
  onNarrowTab: (tab: string | null) => void;
};

/** Question, answer and results: side by side and resizable, or as tabs on a narrow screen. */
export function WorkPanes({ title, question, answer, results, narrowTab, onNarrowTab }: WorkPanesProps) {
  const isNarrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false });
  return (
    <main className="work-main">
      {isNarrow ? (
        <Tabs value={narrowTab} onChange={onNarrowTab} className="narrow" variant="default">
          {narrowTab !== 'question' && <VisuallyHidden component="h1">{title}</VisuallyHidden>}
          <Tabs.List grow>
            <Tabs.Tab value="question">Question</Tabs.Tab>
            <Tabs.Tab value="answer">Answer</Tabs.Tab>
            {results !== null && <Tabs.Tab value="results">Results</Tabs.Tab>}
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
        </Tabs>
      ) : (
        <Splitter className="wide" lineSize={1}>
          <Splitter.Pane defaultSize={40} min={20} className="pane pane-scroll" tabIndex={0} role="region" aria-label="Question">
            {question}
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
