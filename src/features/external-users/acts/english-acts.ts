import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { fullName } from "../stored-external-user.ts";
import type { ActKind, ActWords } from "./act-words.ts";

export const englishActs: Record<ActKind, ActWords> = {
  deactivation: {
    title: "Deactivate the account",
    what: (person) => `You deactivate the account of ${fullName(person)} (${shownEmail(person.email)}).`,
    consequence:
      "The person is signed out everywhere at once, and cannot sign in until the account is activated again. Cases, votes and comments are not affected.",
    submit: "Deactivate",
    notices: {
      "external-user-deactivated": "The account is deactivated.",
      "external-user-deactivated-already": "The account was inactive already. Nothing is changed.",
    },
  },
  activation: {
    title: "Activate the account",
    what: (person) => `You activate the account of ${fullName(person)} (${shownEmail(person.email)}).`,
    consequence: "The person can sign in again.",
    submit: "Activate",
    notices: {
      "external-user-activated": "The account is activated.",
      "external-user-activated-already": "The account was active already. Nothing is changed.",
    },
  },
  signOut: {
    title: "Sign out everywhere",
    what: (person) => `You sign out ${fullName(person)} (${shownEmail(person.email)}) everywhere.`,
    consequence:
      "If the person is signed in that is cut off at once, and what is not saved is lost. The person can sign in again.",
    submit: "Sign out",
    notices: {
      "sessions-ended": "The person is signed out everywhere.",
      "sessions-ended-already": "The person was not signed in anywhere. Nothing has changed.",
    },
  },
  passwordReset: {
    title: "Reset password",
    what: (person) => `A link is sent to ${shownEmail(person.email)}.`,
    consequence:
      "With it the person chooses a new password. Until that is done, the password that the person has remains.",
    submit: "Send link",
    notices: { "password-reset-sent": "A link for choosing a new password has been sent." },
  },
  oneTimePassword: {
    title: "Change password",
    what: (person) => `You change the password of ${fullName(person)} to a one-time password.`,
    consequence:
      "It is shown to you once, and is good for 72 hours. The person is signed out everywhere, can only use it to choose a password of their own, and gets an e-mail that the password has been changed. Use Reset password instead if it is the person who wants another.",
    submit: "Change password",
    notices: {},
  },
  emailChange: {
    title: "Change e-mail address",
    what: (person) => `You change the e-mail address of ${fullName(person)}.`,
    consequence:
      "A link is sent to the new address and a notice to the old one. Until the new one is confirmed, the old one is used for signing in and resetting.",
    submit: "Change e-mail address",
    notices: {
      "email-change-asked":
        "A link has been sent to the new address. Until it is confirmed the old one is used.",
      "email-change-same": "That is the person's e-mail address already. Nothing is changed.",
    },
  },
  emailVerification: {
    title: "Verify the e-mail address",
    what: (person) =>
      `You certify that the e-mail address ${shownEmail(person.email)} is that of ${fullName(person)}.`,
    consequence: "Say in the reason how you have checked it.",
    submit: "Verify",
    notices: {
      "email-verified": "The e-mail address is verified.",
      "email-verified-already": "The e-mail address was verified already. Nothing is changed.",
    },
  },
  emailUnverification: {
    title: "Unverify the e-mail address",
    what: (person) => `The e-mail address ${shownEmail(person.email)} becomes unverified.`,
    consequence:
      "A link is sent to the address, so that the person can verify it again. Until then the person cannot do what needs a verified e-mail address.",
    submit: "Unverify",
    notices: {
      "email-unverified": "The e-mail address is unverified. A link for verifying it again has been sent.",
      "email-unverified-already": "The e-mail address was unverified already. Nothing is changed.",
    },
  },
  numberVerification: {
    title: "Verify the personal identity number",
    what: (person) =>
      `You certify that the personal identity number, born ${person.birthDate}, is that of ${fullName(person)}.`,
    consequence:
      "Say in the reason how you have checked it. The person can then do what needs a verified personal identity number, and sign in by e-ID where that is offered.",
    submit: "Verify",
    notices: {
      "personal-number-verified": "The personal identity number is verified.",
      "personal-number-verified-already":
        "The personal identity number was verified already. Nothing is changed.",
    },
  },
  numberUnverification: {
    title: "Unverify the personal identity number",
    what: (person) => `The personal identity number, born ${person.birthDate}, becomes unverified.`,
    consequence: "At once the person can no longer do what needs a verified personal identity number.",
    submit: "Unverify",
    notices: {
      "personal-number-unverified": "The personal identity number is unverified.",
      "personal-number-unverified-already":
        "The personal identity number was unverified already. Nothing is changed.",
    },
  },
  numberBlockLifting: {
    title: "Lift the block",
    what: (person) =>
      `The block against verifying the personal identity number of ${fullName(person)} by e-ID is lifted.`,
    consequence: "The person can verify their personal identity number by e-ID again.",
    submit: "Lift the block",
    notices: {
      "personal-number-block-lifted": "The block is lifted.",
      "personal-number-block-lifted-already": "The block was lifted already. Nothing is changed.",
    },
  },
  numberRevealing: {
    title: "Show the personal identity number",
    what: (person) => `You look at the whole personal identity number of ${fullName(person)}.`,
    consequence:
      "It is shown once. The look and the reason are kept in the log, and the person can see that the number has been looked at.",
    submit: "Show",
    notices: {},
  },
  protection: {
    title: "Protect the identity",
    what: (person) => `You protect the identity of ${fullName(person)}.`,
    consequence:
      "The account is shown only to staff with the right Manage protected identities, and each look is logged. A neutral name is shown in public instead of the display name.",
    submit: "Protect",
    notices: {
      "identity-protected": "The identity is protected.",
      "identity-protected-already": "The identity was protected already. Nothing is changed.",
    },
  },
  protectionLifting: {
    title: "Lift the protection",
    what: (person) => `You lift the protection of the identity of ${fullName(person)}.`,
    consequence:
      "The account is shown again to all staff with the right Manage external users, and the display name is shown in public.",
    submit: "Lift the protection",
    notices: {
      "identity-protection-lifted": "The protection is lifted.",
      "identity-protection-lifted-already": "The identity was not protected. Nothing is changed.",
    },
  },
};
