import { type CalibrationForStaff, fewestAnswers } from '@assay/core/analytics';
import { formatCount } from '@assay/ui';
import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fileNameOf } from '../../downloads/save-file.ts';
import { Loading } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { type CalibrationChart, CalibrationFigures } from './calibration-figures.tsx';
import { answersWords } from './calibration-words.ts';
import type { Shown } from './curves.tsx';
import { calibrationQuery } from './queries.ts';

type CalibrationPartProps = {
  questionId: string;
  /** Of which version, or `all`; null: the one that is asked now. */
  version: string | null;
  onVersion: (version: string | null) => void;
  shownOf: (chart: CalibrationChart) => Shown;
  /** What can be done about what is pointed out. */
  actions: ReactNode;
};

/** How a question measures, in finished real attempts. */
export function CalibrationPart({ questionId, version, onVersion, shownOf, actions }: CalibrationPartProps) {
  const query = useQuery(calibrationQuery(questionId, version));
  const calibration = query.data;
  if (calibration === undefined) {
    return (
      <Part title="How it measures">
        <Loading query={query} title="The figures could not be loaded" heights={[92, 320]} />
      </Part>
    );
  }
  if (calibration.isScoredByPeople) {
    return (
      <Part title="How it measures">
        <Text size="sm">People score its answers, so there are no figures of it yet.</Text>
      </Part>
    );
  }
  const { figures, n } = calibration;
  return (
    <Part
      title="How it measures"
      note={
        figures === null
          ? undefined
          : `${answersWords(calibration)} Real attempts of all teams; what was left out for a fault does not count.`
      }
      actions={<VersionChoice calibration={calibration} onVersion={onVersion} />}
    >
      {figures === null ? (
        <Text size="sm">
          {answersWords(calibration)}
          {n === 0 ? ` Figures are shown here from ${fewestAnswers} answers on.` : ''}
        </Text>
      ) : (
        <CalibrationFigures {...{ figures, calibration, shownOf, actions }} fileName={fileNameOf(questionId)} />
      )}
    </Part>
  );
}

type VersionChoiceProps = { calibration: CalibrationForStaff; onVersion: (version: string | null) => void };

/** Where there is more than the version that is asked now. */
function VersionChoice({ calibration: { version, versions }, onVersion }: VersionChoiceProps) {
  const others = versions.filter(({ isCurrent }) => !isCurrent);
  if (others.length === 0) return null;
  const current = versions.find(({ isCurrent }) => isCurrent);
  const shown =
    version === null ? 'all' : version === current?.version || !others.some((one) => one.version === version) ? 'current' : String(version);
  return (
    <NativeSelect
      aria-label="Version measured"
      size="xs"
      value={shown}
      onChange={({ currentTarget: { value } }) => onVersion(value === 'current' ? null : value)}
      data={[
        { value: 'current', label: `Asked now (${formatCount(current?.n ?? 0, 'answer')})` },
        ...others.map((one) => ({ value: String(one.version), label: `Version ${one.version} (${formatCount(one.n, 'answer')})` })),
        { value: 'all', label: 'All versions' },
      ]}
    />
  );
}
