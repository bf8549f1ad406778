/** Sealing cannot go on from what it found. The message holds nothing personal and may be logged. */
export class SealingError extends Error {
  override readonly name = "SealingError";
}
