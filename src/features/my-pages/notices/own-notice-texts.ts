import { defineTexts } from "#platform/text/texts.ts";

/** The page on which one chooses notices, and those of a letter's link that stops them. */
export const ownNoticeTexts = defineTexts({
  sv: {
    title: "Aviseringar",
    lead: "Välj vad du vill få mejl om, och hur ofta.",
    when: (kind: string) => `När ${kind}`,
    always:
      "Mejl som skyddar ditt konto får du alltid, till exempel när lösenordet ändras. Allt som händer står också på Mina sidor.",
    save: "Spara",
    notices: { "notices-chosen": "Dina val är sparade." },
    stopTitle: "Avsluta mejl",
    stopLead: (kind: string) => `Välj Avsluta, så får du inte längre mejl när ${kind}.`,
    stopDailyLead: "Välj Avsluta, så får du inte längre det samlade mejlet om e-förslag.",
    stop: "Avsluta",
    stopped: "Mejlen är avslutade",
    stoppedLead: "Du kan välja dem igen på Mina sidor, under Aviseringar.",
    toNotices: "Till Aviseringar",
    unknown: "Länken känns inte igen",
    unknownLead: "Kontrollera att hela länken kom med. Du kan också välja vad du får mejl om på Mina sidor.",
  },
  en: {
    title: "Notices",
    lead: "Choose what you want mail about, and how often.",
    when: (kind) => `When ${kind}`,
    always:
      "Mail that protects your account always comes, such as when the password is changed. All that happens stands on My pages as well.",
    save: "Save",
    notices: { "notices-chosen": "Your choices are saved." },
    stopTitle: "Stop mail",
    stopLead: (kind) => `Choose Stop, and you no longer get mail when ${kind}.`,
    stopDailyLead: "Choose Stop, and you no longer get the daily mail about proposals.",
    stop: "Stop",
    stopped: "The mail is stopped",
    stoppedLead: "You can choose it again on My pages, under Notices.",
    toNotices: "To Notices",
    unknown: "The link is not known",
    unknownLead: "See that you have the whole link. You can also choose what you get mail about on My pages.",
  },
});
