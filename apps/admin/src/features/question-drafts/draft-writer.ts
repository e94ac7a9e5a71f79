import { AppError } from '@assay/core';
import type { QuestionDraft, SaveDraftFileInput } from '@assay/core/question-drafts';

type Edit = { content: SaveDraftFileInput['content']; basedOn: string | null };

export type DraftWriterOptions = {
  draft: QuestionDraft;
  save: (input: SaveDraftFileInput) => Promise<QuestionDraft>;
  /** Told of every state of the draft that the server answers with. */
  onSaved: (draft: QuestionDraft) => void;
  /** How long after the last key a file is saved. */
  pauseMs?: number;
};

export type DraftWriterView = {
  /** Files with edits that the server does not have yet. */
  waiting: readonly string[];
  isSaving: boolean;
  /** Files that somebody else saved after they were opened here. */
  conflicts: readonly string[];
  error: Error | null;
};

/** Holds what is typed in the files of a draft until the server has it: one file after the other, and never over what somebody else wrote in between. */
export class DraftWriter {
  readonly #options: DraftWriterOptions;
  readonly #edits = new Map<string, Edit>();
  readonly #conflicts = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #draft: QuestionDraft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;
  #error: Error | null = null;
  #view: DraftWriterView = { waiting: [], isSaving: false, conflicts: [], error: null };

  constructor(options: DraftWriterOptions) {
    this.#options = options;
    this.#draft = options.draft;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  view = (): DraftWriterView => this.#view;

  /** The files by path as they are here, typed or saved. */
  paths(): readonly string[] {
    const typed = [...this.#edits].flatMap(([path, { content }]) => (content === null ? [] : [path]));
    const gone = new Set([...this.#edits].flatMap(([path, { content }]) => (content === null ? [path] : [])));
    return [...new Set([...this.#draft.files.map(({ path }) => path), ...typed])].filter((path) => !gone.has(path)).toSorted();
  }

  /** Null for a file that is not there, or is no text. */
  textOf(path: string): string | null {
    const edit = this.#edits.get(path);
    if (edit === undefined) return this.theirs(path);
    return edit.content !== null && 'text' in edit.content ? edit.content.text : null;
  }

  /** As the server has it. */
  theirs(path: string): string | null {
    return this.#draft.files.find((file) => file.path === path)?.text ?? null;
  }

  write(path: string, content: SaveDraftFileInput['content']): void {
    const basedOn = this.#edits.get(path)?.basedOn ?? this.#hashOf(path);
    this.#edits.set(path, { content, basedOn });
    this.#changed();
    this.#later();
  }

  /** What colleagues saved meanwhile. */
  takeIn(draft: QuestionDraft): void {
    this.#draft = draft;
    this.#changed();
  }

  /** Writes mine over what is there now. */
  keepMine(path: string): void {
    const edit = this.#edits.get(path);
    if (edit === undefined) return;
    this.#edits.set(path, { ...edit, basedOn: this.#hashOf(path) });
    this.#conflicts.delete(path);
    this.#changed();
    void this.flush();
  }

  takeTheirs(path: string): void {
    this.#edits.delete(path);
    this.#conflicts.delete(path);
    this.#changed();
  }

  /** Saves what waits. Ends when all of it is saved or something stands in the way, which `view` tells. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isSaving) return;
    this.#isSaving = true;
    this.#error = null;
    this.#changed();
    for (let next = this.#next(); next !== null && this.#error === null; next = this.#next()) await this.#save(next);
    this.#isSaving = false;
    this.#changed();
  }

  #next(): string | null {
    return [...this.#edits.keys()].find((path) => !this.#conflicts.has(path)) ?? null;
  }

  async #save(path: string): Promise<void> {
    const edit = this.#edits.get(path);
    if (edit === undefined) return;
    try {
      const draft = await this.#options.save({ path, ...edit });
      this.#draft = draft;
      // Typed on while it was saved: what came after is based on what is saved now.
      const now = this.#edits.get(path);
      if (now === edit) this.#edits.delete(path);
      else if (now !== undefined) this.#edits.set(path, { ...now, basedOn: this.#hashOf(path) });
      this.#options.onSaved(draft);
    } catch (error) {
      if (error instanceof AppError && error.details.reason === 'saved_meanwhile') this.#conflicts.add(path);
      else this.#error = error instanceof Error ? error : new Error(String(error));
    }
    this.#changed();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.pauseMs ?? 700);
  }

  #hashOf(path: string): string | null {
    return this.#draft.files.find((file) => file.path === path)?.sha256 ?? null;
  }

  #changed(): void {
    this.#view = { waiting: [...this.#edits.keys()], isSaving: this.#isSaving, conflicts: [...this.#conflicts], error: this.#error };
    for (const listener of this.#listeners) listener();
  }
}
