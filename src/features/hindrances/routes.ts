import { form } from "#platform/http/form-route.ts";
import { get, type Route } from "#platform/http/route.ts";
import { ownQuestionAddress } from "./addresses.ts";
import { answerAnyQuestion, showAnyQuestion } from "./authority-question.page.tsx";
import { answerAboutMember } from "./member-question.page.tsx";
import { answerOwnQuestion, showOwnQuestion } from "./own-question.page.tsx";

export type HindranceRoutesParts = {
  /** The prefixes of HSA-ids in use, in capitals. */
  readonly hsaPrefixes: readonly string[];
};

/** Where it is asked why somebody does not get in. Every address that is posted to also shows something. */
export function hindranceRoutes({ hsaPrefixes }: HindranceRoutesParts): readonly Route[] {
  const own = "hindrances.find-in-organisation";
  const anywhere = "hindrances.find-anywhere";
  return [
    get(ownQuestionAddress, own, showOwnQuestion),
    form(ownQuestionAddress, own, (submission) => answerOwnQuestion(submission, hsaPrefixes)),
    get("/members/:member/hindrance", own, answerAboutMember),
    ...["/organisations/hindrance", "/organisations/:organisation/hindrance"].flatMap((url) => [
      get(url, anywhere, showAnyQuestion),
      form(url, anywhere, (submission) => answerAnyQuestion(submission, hsaPrefixes)),
    ]),
  ];
}
