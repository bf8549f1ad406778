import { defineTexts } from "#platform/text/texts.ts";

/** Ticking the rights of a staff member. */
export const rightsTexts = defineTexts({
  sv: {
    rights: "Rättigheter",
    may: "Det här får personen göra",
    help: "Kryssa i det som personen ska få göra, och kryssa ur det som personen inte ska få göra. Det gäller från personens nästa klick.",
    since: (when: string, giver: string | undefined) =>
      `Sedan ${when}${giver === undefined ? "" : `, från ${giver}`}.`,
    none: "Inga rättigheter.",
    done: "Spara rättigheter",
    withoutFooting: (rights: string, above: string) =>
      `${rights} ger inget utan ${above}. Kryssa i ${above} också, eller kryssa ur ${rights}.`,
    conflict: {
      heading: "Någon annan har ändrat samma rättighet",
      text: "Inget av ditt är sparat. Kryssen nedan visar hur det är nu, med dina ändringar. Gå igenom dem och spara igen.",
      given: (who: string, right: string, when: string) => `${who} gav ${right} ${when}.`,
      taken: (who: string, right: string, when: string) => `${who} tog ifrån ${right} ${when}.`,
      somebody: "Någon annan",
      wanted: "Du ville ge den.",
      unwanted: "Du ville ta ifrån den.",
      related: "Den hör ihop med det som du ville ändra.",
    },
  },
  en: {
    rights: "Rights",
    may: "This is what the person may do",
    help: "Tick what the person is to be allowed to do, and untick what the person is not. It applies from the person's next click.",
    since: (when: string, giver: string | undefined) =>
      `Since ${when}${giver === undefined ? "" : `, from ${giver}`}.`,
    none: "No rights.",
    done: "Save rights",
    withoutFooting: (rights: string, above: string) =>
      `${rights} gives nothing without ${above}. Tick ${above} as well, or untick ${rights}.`,
    conflict: {
      heading: "Somebody else has changed the same right",
      text: "Nothing of yours has been saved. The ticks below show how things stand now, with your changes. Look through them and save again.",
      given: (who: string, right: string, when: string) => `${who} gave ${right} ${when}.`,
      taken: (who: string, right: string, when: string) => `${who} took away ${right} ${when}.`,
      somebody: "Somebody else",
      wanted: "You wanted to give it.",
      unwanted: "You wanted to take it away.",
      related: "It goes together with what you wanted to change.",
    },
  },
});
