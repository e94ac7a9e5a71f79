import { fileNameOf } from '../attempts/document.ts';
import type { InputType } from '../attempts/schema.ts';
import type { CsvCell } from '../csv.ts';
import type { FilmMoment } from './film-moment.ts';
import { languageAt } from './language-at.ts';
import type { Film, FilmRun, FilmStep } from './views.ts';

/**
 * A film as ProgSnap2 (version 5, github.com/CSSPLICE/progsnap2), the open format for recordings of programming: the rows of its main table, and which moments are its code
 * states. Of very long recordings every so many edits have a state, so that an archive keeps at most `mostStates` of them; the others name none.
 */
export type Progsnap = {
  metadata: readonly CsvCell[][];
  main: readonly CsvCell[][];
  /** `id`: its folder in `CodeStates`; the item's files after so many steps. */
  states: readonly { id: number; item: number; steps: number }[];
};

const mostStates = 20_000;

export type ProgsnapNames = {
  subject: string;
  assignment: string;
  /** The instant at a place of the film, as ISO 8601. */
  instantOf: (at: number) => string;
};

const header = [
  ...['EventID', 'Order', 'SubjectID', 'AssignmentID', 'ProblemID', 'EventType', 'ToolInstances', 'CodeStateID', 'CodeStateSection'],
  ...['ServerTimestamp', 'EditType', 'ExecutionResult', 'X-WorkingTimeMs', 'X-Input'],
];

export function progsnapOf(film: Film, { subject, assignment, instantOf }: ProgsnapNames): Progsnap {
  const edits = film.steps.filter(({ kind }) => kind === 'edit' || kind === 'whole').length;
  const every = Math.max(1, Math.ceil(edits / mostStates));
  const states: { id: number; item: number; steps: number }[] = [];
  /** By item: the state that its files are in, null where it is not kept. */
  const current: (number | null)[] = film.items.map(() => null);
  const main: CsvCell[][] = [header];
  let seen = 0;
  const add = (at: number, item: number | null, type: string, more: Partial<Record<(typeof header)[number], CsvCell>> = {}) => {
    const cells: Record<string, CsvCell> = {
      EventID: main.length,
      Order: main.length,
      SubjectID: subject,
      AssignmentID: assignment,
      ProblemID: item === null ? null : (film.items[item]?.title ?? null),
      EventType: type,
      ToolInstances: 'Assay',
      CodeStateID: item === null ? null : (current[item] ?? null),
      ServerTimestamp: instantOf(at),
      'X-WorkingTimeMs': at,
      ...more,
    };
    main.push(header.map((column) => cells[column] ?? null));
  };
  add(0, null, 'Session.Start');
  for (const [index, step] of film.steps.entries()) {
    const document = step.kind === 'edit' || step.kind === 'whole' ? film.documents[step.document] : undefined;
    if (document !== undefined) {
      seen += 1;
      const isKept = seen % every === 0 || seen === edits;
      current[document.item] = isKept ? states.push({ id: states.length + 1, item: document.item, steps: index + 1 }) : null;
    }
    addStep(film, step, add);
  }
  for (const [item, state] of current.entries()) if (state !== null) add(film.endsAtMs, item, 'Submit');
  add(film.endsAtMs, null, 'Session.End');
  return { metadata, main, states };
}

const metadata: CsvCell[][] = [
  ['Property', 'Value'],
  ['Version', 5],
  ['IsEventOrderingConsistent', 'TRUE'],
  ['EventOrderScope', 'Restricted'],
  ['EventOrderScopeColumns', 'SubjectID'],
  ['CodeStateRepresentation', 'Directory'],
];

type Add = (at: number, item: number | null, type: string, more?: Readonly<Record<string, CsvCell>>) => void;

function addStep({ documents, runs }: Film, step: FilmStep, add: Add): void {
  switch (step.kind) {
    case 'edit':
    case 'whole': {
      const document = documents[step.document];
      const section = document === undefined ? null : nameOf(document);
      const edit = step.kind === 'whole' ? 'Reset' : editTypes[step.input];
      add(step.at, document?.item ?? null, 'File.Edit', {
        CodeStateSection: section,
        EditType: edit,
        'X-Input': step.kind === 'edit' ? step.input : 'whole',
      });
      return;
    }
    case 'told':
      add(step.at, step.item, 'Run.Program', { ExecutionResult: executionResult(runs[step.run]) });
      return;
    case 'ask':
      return;
    case 'choose':
    case 'fill':
    case 'language':
    case 'show':
      add(step.at, step.item, `X-${step.kind}`, { 'X-Input': inputOf(step) });
      return;
    case 'leave':
    case 'return':
      add(step.at, null, `X-${step.kind}`);
      return;
    default:
      step satisfies never;
  }
}

function inputOf(step: Extract<FilmStep, { kind: 'choose' | 'fill' | 'language' | 'show' }>): CsvCell {
  switch (step.kind) {
    case 'choose':
      return step.selected.join(' ');
    case 'fill':
      return step.typed;
    case 'language':
      return step.language;
    case 'show':
      return null;
    default:
      return step satisfies never;
  }
}

const editTypes: Readonly<Record<InputType, string>> = {
  type: 'Insert',
  delete: 'Delete',
  cut: 'Delete',
  paste: 'Paste',
  drop: 'Move',
  undo: 'Undo',
  redo: 'Redo',
  completion: 'Insert',
  insert: 'GenericEdit',
};

function executionResult(run: FilmRun | undefined): string {
  const result = run?.result;
  if (result === undefined || result === null || result.kind === 'failed') return 'TestFailed';
  const outcomes = result.kind === 'own' ? [result.result.outcome] : result.results.map(({ outcome }) => outcome);
  if (outcomes.includes('time_limit')) return 'Timeout';
  if (outcomes.some((outcome) => outcome !== 'completed')) return 'Error';
  return 'Success';
}

/** The files of a code state by their names, as they stand at its moment. */
export function stateFiles({ documents }: Pick<Film, 'documents'>, item: number, moment: FilmMoment): { name: string; text: string }[] {
  const language = languageAt({ documents }, moment, item);
  return documents.flatMap((document, index) =>
    document.item === item && document.language === language ? [{ name: nameOf(document), text: moment.texts[index] ?? '' }] : [],
  );
}

const nameOf = ({ language, path }: Film['documents'][number]): string => fileNameOf(path === null ? { language } : { language, path });
