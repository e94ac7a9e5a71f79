/**
 * Thrown by a handler that waits for something outside: the job is tried again then, however often that was. When to give up is the
 * handler's own decision, and nothing is logged, since nothing of ours failed.
 */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  readonly at: Date;

  constructor(at: Date, message: string) {
    super(message);
    this.at = at;
  }
}
