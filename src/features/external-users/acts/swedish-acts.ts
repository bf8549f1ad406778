import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { fullName, type StoredExternalUser } from "../stored-external-user.ts";
import type { ActKind, ActWords } from "./act-words.ts";

export const swedishActs: Record<ActKind, ActWords> = {
  deactivation: {
    title: "Inaktivera kontot",
    what: (person) => `Du inaktiverar kontot för ${fullName(person)} (${shownEmail(person.email)}).`,
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
    what: (person) => `Du aktiverar kontot för ${fullName(person)} (${shownEmail(person.email)}).`,
    consequence: "Personen kan logga in igen.",
    submit: "Aktivera",
    notices: {
      "external-user-activated": "Kontot är aktiverat.",
      "external-user-activated-already": "Kontot var redan aktivt. Inget är ändrat.",
    },
  },
  signOut: {
    title: "Logga ut överallt",
    what: (person) => `Du loggar ut ${fullName(person)} (${shownEmail(person.email)}) överallt.`,
    consequence:
      "Är personen inloggad avbryts det genast, och det som inte är sparat går förlorat. Personen kan logga in igen.",
    submit: "Logga ut",
    notices: {
      "sessions-ended": "Personen är utloggad överallt.",
      "sessions-ended-already": "Personen var inte inloggad någonstans. Inget är ändrat.",
    },
  },
  passwordReset: {
    title: "Återställ lösenord",
    what: (person) => `En länk skickas till ${shownEmail(person.email)}.`,
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
    what: (person) => `Du intygar att e-postadressen ${shownEmail(person.email)} är ${genitive(person)}.`,
    consequence: "Ange i skälet hur du har kontrollerat det.",
    submit: "Verifiera",
    notices: {
      "email-verified": "E-postadressen är verifierad.",
      "email-verified-already": "E-postadressen var redan verifierad. Inget är ändrat.",
    },
  },
  emailUnverification: {
    title: "Overifiera e-postadressen",
    what: (person) => `E-postadressen ${shownEmail(person.email)} blir overifierad.`,
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
      "Ange i skälet hur du har kontrollerat det. Personen kan sedan göra det som kräver ett verifierat personnummer, och logga in med e-legitimation där det erbjuds.",
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

/** Swedish adds an s, but to none that is there. */
function genitive(person: StoredExternalUser): string {
  const name = fullName(person);
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
