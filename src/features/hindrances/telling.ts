import { nameIn } from "#catalogue";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { parseLocalDate } from "#platform/time/local-date.ts";
import type { Answer } from "./answering.ts";
import type { Chain, Link } from "./chain.ts";
import type { Fault } from "./fault.ts";
import { faultSentences, hindranceTexts } from "./hindrance-texts.ts";
import type { Told } from "./told.ts";

/** @param hsaId as it was asked for, where nobody has it */
export function toldOf({ known, chain }: Answer, hsaId: string, language: Language): Told {
  const { person, organisation } = known ?? {};
  const named = (one: Chain["eService"]) => one && nameIn(one, language);
  return {
    who:
      person === undefined
        ? hindranceTexts(language).somebody
        : `${person.details.givenName} ${person.details.familyName}`,
    hsaId: person?.details.hsaId ?? hsaId,
    organisation: organisation?.name,
    kind: organisation?.kind,
    eService: named(chain.eService),
    permission: named(chain.permission),
    day: (day) =>
      formatDate(typeof day === "string" ? (parseLocalDate(day) ?? lost()) : day, language, "text"),
    moment: (moment) => formatDateTime(moment, language, "text"),
  };
}

function lost(): never {
  throw new RangeError("The database gave a date that is none.");
}

/** What is the matter, and what to do about it. */
export function sentencesOn(fault: Fault, told: Told, language: Language): { what: string; todo: string } {
  // each kind has the function of its own faults
  const sentences = faultSentences(language)[fault.kind] as (
    fault: Fault,
    told: Told,
  ) => { what: string; todo: string };
  return sentences(fault, told);
}

/** The one sentence about a link of the chain. */
export function sentenceOn(link: Link, answer: Answer, told: Told, language: Language): string | undefined {
  const texts = hindranceTexts(language);
  switch (link.state) {
    case "broken":
      return sentencesOn(link.fault, told, language).what;
    case "not-reached":
      return undefined;
    case "not-needed":
      return texts.notNeeded;
    case "unknown":
      return answer.known?.person === undefined ? texts.unknown.nobody : texts.unknown.never;
    case "holds":
      return holding(link, answer, told, language);
  }
}

function holding({ name }: Link, { known }: Answer, told: Told, language: Language): string {
  const { holds } = hindranceTexts(language);
  switch (name) {
    case "provider": {
      const at = known?.person?.lastSignedInAt;
      return at ? holds.provider(told.moment(at)) : "";
    }
    case "membership":
      return holds.membership[known?.person?.role ?? "user"];
    case "organisation":
      return known?.organisation.hasAdministrator
        ? holds.organisation(told)
        : holds.withoutAdministrator(told);
    case "validity":
      return holds.validity;
    default:
      return holds[name](told);
  }
}
