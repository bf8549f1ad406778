import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

/** The page where it is decided that what a removal kept is kept no longer. */
export const keptTexts = defineTexts({
  sv: {
    link: "Ta bort det som har låtits vara",
    title: "Ta bort det som har låtits vara",
    lead: "Namnet på den som togs bort står kvar på det här, eftersom det valdes då. Det du väljer nu går inte att ångra.",
    comments: (all: number, withReplies: number) =>
      `${formatCount(all, "sv")} ${all === 1 ? "kommentar" : "kommentarer"}` +
      (withReplies === 0
        ? "."
        : `, varav ${formatCount(withReplies, "sv")} har svar av andra. Tas de bort lämnas en tom plats.`),
    votes: (all: number, open: number) =>
      `${formatCount(all, "sv")} ${all === 1 ? "röst" : "röster"}` +
      (open === 0 ? "." : `, varav ${formatCount(open, "sv")} i förslag där röstningen pågår.`),
    groundReferenceHelp:
      "På gallringsbeslutet, eller på ärendet i diariet. Krävs för gallringsbeslut. Den finns kvar på kvittot. Inga namn får stå här: personen är borta, så det går inte längre att kontrollera vad som var hens uppgifter.",
    unchanged: "Välj något annat än Låt vara för kommentarerna eller rösterna.",
    next: "Visa vad som händer",
    previewTitle: {
      delete: "Kontrollera innan du tar bort",
      depersonalise: "Kontrollera innan du avpersonifierar",
    },
    previewLead: "Så här blir det med det som borttagningen har låtit vara. Inget är gjort än.",
    backupsUntil: (day: string, days: number) =>
      `Säkerhetskopior som redan är tagna innehåller det tills de slängs, senast ${day} (${formatCount(days, "sv")} dagar). Återställs en kopia görs borttagningen om innan något visas.`,
    cancel: "Avbryt",
  },
  en: {
    link: "Remove what was kept",
    title: "Remove what was kept",
    lead: "The name of whoever was removed still stands on this, since that was chosen then. What you choose now cannot be undone.",
    comments: (all: number, withReplies: number) =>
      `${formatCount(all, "en")} ${all === 1 ? "comment" : "comments"}` +
      (withReplies === 0
        ? "."
        : `, of which ${formatCount(withReplies, "en")} have replies from others. If they are deleted an empty place is left.`),
    votes: (all: number, open: number) =>
      `${formatCount(all, "en")} ${all === 1 ? "vote" : "votes"}` +
      (open === 0 ? "." : `, of which ${formatCount(open, "en")} in proposals where voting is open.`),
    groundReferenceHelp:
      "Of the disposal decision, or of the matter in the register. Required for a disposal decision. It stays on the receipt. No names may stand here: the person is gone, so it can no longer be checked what was their data.",
    unchanged: "Choose something else than Keep for the comments or the votes.",
    next: "Show what happens",
    previewTitle: { delete: "Check before you delete", depersonalise: "Check before you depersonalise" },
    previewLead: "This is what comes of what the removal has kept. Nothing is done yet.",
    backupsUntil: (day: string, days: number) =>
      `Backups that are already made hold it until they are thrown away, on ${day} at the latest (${formatCount(days, "en")} days). If one is restored, the removal is carried out again before anything is shown.`,
    cancel: "Cancel",
  },
});
