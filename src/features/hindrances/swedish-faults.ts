import type { FaultSentences, Told } from "./told.ts";

const named = (told: Told) =>
  told.permission === undefined ? "Behörigheten" : `Behörigheten ”${told.permission}”`;
const about = ({ eService }: Told) => (eService === undefined ? "" : ` om ${eService}`);

export const swedishFaults: FaultSentences = {
  "provider-silent": ({ since }, told) => ({
    what: "Legitimeringstjänsten svarar inte.",
    todo: `Ingen som har försökt logga in sedan ${told.moment(since)} har fått svar. Vänta några minuter och försök igen. Håller det i sig, hör av dig till kontaktcenter.`,
  }),
  "not-registered": (_, { hsaId, organisation }) => ({
    what:
      organisation === undefined
        ? `Ingen kommun eller region har någon med HSA-id ${hsaId}.`
        : `Ingen i ${organisation} har HSA-id ${hsaId}.`,
    todo: "Jämför det tecken för tecken med kortet. Stämmer det ska personen läggas till som användare med det HSA-id:t. Ska personen vara administratör är det myndigheten som utser.",
  }),
  removed: ({ role, at }, told) => ({
    what: `${told.who} togs bort som ${role === "user" ? "användare" : "administratör"} i ${told.organisation} ${told.day(at)}.`,
    todo:
      role === "user"
        ? "Ska personen komma in igen läggs personen till som ny användare och får behörigheterna på nytt."
        : "Ska personen komma in igen utser myndigheten personen till administratör på nytt. Ska personen i stället vara användare lägger organisationens administratörer till personen.",
  }),
  suspended: ({ since, lastRefusedAt }, told) => ({
    what: `Myndigheten har stängt av ${told.who} sedan ${told.day(since)}.`,
    todo: `Bara myndigheten kan häva avstängningen. Behörigheterna finns kvar och gäller igen när den är hävd.${lastRefusedAt === null || lastRefusedAt < since ? "" : ` Personen försökte senast logga in ${told.moment(lastRefusedAt)} och nekades.`}`,
  }),
  "other-audience": (_, told) => ({
    what: `${told.eService} är inte till för ${told.kind === "region" ? "regioner" : "kommuner"}.`,
    todo: "Kontrollera vilken e-tjänst personen ska använda.",
  }),
  "no-agreement": (_, told) => ({
    what: `${told.organisation} har inget avtal${about(told)}.`,
    todo: "Utan avtal når organisationens användare inte e-tjänsten, och det går inte att ge behörigheter i den. Myndigheten lägger upp avtalet när det är träffat.",
  }),
  "agreement-coming": ({ from }, told) => ({
    what: `Avtalet${about(told)} börjar gälla ${told.day(from)}.`,
    todo: "Behörigheterna ger något från samma dag. Gäller avtalet tidigare än så är det myndigheten som ändrar det.",
  }),
  "agreement-ended": ({ to }, told) => ({
    what: `Avtalet${about(told)} gällde till och med ${told.day(to)}.`,
    todo: "Behörigheterna finns kvar och gäller igen om avtalet förnyas.",
  }),
  administrator: (_, told) => ({
    what: `${told.who} är administratör i ${told.organisation} och kan därför inte använda e-tjänsterna.`,
    todo: "Ingen kan vara administratör och användare samtidigt. Ska personen använda e-tjänsten avslutar myndigheten uppdraget som administratör. Sedan kan personen läggas till som användare.",
  }),
  "permission-coming": ({ from }, told) => ({
    what: `${named(told)} finns först från och med ${told.day(from)}.`,
    todo: "Den kan ges när den finns.",
  }),
  "permission-withdrawn": ({ to }, told) => ({
    what: `${named(told)} finns inte längre. Den gällde till och med ${told.day(to)}.`,
    todo: "Den ger ingenting och går inte att ge. Behöver personen något annat i e-tjänsten är det en annan behörighet.",
  }),
  "not-given": (_, told) => ({
    what: `${told.who} har inte ${notGiven(told)}.`,
    todo: "Ge behörigheten. Den gäller genast.",
  }),
  "taken-back": ({ at }, told) => ({
    what: `${told.who} har inte ${notGiven(told)}. Den togs bort ${told.day(at)}.`,
    todo: "Ska personen ha behörigheten ges den på nytt. Den gäller genast.",
  }),
  "not-yet": ({ from }, told) => ({
    what: `${named(told)} gäller för personen först från och med ${told.day(from)}.`,
    todo: "Ska den gälla tidigare tar du bort den, sparar och ger den på nytt.",
  }),
  lapsed: ({ to }, told) => ({
    what: `${named(told)} gällde för personen till och med ${told.day(to)}.`,
    todo: "Ska personen ha behörigheten ges den på nytt. Den gäller genast.",
  }),
};

function notGiven({ eService, permission }: Told): string {
  if (permission !== undefined) return `behörigheten ”${permission}” i ${eService}`;
  return eService === undefined ? "någon behörighet" : `någon behörighet i ${eService}`;
}
