import type { VNode } from "preact";

/**
 * Carries, through every page that shows a form again, in which of its groups somebody has chosen themselves: there no
 * other choice suggests anything any more. A script writes into it, and without one nothing is suggested.
 * @param touched the groups' names with spaces between
 */
export function TouchedField({ touched }: { touched: string }): VNode {
  return <input type="hidden" name="touched" value={touched} data-touched />;
}
