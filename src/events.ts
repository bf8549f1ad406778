import { auditEvents, type EventKind } from "#audit";
import { catalogueEvents } from "#catalogue";
import { accountEvents, externalUserEvents, identificationEvents } from "#external-users";
import { hindranceEvents } from "#hindrances";
import { administratorEvents, memberEvents } from "#members";
import { organisationEvents } from "#organisations";
import type { EventCatalogue } from "#platform/audit/event.ts";
import { proposalEvents } from "#proposals";
import { removalEvents } from "#removals";
import { signInEvents } from "#sign-in";
import { staffEvents } from "#staff";

/** Every event that the log can tell of. */
export const eventCatalogue: EventCatalogue = {
  ...organisationEvents,
  ...catalogueEvents,
  ...memberEvents,
  ...administratorEvents,
  ...hindranceEvents,
  ...proposalEvents,
  ...signInEvents,
  ...staffEvents,
  ...auditEvents,
  ...identificationEvents,
  ...accountEvents,
  ...externalUserEvents,
  ...removalEvents,
};

/** The kinds that the log can be filtered by. Every event belongs to exactly one. */
export const eventKinds: readonly EventKind[] = [
  {
    key: "permissions",
    name: { sv: "Behörigheter tilldelade och borttagna", en: "Permissions granted and revoked" },
    codes: ["permissions-granted", "permissions-revoked"],
  },
  {
    key: "users",
    name: { sv: "Användare tillagda, ändrade och borttagna", en: "Users added, changed and removed" },
    codes: ["member-added", "member-corrected", "member-removed"],
  },
  {
    key: "administrators",
    name: { sv: "Administratörer och avstängningar", en: "Administrators and suspensions" },
    codes: ["administrator-appointed", "administrator-ended", "member-suspended", "member-reinstated"],
  },
  {
    key: "hindrances",
    name: { sv: "Frågor om varför någon inte kommer in", en: "Questions why somebody does not get in" },
    codes: ["hindrance-sought"],
  },
  {
    key: "agreements",
    name: { sv: "Organisation och avtal", en: "Organisation and agreements" },
    codes: [
      "organisation-added",
      "organisation-changed",
      "agreement-added",
      "agreement-ended",
      "agreement-reinstated",
    ],
  },
  {
    key: "catalogue",
    name: {
      sv: "E-tjänster och behörigheter i katalogen",
      en: "E-services and permissions in the catalogue",
    },
    codes: [
      "e-service-added",
      "e-service-changed",
      "e-service-withdrawn",
      "e-service-reinstated",
      "permission-added",
      "permission-renamed",
      "permission-withdrawn",
      "permission-reinstated",
      "permission-changed",
    ],
  },
  {
    key: "proposals",
    name: { sv: "E-förslag och kommentarer", en: "Proposals and comments" },
    codes: [
      "case-created",
      "case-corrected",
      "case-submitted",
      "case-withdrawn",
      "case-published",
      "case-returned",
      "case-refused",
      "case-taken-up",
      "case-made-opinion",
      "case-made-proposal",
      "opinion-submitted",
      "opinion-answered",
      "opinion-closed",
      "case-closed",
      "case-handed-over",
      "proposal-settings-chosen",
      "notices-chosen",
      "case-decided",
      "attachment-added",
      "attachment-removed",
      "comment-written",
      "comment-shown",
      "comment-hidden",
      "comment-restored",
      "comment-reported",
      "report-handled",
    ],
    authorityOnly: true,
  },
  {
    key: "sign-in",
    name: { sv: "Inloggning och språk", en: "Sign-in and language" },
    codes: [
      "signed-in",
      "signed-in-again",
      "signed-out",
      "signed-out-everywhere",
      "sessions-ended",
      "service-sessions-ended",
      "sign-in-refused",
      "language-chosen",
    ],
  },
  {
    key: "staff",
    name: { sv: "Handläggare och rättigheter", en: "Staff and rights" },
    codes: ["staff-added", "staff-ended", "rights-given", "rights-taken"],
    authorityOnly: true,
  },
  {
    key: "log",
    name: { sv: "Läsning av loggen", en: "Reading of the log" },
    codes: ["log-read", "log-exported"],
    authorityOnly: true,
  },
  {
    key: "e-id",
    name: { sv: "E-legitimation på Mina sidor", en: "E-IDs on My pages" },
    codes: ["personal-number-verified", "identification-refused", "e-id-sign-in-refused"],
    authorityOnly: true,
  },
  {
    key: "external-users",
    name: { sv: "Externa användare", en: "External users" },
    codes: Object.keys(externalUserEvents),
    authorityOnly: true,
  },
  {
    key: "removals",
    name: { sv: "Borttagningar", en: "Removals" },
    codes: Object.keys(removalEvents),
    authorityOnly: true,
  },
  {
    key: "accounts",
    name: { sv: "Konton på Mina sidor", en: "Accounts on My pages" },
    codes: [
      "external-user-registered",
      "registration-refused",
      "email-verification-asked",
      "email-verified",
      "password-reset-asked",
      "password-reset-sent",
      "password-reset-refused",
      "password-changed",
      "email-change-asked",
      "email-change-given-up",
      "email-changed",
      "own-details-changed",
      "own-sessions-ended",
      "password-sign-in-refused",
    ],
    authorityOnly: true,
  },
];
