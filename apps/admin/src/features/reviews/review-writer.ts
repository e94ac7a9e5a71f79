import { AppError } from '@assay/core';
import type { ReviewDraft, SaveReviewInput } from '@assay/core/reviews';

export type ReviewWriterOptions<Result> = {
  draft: ReviewDraft;
  /** How often the server has saved it. */
  saves: number;
  save: (input: SaveReviewInput) => Promise<{ saves: number }>;
  finish: (input: SaveReviewInput) => Promise<Result>;
  /** How long after the last change it is saved, and how long after a lost connection it is tried again. */
  pauseMs?: number;
  retryMs?: number;
};

export type ReviewWriterView = {
  draft: ReviewDraft;
  /** `elsewhere`: another tab saved since. `refused`: the server does not take it, and `error` says why. `away`: it does not answer, and is asked again. */
  state: 'saved' | 'waiting' | 'saving' | 'away' | 'elsewhere' | 'refused';
  error: Error | null;
};

/** Holds what is scored until the server has it, and never writes over what another tab saved. */
export class ReviewWriter<Result> {
  readonly #options: ReviewWriterOptions<Result>;
  readonly #listeners = new Set<() => void>();
  #saves: number;
  #saved: ReviewDraft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #view: ReviewWriterView;

  constructor(options: ReviewWriterOptions<Result>) {
    this.#options = options;
    this.#saves = options.saves;
    this.#saved = options.draft;
    this.#view = { draft: options.draft, state: 'saved', error: null };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  view = (): ReviewWriterView => this.#view;

  hasUnsaved = (): boolean => this.#saved !== this.#view.draft;

  write(draft: ReviewDraft): void {
    const isStopped = this.#view.state === 'elsewhere' || this.#view.state === 'refused';
    this.#show({ draft, ...(isStopped ? {} : { state: 'waiting' as const }) });
    if (!isStopped) this.#later(this.#options.pauseMs ?? 600);
  }

  /** Ends when all of it is saved or something stands in the way, which `view` tells. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.hasUnsaved() || this.#view.state === 'elsewhere' || this.#view.state === 'refused') return;
    this.#running = this.#save();
    await this.#running;
    this.#running = null;
  }

  /** Hands it in as it is here. */
  async finish(): Promise<Result> {
    clearTimeout(this.#timer);
    await this.#running;
    const { draft } = this.#view;
    try {
      const result = await this.#options.finish({ basedOn: this.#saves, draft });
      this.#saved = draft;
      this.#show({ state: 'saved', error: null });
      return result;
    } catch (error) {
      this.#stop(error);
      throw error;
    }
  }

  async #save(): Promise<void> {
    const { draft } = this.#view;
    this.#show({ state: 'saving' });
    try {
      const { saves } = await this.#options.save({ basedOn: this.#saves, draft });
      this.#saves = saves;
      this.#saved = draft;
      // Scored on while it was saved.
      if (this.hasUnsaved()) this.#later(this.#options.pauseMs ?? 600);
      this.#show({ state: this.hasUnsaved() ? 'waiting' : 'saved', error: null });
    } catch (error) {
      this.#stop(error);
    }
  }

  #stop(error: unknown): void {
    if (error instanceof AppError && error.code !== 'unavailable') {
      const isElsewhere = error.details.reason === 'saved_meanwhile';
      // A criterion that is missing is no reason to stop saving the others.
      if (error.details.reason === 'unscored') this.#show({ state: 'waiting' });
      else this.#show({ state: isElsewhere ? 'elsewhere' : 'refused', error });
      return;
    }
    this.#show({ state: 'away', error: error instanceof Error ? error : new Error(String(error)) });
    this.#later(this.#options.retryMs ?? 4000);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #show(change: Partial<ReviewWriterView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
