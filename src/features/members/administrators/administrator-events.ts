import { z } from "zod";
import { defineEvents } from "#platform/audit/event.ts";

/**
 * What the log tells of what the authority does with an organisation's people. The reason for shutting somebody
 * out may say something of the person, so it stands beside the suspension and not here.
 */
export const { catalogue: administratorEvents, event } = defineEvents({
  "administrator-appointed": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor, subject }) => `${actor} gjorde ${subject} till administratör.`,
      en: ({ actor, subject }) => `${actor} appointed ${subject} administrator.`,
    },
  },
  "administrator-ended": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor, subject }) => `${actor} avslutade ${subject} som administratör.`,
      en: ({ actor, subject }) => `${actor} ended ${subject} as administrator.`,
    },
  },
  "member-suspended": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor, subject }) => `${actor} stängde av ${subject}.`,
      en: ({ actor, subject }) => `${actor} suspended ${subject}.`,
    },
  },
  "member-reinstated": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor, subject }) => `${actor} hävde avstängningen av ${subject}.`,
      en: ({ actor, subject }) => `${actor} reinstated ${subject}.`,
    },
  },
});
