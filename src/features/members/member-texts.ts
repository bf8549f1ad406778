import { defineTexts } from "#platform/text/texts.ts";
import type { Standing } from "./permissions/grant.ts";

const swedishStandings: Record<Exclude<Standing, "in-force">, string> = {
  "no-agreement":
    "Organisationen har inget gällande avtal om e-tjänsten. Behörigheten gäller igen om avtalet förnyas.",
  "permission-withdrawn": "Behörigheten finns inte längre i e-tjänsten.",
  "not-yet": "Behörigheten har inte börjat gälla.",
  lapsed: "Behörighetens tid har gått ut.",
};

const englishStandings: Record<Exclude<Standing, "in-force">, string> = {
  "no-agreement":
    "The organisation has no agreement in force for the e-service. The permission counts again if the agreement is renewed.",
  "permission-withdrawn": "The permission no longer exists in the e-service.",
  "not-yet": "The permission has not yet begun to apply.",
  lapsed: "The permission's time has run out.",
};

/** The user's page, its removal, and what the pages about users share. */
export const memberTexts = defineTexts({
  sv: {
    place: "Administrera behörigheter för e-tjänster",
    users: "Användare",
    backToList: "Tillbaka till användare",
    changePermissions: "Ändra och lägg till behörigheter",
    correct: "Ändra användaruppgifter",
    remove: "Ta bort användare",
    hindrance: "Varför kommer personen inte in?",
    suspended: (day: string) =>
      `Myndigheten har stängt av personen sedan ${day}. Behörigheterna ger ingenting så länge avstängningen varar.`,
    suspendedTag: "Avstängd",
    suspendedPermissions: "De ger ingenting så länge personen är avstängd.",
    anotherDirectory:
      "Organisationsnumret i HSA-id är ett annat än er organisations. Det kan stämma, om någon annan har hand om er HSA-katalog, men kontrollera gärna.",
    currentPermissions: "Aktuella behörigheter",
    noPermissions: "Användaren har inga behörigheter.",
    permission: "Behörighet",
    since: "Sedan",
    lastDay: (day: string) => `Dras in, sista dag ${day}`,
    dormant: "Behörigheter som inte gäller nu",
    dormantHelp: "De ger ingenting nu, men är inte borttagna.",
    dormantChange: "Klicka på e-tjänsten för att ta bort dem.",
    eService: "E-tjänst",
    why: "Varför",
    standings: swedishStandings,
    removal: {
      sentence: (name: string, hsaId: string) => `Du tar bort ${name} (${hsaId}) som användare.`,
      permissions: (count: number) =>
        count === 0
          ? "Användaren har inga behörigheter."
          : count === 1
            ? "Användarens enda behörighet tas bort:"
            : `Användarens ${count} behörigheter tas bort:`,
      consequence:
        "Det gäller genast: är personen inloggad avbryts det. Lägger du till personen igen senare får du lägga till behörigheterna på nytt.",
      ok: "OK",
      cancel: "Avbryt",
    },
    notices: {
      "member-added": "Användaren är sparad. Lägg till behörigheter med ”Ändra och lägg till behörigheter”.",
      "member-corrected": "Uppgifterna är sparade.",
      "member-unchanged": "Uppgifterna var redan så. Inget är ändrat.",
      "permissions-changed": "Behörigheterna är ändrade.",
      "permissions-unchanged": "Behörigheterna var redan så. Inget är ändrat.",
      "member-removed": "Användaren är borttagen.",
    },
    removed: {
      title: "Användaren är borttagen",
      sentence: (who: string, name: string, when: string) => `${who} tog bort ${name} som användare ${when}.`,
      somebody: "Någon",
      authority: "Myndigheten",
      notDone: "Det du skulle göra är därför inte gjort.",
      log: "Visa vad som har hänt i loggen",
    },
  },
  en: {
    place: "Administer permissions for e-services",
    users: "Users",
    backToList: "Back to users",
    changePermissions: "Change and add permissions",
    correct: "Change user details",
    remove: "Remove user",
    hindrance: "Why does the person not get in?",
    suspended: (day: string) =>
      `The authority has suspended the person since ${day}. The permissions give nothing while that lasts.`,
    suspendedTag: "Suspended",
    suspendedPermissions: "They give nothing while the person is suspended.",
    anotherDirectory:
      "The organisation number in the HSA-id is not your organisation's. It may be right, if somebody else keeps your HSA directory, but please check.",
    currentPermissions: "Current permissions",
    noPermissions: "The user has no permissions.",
    permission: "Permission",
    since: "Since",
    lastDay: (day: string) => `Being withdrawn, last day ${day}`,
    dormant: "Permissions that do not apply now",
    dormantHelp: "They give nothing now but have not been removed.",
    dormantChange: "Click the e-service to remove them.",
    eService: "E-service",
    why: "Why",
    standings: englishStandings,
    removal: {
      sentence: (name: string, hsaId: string) => `You remove ${name} (${hsaId}) as a user.`,
      permissions: (count: number) =>
        count === 0
          ? "The user has no permissions."
          : count === 1
            ? "The user's only permission is removed:"
            : `The user's ${count} permissions are removed:`,
      consequence:
        "It takes effect at once: if the person is signed in, that ends. If you add the person again later, you have to add the permissions anew.",
      ok: "OK",
      cancel: "Cancel",
    },
    notices: {
      "member-added": "The user has been saved. Add permissions with “Change and add permissions”.",
      "member-corrected": "The details have been saved.",
      "member-unchanged": "The details were already so. Nothing has been changed.",
      "permissions-changed": "The permissions have been changed.",
      "permissions-unchanged": "The permissions were already so. Nothing has been changed.",
      "member-removed": "The user has been removed.",
    },
    removed: {
      title: "The user has been removed",
      sentence: (who: string, name: string, when: string) => `${who} removed ${name} as a user on ${when}.`,
      somebody: "Somebody",
      authority: "The authority",
      notDone: "What you were about to do has therefore not been done.",
      log: "Show in the log what has happened",
    },
  },
});
