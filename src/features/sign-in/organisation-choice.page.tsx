import { z } from "zod";
import { parseForm } from "#platform/forms/parse-form.ts";
import type { Cookies } from "#platform/http/cookies.ts";
import { type Page, page, type Reply } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { findIdentification, forgetIdentification } from "./attempt.ts";
import { findCapacities } from "./capacities.queries.ts";
import { enter } from "./entering.ts";
import { type Capacity, decideEntry, idOf } from "./entry.ts";
import { chosenAmong } from "./offered.ts";
import { turnAway } from "./refused.page.tsx";
import type { SignInParts } from "./sign-in-parts.ts";
import { texts } from "./texts.ts";

/** Which organisation to act for, where one HSA-id is registered in several (decision 3). */
export function organisationChoice(parts: SignInParts) {
  return async (visit: Visit<"public">): Promise<Reply> => {
    const identified = await identifiedIn(parts, visit);
    if (identified === undefined) return turnAway(parts, visit, { reason: "expired" });
    return choicePage(parts, visit.language, identified.capacities);
  };
}

/** The choice is made among what is open at this moment, not among what the page showed. */
export function chooseOrganisation(parts: SignInParts) {
  return async (submission: Submission<"public">): Promise<Reply> => {
    const form = parseForm({ capacity: z.string() }, submission.form);
    const identified = await identifiedIn(parts, submission);
    if (identified === undefined) return turnAway(parts, submission, { reason: "expired" });
    const chosen = identified.capacities.find(
      (capacity) => form.ok && idOf(capacity) === form.values.capacity,
    );
    if (chosen === undefined) return choicePage(parts, submission.language, identified.capacities);
    await forgetIdentification(parts.door.db, identified.secret);
    submission.cookies.clear("sign-in");
    return (
      (await enter(parts, submission.cookies, chosen, identified.identification)) ??
      turnAway(parts, submission, { reason: "expired" })
    );
  };
}

async function identifiedIn(
  { providers }: SignInParts,
  { cookies, db, now }: Pick<Visit<"public">, "db" | "now"> & { cookies: Cookies },
) {
  const secret = cookies.read("sign-in");
  const identification = await findIdentification(db, secret, now);
  if (secret === undefined || identification === undefined) return undefined;
  const offered = chosenAmong(providers, identification.provider);
  if (offered === undefined) return undefined;
  const capacities = await findCapacities(db, identification.hsaId);
  const entry = decideEntry(capacities, identification.acr, offered.levels);
  switch (entry.kind) {
    case "choose":
      return { secret, identification, capacities: entry.capacities };
    case "enter":
      return { secret, identification, capacities: [entry.capacity] };
    default:
      return undefined;
  }
}

function choicePage({ authority }: SignInParts, language: Language, capacities: readonly Capacity[]): Page {
  const text = texts(language);
  const content = (
    <>
      <PageHeading lead={text.chooseLead}>{text.chooseOrganisation}</PageHeading>
      <Form action="/sign-in/organisation">
        <Actions>
          {capacities.map((capacity) => (
            <Button variant="secondary" name="capacity" value={idOf(capacity)}>
              {placeIn(capacity, authority)} ({text.role[capacity.actor.role]})
            </Button>
          ))}
        </Actions>
        <p>{text.chooseAfterwards}</p>
        <Actions>
          <ButtonLink variant="tertiary" href="/sign-in">
            {text.leaveChoice}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
  return page({ title: text.chooseOrganisation, content });
}

function placeIn({ actor }: Capacity, authority: string): string {
  return actor.kind === "staff" ? authority : actor.organisationName;
}
