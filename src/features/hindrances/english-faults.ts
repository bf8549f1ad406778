import type { FaultSentences, Told } from "./told.ts";

const named = (told: Told) =>
  told.permission === undefined ? "The permission" : `The permission “${told.permission}”`;
const about = ({ eService }: Told) => (eService === undefined ? "" : ` on ${eService}`);

export const englishFaults: FaultSentences = {
  "provider-silent": ({ since }, told) => ({
    what: "The identification service does not answer.",
    todo: `Nobody who has tried to sign in since ${told.moment(since)} has had an answer. Wait a few minutes and try again. If it goes on, tell the contact centre.`,
  }),
  "not-registered": (_, { hsaId, organisation }) => ({
    what:
      organisation === undefined
        ? `No municipality or region has anybody with the HSA-id ${hsaId}.`
        : `Nobody in ${organisation} has the HSA-id ${hsaId}.`,
    todo: "Compare it with the card, character by character. If it is right, the person is to be added as a user with that HSA-id. If the person is to be an administrator, the authority appoints them.",
  }),
  removed: ({ role, at }, told) => ({
    what: `${told.who} was removed as ${role === "user" ? "a user" : "an administrator"} of ${told.organisation} on ${told.day(at)}.`,
    todo:
      role === "user"
        ? "If the person is to get in again, they are added as a new user and given the permissions anew."
        : "If the person is to get in again, the authority appoints them as an administrator anew. If they are to be a user instead, the organisation's administrators add them.",
  }),
  suspended: ({ since, lastRefusedAt }, told) => ({
    what: `The authority has suspended ${told.who} since ${told.day(since)}.`,
    todo: `Only the authority can lift the suspension. The permissions are kept and count again when it is lifted.${lastRefusedAt === null || lastRefusedAt < since ? "" : ` The person last tried to sign in on ${told.moment(lastRefusedAt)} and was refused.`}`,
  }),
  "other-audience": (_, told) => ({
    what: `${told.eService} is not meant for ${told.kind === "region" ? "regions" : "municipalities"}.`,
    todo: "Check which e-service the person is going to use.",
  }),
  "no-agreement": (_, told) => ({
    what: `${told.organisation} has no agreement${about(told)}.`,
    todo: "Without an agreement the organisation's users do not reach the e-service, and no permissions can be given in it. The authority registers the agreement once it has been made.",
  }),
  "agreement-coming": ({ from }, told) => ({
    what: `The agreement${about(told)} begins on ${told.day(from)}.`,
    todo: "The permissions give something from that day. If the agreement holds earlier than that, the authority changes it.",
  }),
  "agreement-ended": ({ to }, told) => ({
    what: `The agreement${about(told)} ended on ${told.day(to)}.`,
    todo: "The permissions are kept and count again if the agreement is renewed.",
  }),
  administrator: (_, told) => ({
    what: `${told.who} is an administrator of ${told.organisation} and can therefore not use the e-services.`,
    todo: "Nobody can be administrator and user at once. If the person is to use the e-service, the authority ends their appointment as administrator. Then the person can be added as a user.",
  }),
  "permission-coming": ({ from }, told) => ({
    what: `${named(told)} does not exist until ${told.day(from)}.`,
    todo: "It can be given when it exists.",
  }),
  "permission-withdrawn": ({ to }, told) => ({
    what: `${named(told)} no longer exists. Its last day was ${told.day(to)}.`,
    todo: "It gives nothing and cannot be given. If the person needs something else in the e-service, that is another permission.",
  }),
  "not-given": (_, told) => ({
    what: `${told.who} does not have ${notGiven(told)}.`,
    todo: "Give the permission. It takes effect at once.",
  }),
  "taken-back": ({ at }, told) => ({
    what: `${told.who} does not have ${notGiven(told)}. It was removed on ${told.day(at)}.`,
    todo: "If the person is to have the permission, it is given anew. It takes effect at once.",
  }),
  "not-yet": ({ from }, told) => ({
    what: `${named(told)} does not apply to the person until ${told.day(from)}.`,
    todo: "If it is to apply earlier, remove it, save, and give it anew.",
  }),
  lapsed: ({ to }, told) => ({
    what: `${named(told)} applied to the person until ${told.day(to)}.`,
    todo: "If the person is to have the permission, it is given anew. It takes effect at once.",
  }),
};

function notGiven({ eService, permission }: Told): string {
  if (permission !== undefined) return `the permission “${permission}” in ${eService}`;
  return eService === undefined ? "any permission" : `any permission in ${eService}`;
}
