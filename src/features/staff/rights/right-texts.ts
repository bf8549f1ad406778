import { isRight, type Right } from "#platform/access/rights.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";

const swedish: Record<Right, { name: string; gives: string }> = {
  "manage-external-users": {
    name: "Hantera externa användare",
    gives: "Se listan över externa användare, ändra uppgifter, aktivera och inaktivera konton.",
  },
  "set-passwords": { name: "Byta lösenord", gives: "Ge en extern användare ett engångslösenord." },
  "send-password-resets": {
    name: "Återställa lösenord",
    gives: "Skicka en länk med vilken användaren själv väljer ett nytt lösenord.",
  },
  "change-emails": { name: "Byta e-postadress", gives: "Ändra en extern användares e-postadress." },
  "verify-emails": {
    name: "Verifiera e-post",
    gives: "Markera en e-postadress som verifierad eller overifierad.",
  },
  "verify-personal-numbers": {
    name: "Verifiera personnummer",
    gives: "Markera ett personnummer som verifierat eller overifierat.",
  },
  "reveal-personal-numbers": {
    name: "Visa personnummer",
    gives: "Se ett helt personnummer. Varje visning kräver ett skäl, loggas och syns för användaren.",
  },
  "manage-protected-identities": {
    name: "Hantera skyddade personuppgifter",
    gives: "Se och ändra konton med skyddade personuppgifter. Varje visning loggas.",
  },
  "moderate-proposals": {
    name: "Granska e-förslag",
    gives: "Publicera e-förslag och ta hand om anmälda kommentarer.",
  },
  "choose-proposal-rules": {
    name: "Bestämma regler för e-förslag",
    gives: "Välja mål, tid och vem som får delta, för förslag som publiceras från och med nu.",
  },
  "delete-external-users": {
    name: "Ta bort externa användare permanent",
    gives: "Ta bort ett konto med all information om användaren. Det går inte att ångra.",
  },
  "depersonalise-external-users": {
    name: "Avpersonifiera externa användare",
    gives: "Radera alla personuppgifter om en användare; referensen finns kvar. Det går inte att ångra.",
  },
  "keep-authorship": {
    name: "Låta vara vid borttagning",
    gives: "Låta namnet stå kvar vid kommentarer och röster när en användare tas bort.",
  },
  "manage-organisations": {
    name: "Hantera organisationer",
    gives: "Se kommuner och regioner, deras avtal, administratörer och hur många användare de har.",
  },
  "manage-agreements": {
    name: "Hantera avtal",
    gives: "Lägga upp och avsluta avtal mellan organisationer och e-tjänster.",
  },
  "appoint-administrators": {
    name: "Utse administratörer",
    gives: "Utse, byta ut, stänga av och avsluta organisationers administratörer.",
  },
  "explain-access": {
    name: "Ta reda på varför någon inte kommer in",
    gives:
      "Se var den som har ett visst HSA-id är registrerad, och vad som hindrar personen. Varje fråga loggas.",
  },
  "manage-catalogue": {
    name: "Hantera katalogen",
    gives: "Se och lägga till e-tjänster och behörigheter, ändra namn och texter, dra in.",
  },
  "manage-staff": {
    name: "Hantera handläggare",
    gives:
      "Lägga till och avsluta handläggare, ge och ta ifrån rättigheter, aldrig sina egna. Följa borttagningar av handläggare och av användare i organisationer.",
  },
  "read-log": { name: "Läsa loggen", gives: "Läsa och exportera vad som har hänt i hela systemet." },
};

const english: Record<Right, { name: string; gives: string }> = {
  "manage-external-users": {
    name: "Manage external users",
    gives: "See the list of external users, change their details, activate and deactivate accounts.",
  },
  "set-passwords": { name: "Set passwords", gives: "Give an external user a one-time password." },
  "send-password-resets": {
    name: "Send password resets",
    gives: "Send a link with which the user chooses a new password.",
  },
  "change-emails": { name: "Change e-mail addresses", gives: "Change an external user's e-mail address." },
  "verify-emails": { name: "Verify e-mail", gives: "Mark an e-mail address as verified or unverified." },
  "verify-personal-numbers": {
    name: "Verify personal identity numbers",
    gives: "Mark a personal identity number as verified or unverified.",
  },
  "reveal-personal-numbers": {
    name: "Reveal personal identity numbers",
    gives:
      "See a whole personal identity number. Each look needs a reason, is logged and is shown to the user.",
  },
  "manage-protected-identities": {
    name: "Manage protected identities",
    gives: "See and change accounts with a protected identity. Each look is logged.",
  },
  "moderate-proposals": {
    name: "Review proposals",
    gives: "Publish proposals and deal with reported comments.",
  },
  "choose-proposal-rules": {
    name: "Choose the rules for proposals",
    gives: "Choose goal, time and who may take part, for proposals that are published from now on.",
  },
  "delete-external-users": {
    name: "Delete external users permanently",
    gives: "Delete an account with all information about the user. It cannot be undone.",
  },
  "depersonalise-external-users": {
    name: "Depersonalise external users",
    gives: "Erase all personal data of a user; the reference stays. It cannot be undone.",
  },
  "keep-authorship": {
    name: "Keep names when removing",
    gives: "Let the name stay with comments and votes when a user is removed.",
  },
  "manage-organisations": {
    name: "Manage organisations",
    gives: "See municipalities and regions, their agreements, administrators and how many users they have.",
  },
  "manage-agreements": {
    name: "Manage agreements",
    gives: "Register and end agreements between organisations and e-services.",
  },
  "appoint-administrators": {
    name: "Appoint administrators",
    gives: "Appoint, replace, suspend and end the administrators of organisations.",
  },
  "explain-access": {
    name: "Find out why somebody does not get in",
    gives:
      "See where whoever has a certain HSA-id is registered, and what stands in the person's way. Each question is logged.",
  },
  "manage-catalogue": {
    name: "Manage the catalogue",
    gives: "See and add e-services and permissions, change their names and texts, withdraw them.",
  },
  "manage-staff": {
    name: "Manage staff",
    gives:
      "Add and end staff members, give and take rights, never one's own. Follow removals of staff and of users in organisations.",
  },
  "read-log": { name: "Read the log", gives: "Read and export what has happened in the whole system." },
};

/** What each right is called and what it gives. */
export const rightTexts = defineTexts({ sv: swedish, en: english });

/** Names in running text: ”Byta lösenord” och ”Läsa loggen”. One that this version does not know stands for itself. */
export function listedRights(names: readonly string[], language: Language): string {
  const texts = rightTexts(language);
  const quoted = names.map((name) => quotes[language](isRight(name) ? texts[name].name : name));
  return new Intl.ListFormat({ sv: "sv-SE", en: "en-GB" }[language]).format(quoted);
}

const quotes = {
  sv: (name: string) => `”${name}”`,
  en: (name: string) => `“${name}”`,
};
