import { defineTexts } from "#platform/text/texts.ts";

/** The pages where the authority shuts an administrator out for a time, and lets the person in again. */
export const suspensionTexts = defineTexts({
  sv: {
    suspend: "Stäng av administratör",
    sentence: (name: string, organisation: string) => `${name} stängs av i ${organisation}.`,
    consequence:
      "Är personen inloggad där avbryts det genast. Personen kan inte logga in där igen, eller administrera, förrän avstängningen hävs.",
    kept: "Personen är fortfarande administratör, men räknas inte bland dem som kan arbeta. Användarna och deras behörigheter påverkas inte.",
    told: "Personen och organisationens andra administratörer får veta det med mejl, utan skälet.",
    last: (name: string) =>
      `${name} är den enda som kan administrera organisationen. Under avstängningen kan ingen där lägga upp användare eller ändra behörigheter, om du inte utser någon annan.`,
    reason: "Skäl",
    reasonHelp: "Visas för dem hos myndigheten som kan häva avstängningen. Det står inte i loggen.",
    suspendSubmit: "Stäng av",
    reinstate: "Häv avstängning",
    reinstateSentence: (name: string, organisation: string) => `${name} är avstängd i ${organisation}.`,
    since: "Avstängd sedan",
    reinstateConsequence: "När avstängningen hävs kan personen genast logga in och administrera igen.",
    reinstateTold: "Personen och organisationens andra administratörer får veta det med mejl.",
    reinstateSubmit: "Häv avstängningen",
    suspendedAnew:
      "Avstängningen som du såg är hävd, och någon har stängt av personen på nytt. Inget är ändrat. Så här är det nu:",
  },
  en: {
    suspend: "Suspend administrator",
    sentence: (name: string, organisation: string) => `${name} is suspended in ${organisation}.`,
    consequence:
      "If the person is signed in there, that ends at once. The person cannot sign in there again, or administer, until the suspension is lifted.",
    kept: "The person is still an administrator, but does not count among those who can work. The users and their permissions are not affected.",
    told: "The person and the organisation's other administrators are told by mail, without the reason.",
    last: (name: string) =>
      `${name} is the only one who can administer the organisation. During the suspension nobody there can add users or change permissions, unless you appoint somebody else.`,
    reason: "Reason",
    reasonHelp: "Shown to those at the authority who can lift the suspension. It is not in the log.",
    suspendSubmit: "Suspend",
    reinstate: "Lift suspension",
    reinstateSentence: (name: string, organisation: string) => `${name} is suspended in ${organisation}.`,
    since: "Suspended since",
    reinstateConsequence:
      "When the suspension is lifted the person can sign in and administer again at once.",
    reinstateTold: "The person and the organisation's other administrators are told by mail.",
    reinstateSubmit: "Lift the suspension",
    suspendedAnew:
      "The suspension that you saw has been lifted, and somebody has suspended the person anew. Nothing is changed. This is how it stands now:",
  },
});
