import { notFound } from "#platform/http/problem.ts";
import type { Link } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { caseIdOf } from "../about-proposal.ts";
import { reviewAddress, reviewsAddress } from "../addresses.ts";
import { reviewTexts } from "./review-texts.ts";
import { findSubmitted, type SubmittedCase } from "./submitted.queries.ts";

/** The submitted proposal that the address names. @throws 404 */
export async function submittedCase(
  visit: Pick<Visit<"proposals.review">, "db" | "params">,
): Promise<SubmittedCase> {
  const found = await findSubmitted(visit.db, caseIdOf(visit));
  if (found === undefined) throw notFound();
  return found;
}

/** The way from the queue to the pages below it. */
export function trailToQueue(language: Language): Link[] {
  return [{ label: reviewTexts(language).title, href: reviewsAddress }];
}

/** The way to the pages below a submitted proposal. */
export function trailToSubmitted({ id, title }: SubmittedCase, language: Language): Link[] {
  return [...trailToQueue(language), { label: title, href: reviewAddress(id) }];
}
