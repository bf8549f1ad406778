import { defineTexts } from "#platform/text/texts.ts";

/** Choosing an e-service and ticking its permissions. */
export const grantingTexts = defineTexts({
  sv: {
    title: "Ändra och lägg till behörigheter",
    forWhom: (name: string) => `För ${name}`,
    forPerson: (name: string) => `Behörigheter för ${name}`,
    choose: "Välj e-tjänst",
    chooseHelp:
      "Här visas de e-tjänster som organisationen har avtal för. Klicka på den som du vill lägga till eller ändra behörigheter i.",
    noEServices:
      "Organisationen har inget gällande avtal om någon e-tjänst, så det finns inga behörigheter att tilldela.",
    noEServicesNext: "Kontakta myndighetens kontaktcenter om det borde finnas ett avtal.",
    noPermissions: "E-tjänsten har inga behörigheter att tilldela just nu.",
    held: (count: number) =>
      count === 0 ? "Inga behörigheter" : count === 1 ? "1 behörighet" : `${count} behörigheter`,
    permissions: (eService: string) => `Behörigheter i ${eService}`,
    ticksHelp: "Bocka i de behörigheter som användaren ska ha, och bocka ur dem som användaren inte ska ha.",
    dormantHelp: "De går inte att tilldela. Bocka ur dem som användaren inte ska ha kvar.",
    formerly: (names: string) => `Hette tidigare: ${names}.`,
    done: "Klar",
    backTo: (name: string) => `Tillbaka till ${name}`,
    cancel: "Avbryt",
    notGrantable:
      "En behörighet som du valde kan inte längre tilldelas. Inget är sparat. Gå igenom bockarna och klicka på Klar igen.",
    conflict: {
      heading: "Någon annan har ändrat samma behörighet",
      notSaved: "Inget av ditt är sparat.",
      retry: "Bockarna nedan visar hur det är nu, med dina ändringar. Gå igenom dem och klicka på Klar igen.",
      given: (who: string, permission: string, when: string) => `${who} tilldelade ”${permission}” ${when}.`,
      taken: (who: string, permission: string, when: string) => `${who} tog bort ”${permission}” ${when}.`,
      somebody: "Någon annan",
      wanted: "Du ville tilldela den.",
      unwanted: "Du ville ta bort den.",
    },
  },
  en: {
    title: "Change and add permissions",
    forWhom: (name: string) => `For ${name}`,
    forPerson: (name: string) => `Permissions for ${name}`,
    choose: "Choose e-service",
    chooseHelp:
      "These are the e-services that the organisation has agreements for. Click the one in which you want to add or change permissions.",
    noEServices:
      "The organisation has no agreement in force for any e-service, so there are no permissions to grant.",
    noEServicesNext: "Ask the authority's contact centre if there ought to be an agreement.",
    noPermissions: "The e-service has no permissions to grant at present.",
    held: (count: number) =>
      count === 0 ? "No permissions" : count === 1 ? "1 permission" : `${count} permissions`,
    permissions: (eService: string) => `Permissions in ${eService}`,
    ticksHelp: "Tick the permissions that the user should have. Untick those that the user should not have.",
    dormantHelp: "They cannot be granted. Untick those that the user should not keep.",
    formerly: (names: string) => `Formerly called: ${names}.`,
    done: "Done",
    backTo: (name: string) => `Back to ${name}`,
    cancel: "Cancel",
    notGrantable:
      "A permission that you chose can no longer be granted. Nothing has been saved. Look through the ticks and click Done again.",
    conflict: {
      heading: "Somebody else has changed the same permission",
      notSaved: "Nothing of yours has been saved.",
      retry:
        "The ticks below show how things stand now, with your changes. Look through them and click Done again.",
      given: (who: string, permission: string, when: string) => `${who} granted “${permission}” ${when}.`,
      taken: (who: string, permission: string, when: string) => `${who} removed “${permission}” ${when}.`,
      somebody: "Somebody else",
      wanted: "You wanted to grant it.",
      unwanted: "You wanted to remove it.",
    },
  },
});
