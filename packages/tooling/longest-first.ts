import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Seconds that the longest files take on two quiet cores. A new machine knows no durations and would begin with the largest files; these are the ones
 * that must not be the last to begin. A figure that is out of date costs some seconds and nothing else.
 */
const secondsOf: Readonly<Record<string, number>> = {
  'tests/browser/accessibility-team.test.ts': 80,
  'tests/browser/story.test.ts': 70,
  'tests/sandbox/hostile-javascript.test.ts': 60,
  'tests/sandbox/hostile-python.test.ts': 60,
  'tests/browser/server-faults.test.ts': 60,
  'tests/browser/replay.test.ts': 60,
  'tests/browser/offline.test.ts': 55,
  'tests/browser/campaign.test.ts': 55,
  'tests/browser/similarity.test.ts': 55,
  'tests/browser/reviews.test.ts': 50,
  'tests/browser/regrade.test.ts': 50,
  'tests/api/demo.test.ts': 50,
  'tests/bank/commands.test.ts': 45,
  'tests/browser/figures.test.ts': 45,
  'tests/browser/own-report.test.ts': 40,
  'tests/browser/receipt.test.ts': 40,
  'tests/browser/take-over.test.ts': 40,
  'tests/browser/desk.test.ts': 40,
  'tests/browser/accessibility-candidate.test.ts': 40,
  'tests/faults/kill-serve.test.ts': 35,
  'tests/browser/patterns.test.ts': 35,
  'tests/browser/handed-in-files.test.ts': 35,
  'tests/faults/kill-work.test.ts': 35,
  'tests/faults/kill-installation.test.ts': 30,
  'tests/browser/question-editor.test.ts': 30,
  'tests/browser/replay-player.test.ts': 30,
  'tests/browser/conditions.test.ts': 30,
  'tests/browser/odd-text.test.ts': 30,
  'tests/sandbox/assay-run.test.ts': 30,
  'tests/browser/outcomes.test.ts': 30,
  'tests/sandbox/layers.test.ts': 25,
  'tests/sandbox/supervisor.test.ts': 25,
  'tests/browser/calibration.test.ts': 25,
  'tests/browser/mail.test.ts': 25,
  'tests/sandbox/differential.test.ts': 20,
  'packages/runner-pool/src/supervisor.test.ts': 20,
  'tests/sandbox/hostile-typescript.test.ts': 15,
  'tests/bank/sql.test.ts': 15,
  'tests/bank/templates.test.ts': 15,
  'tests/sandbox/python-calls.test.ts': 15,
  'tests/api/similarity.test.ts': 13,
  'tests/api/similarity-cases.test.ts': 13,
  'tests/api/database-trouble.test.ts': 13,
  'packages/similarity/src/pool/answer-pool.test.ts': 10,
};

/**
 * The longest files of a project begin first, so that at its end none runs on alone. Its files stay together: vitest ends a worker, and all that it has
 * read, where the next file is of another project. From the last project by name to the first: many short stories come after the few long faults.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seconds = ({ moduleId }: TestSpecification) => Object.entries(secondsOf).find(([file]) => moduleId.endsWith(file))?.[1] ?? 0;
    const projects = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    return [...projects.values()].toReversed().flatMap((own) => own.toSorted((one, other) => seconds(other) - seconds(one)));
  }
}
