/** Thrown where a command can't make sense of its options; ends it with exit code 2. The message is for a person. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
