import { defineTexts } from "#platform/text/texts.ts";
import { fullName, type StoredExternalUser } from "../stored-external-user.ts";

/** What a dialog says of an act before it is done, and what the next page says when it is. */
type ActWords = {
  readonly title: string;
  readonly what: (person: StoredExternalUser) => string;
  readonly consequence: string;
  readonly submit: string;
  /** By the codes that the act leaves for the next page. */
  readonly notices: Readonly<Record<string, string>>;
};

type ActName =
  | "deactivation"
  | "activation"
  | "passwordReset"
  | "oneTimePassword"
  | "emailChange"
  | "emailVerification"
  | "emailUnverification"
  | "numberVerification"
  | "numberUnverification"
  | "numberBlockLifting"
  | "numberRevealing"
  | "protection"
  | "protectionLifting";

const swedish: Record<ActName, ActWords> = {
  deactivation: {
    title: "Inaktivera kontot",
    what: (person) => `Du inaktiverar kontot för ${fullName(person)} (${person.email}).`,
    consequence:
      "Personen loggas ut överallt genast och kan inte logga in förrän kontot aktiveras igen. Ärenden, röster och kommentarer påverkas inte.",
    submit: "Inaktivera",
    notices: {
      "external-user-deactivated": "Kontot är inaktiverat.",
      "external-user-deactivated-already": "Kontot var redan inaktivt. Inget är ändrat.",
    },
  },
  activation: {
    title: "Aktivera kontot",
    what: (person) => `Du aktiverar kontot för ${fullName(person)} (${person.email}).`,
    consequence: "Personen kan logga in igen.",
    submit: "Aktivera",
    notices: {
      "external-user-activated": "Kontot är aktiverat.",
      "external-user-activated-already": "Kontot var redan aktivt. Inget är ändrat.",
    },
  },
  passwordReset: {
    title: "Återställ lösenord",
    what: (person) => `En länk skickas till ${person.email}.`,
    consequence:
      "Med den väljer personen själv ett nytt lösenord. Tills det är gjort gäller det lösenord som personen har.",
    submit: "Skicka länk",
    notices: { "password-reset-sent": "En länk för att välja ett nytt lösenord är skickad." },
  },
  oneTimePassword: {
    title: "Byt lösenord",
    what: (person) => `Du byter lösenordet för ${fullName(person)} till ett engångslösenord.`,
    consequence:
      "Det visas för dig en gång, och gäller i 72 timmar. Personen loggas ut överallt, kan bara använda det till att välja ett eget lösenord, och får ett mejl om att lösenordet är bytt. Använd hellre Återställ lösenord om det är personen som vill byta.",
    submit: "Byt lösenord",
    notices: {},
  },
  emailChange: {
    title: "Byt e-postadress",
    what: (person) => `Du byter e-postadressen för ${fullName(person)}.`,
    consequence:
      "En länk skickas till den nya adressen och ett besked till den gamla. Tills den nya är bekräftad gäller den gamla för inloggning och återställning.",
    submit: "Byt e-postadress",
    notices: {
      "email-change-asked":
        "En länk är skickad till den nya adressen. Tills den är bekräftad gäller den gamla.",
      "email-change-same": "Det är redan personens e-postadress. Inget är ändrat.",
    },
  },
  emailVerification: {
    title: "Verifiera e-postadressen",
    what: (person) => `Du intygar att e-postadressen ${person.email} är ${genitive(person)}.`,
    consequence: "Ange i skälet hur du har kontrollerat det.",
    submit: "Verifiera",
    notices: {
      "email-verified": "E-postadressen är verifierad.",
      "email-verified-already": "E-postadressen var redan verifierad. Inget är ändrat.",
    },
  },
  emailUnverification: {
    title: "Overifiera e-postadressen",
    what: (person) => `E-postadressen ${person.email} blir overifierad.`,
    consequence:
      "En länk skickas till adressen så att personen kan verifiera den igen. Till dess kan personen inte göra det som kräver en verifierad e-postadress.",
    submit: "Overifiera",
    notices: {
      "email-unverified": "E-postadressen är overifierad. En länk för att verifiera den igen är skickad.",
      "email-unverified-already": "E-postadressen var redan overifierad. Inget är ändrat.",
    },
  },
  numberVerification: {
    title: "Verifiera personnumret",
    what: (person) => `Du intygar att personnumret, född ${person.birthDate}, är ${genitive(person)}.`,
    consequence:
      "Ange i skälet hur du har kontrollerat det. Personen kan sedan göra det som kräver ett verifierat personnummer.",
    submit: "Verifiera",
    notices: {
      "personal-number-verified": "Personnumret är verifierat.",
      "personal-number-verified-already": "Personnumret var redan verifierat. Inget är ändrat.",
    },
  },
  numberUnverification: {
    title: "Overifiera personnumret",
    what: (person) => `Personnumret, född ${person.birthDate}, blir overifierat.`,
    consequence: "Personen kan genast inte längre göra det som kräver ett verifierat personnummer.",
    submit: "Overifiera",
    notices: {
      "personal-number-unverified": "Personnumret är overifierat.",
      "personal-number-unverified-already": "Personnumret var redan overifierat. Inget är ändrat.",
    },
  },
  numberBlockLifting: {
    title: "Häv hindret",
    what: (person) =>
      `Hindret mot att personnumret för ${fullName(person)} verifieras med e-legitimation hävs.`,
    consequence: "Personen kan verifiera sitt personnummer med e-legitimation igen.",
    submit: "Häv hindret",
    notices: {
      "personal-number-block-lifted": "Hindret är hävt.",
      "personal-number-block-lifted-already": "Hindret var redan hävt. Inget är ändrat.",
    },
  },
  numberRevealing: {
    title: "Visa personnummer",
    what: (person) => `Du visar hela personnumret för ${fullName(person)}.`,
    consequence:
      "Det visas en gång. Visningen och skälet sparas i loggen, och personen kan se att numret har visats.",
    submit: "Visa",
    notices: {},
  },
  protection: {
    title: "Skydda personuppgifterna",
    what: (person) => `Du skyddar personuppgifterna för ${fullName(person)}.`,
    consequence:
      "Kontot syns bara för handläggare med rättigheten Hantera skyddade personuppgifter, och varje visning loggas. Offentligt visas ett neutralt namn i stället för visningsnamnet.",
    submit: "Skydda",
    notices: {
      "identity-protected": "Personuppgifterna är skyddade.",
      "identity-protected-already": "Personuppgifterna var redan skyddade. Inget är ändrat.",
    },
  },
  protectionLifting: {
    title: "Häv skyddet",
    what: (person) => `Du häver skyddet av personuppgifterna för ${fullName(person)}.`,
    consequence:
      "Kontot syns igen för alla handläggare med rättigheten Hantera externa användare, och visningsnamnet visas offentligt.",
    submit: "Häv skyddet",
    notices: {
      "identity-protection-lifted": "Skyddet är hävt.",
      "identity-protection-lifted-already": "Personuppgifterna var inte skyddade. Inget är ändrat.",
    },
  },
};

const english: Record<ActName, ActWords> = {
  deactivation: {
    title: "Deactivate the account",
    what: (person) => `You deactivate the account of ${fullName(person)} (${person.email}).`,
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
    what: (person) => `You activate the account of ${fullName(person)} (${person.email}).`,
    consequence: "The person can sign in again.",
    submit: "Activate",
    notices: {
      "external-user-activated": "The account is activated.",
      "external-user-activated-already": "The account was active already. Nothing is changed.",
    },
  },
  passwordReset: {
    title: "Reset password",
    what: (person) => `A link is sent to ${person.email}.`,
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
    what: (person) => `You certify that the e-mail address ${person.email} is that of ${fullName(person)}.`,
    consequence: "Say in the reason how you have checked it.",
    submit: "Verify",
    notices: {
      "email-verified": "The e-mail address is verified.",
      "email-verified-already": "The e-mail address was verified already. Nothing is changed.",
    },
  },
  emailUnverification: {
    title: "Unverify the e-mail address",
    what: (person) => `The e-mail address ${person.email} becomes unverified.`,
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
      "Say in the reason how you have checked it. The person can then do what needs a verified personal identity number.",
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

export const actTexts = defineTexts({ sv: swedish, en: english });

/** Swedish adds an s, but to none that is there. */
function genitive(person: StoredExternalUser): string {
  const name = fullName(person);
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** What all these dialogs say. */
export const dialogTexts = defineTexts({
  sv: {
    reason: "Skäl",
    reasonHelp: "Skriv bara det som behövs. Skälet sparas krypterat i loggen.",
    cancel: "Avbryt",
    changedSince: "Uppgiften har ändrats sedan sidan visades. Inget är gjort. Kontrollera den nya uppgiften.",
  },
  en: {
    reason: "Reason",
    reasonHelp: "Write only what is needed. The reason is kept encrypted in the log.",
    cancel: "Cancel",
    changedSince: "The detail has changed since the page was shown. Nothing is done. Check the new detail.",
  },
});

export type ActKind = ActName;
