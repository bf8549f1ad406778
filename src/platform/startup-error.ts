/**
 * The program cannot start, for a reason that the operator can mend.
 * The message says, in Swedish, what is wrong and what to do; it is printed alone, without a stack.
 */
export class StartupError extends Error {
  override readonly name = "StartupError";
}
