import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

/** The offer to make a user of the organisation its administrator. */
export const roleMoveTexts = defineTexts({
  sv: {
    isUser: (name: string, organisation: string) => `${name} är användare i ${organisation}`,
    what: "Ingen kan vara både användare och administratör. Du kan göra personen till administratör: då slutar personen vara användare i samma stund.",
    signedOut: "Är personen inloggad avbryts det.",
    permissions: (count: number) =>
      count === 0
        ? "Personen har inga behörigheter."
        : count === 1
          ? "Personens enda behörighet tas bort, för en administratör kan inte använda e-tjänsterna:"
          : `Personens ${formatCount(count, "sv")} behörigheter tas bort, för en administratör kan inte använda e-tjänsterna:`,
    changedSince:
      "Användaren har fått eller förlorat något sedan du såg det. Inget är ändrat. Så här är det nu:",
    details: (name: string, email: string) =>
      `Som användare heter personen ${name} och har e-postadressen ${email}. Som administratör gäller det som står i fälten här.`,
  },
  en: {
    isUser: (name: string, organisation: string) => `${name} is a user of ${organisation}`,
    what: "Nobody can be both user and administrator. You can make the person administrator: then they cease to be a user in the same moment.",
    signedOut: "If the person is signed in, that ends.",
    permissions: (count: number) =>
      count === 0
        ? "The person has no permissions."
        : count === 1
          ? "The person's only permission is removed, as an administrator cannot use the e-services:"
          : `The person's ${formatCount(count, "en")} permissions are removed, as an administrator cannot use the e-services:`,
    changedSince:
      "The user has been given or has lost something since you saw it. Nothing is changed. It now stands like this:",
    details: (name: string, email: string) =>
      `As a user the person is called ${name} and has the e-mail address ${email}. As administrator what stands in the fields here counts.`,
  },
});
