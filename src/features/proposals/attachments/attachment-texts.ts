import { defineTexts } from "#platform/text/texts.ts";
import type { AttachmentRemovalGround } from "./attachment.ts";
import type { AttachmentFault } from "./chosen-attachments.ts";

type Faults = Record<AttachmentFault, string>;
type Grounds = Record<AttachmentRemovalGround, string>;

/** Documents attached to answers: choosing them, the list of them, removing them. */
export const attachmentTexts = defineTexts({
  sv: {
    legend: "Bilagor (valfritt)",
    help: "Högst tre filer: PDF, PNG eller JPEG, högst 10 MB var. Läs igenom dem först: de får inte innehålla personuppgifter eller sekretess, och en fil kan berätta i sina egenskaper vem som har skrivit den.",
    fields: ["Fil 1", "Fil 2", "Fil 3"],
    chooseAgain: "Filerna är inte sparade. Välj dem igen.",
    toAdd: "Filer att bifoga",
    add: "Bifoga filer",
    addTo: (answer: string) => `Bifoga filer till: ${answer}`,
    adding:
      "Filerna läggs till under svaret, och den som kan läsa det kan hämta dem. Ingen får något mejl om det.",
    unchosen: "Välj en fil.",
    full: "En kollega har bifogat filer under tiden, och det finns inte plats för fler. Inget är sparat.",
    removed: (day: string) => `Bilagan har tagits bort ${day}`,
    remove: "Ta bort bilagan",
    removeNamed: (name: string) => `Ta bort bilagan ${name}`,
    removal: "Ta bort en bilaga",
    removalMeans:
      "Filen och dess namn tas bort för gott, och det går inte att ångra. På sidan står det i stället att en bilaga har tagits bort. Den som redan har hämtat filen har den kvar. Handlingen ska finnas kvar i myndighetens diarium.",
    ground: "Varför?",
    grounds: {
      "personal-data": "Den innehåller personuppgifter som inte ska stå där",
      secrecy: "Den innehåller uppgifter som omfattas av sekretess",
      mistaken: "Det är fel dokument",
    } satisfies Grounds as Grounds,
    groundUnchosen: "Välj varför bilagan tas bort.",
    cancel: "Avbryt",
    notices: {
      "attachments-added": "Filerna är bifogade.",
      "attachment-removed": "Bilagan är borttagen.",
      "attachment-settled": "Bilagan var redan borttagen.",
    },
    faults: {
      empty: "Filen är tom. Välj en annan fil.",
      "too-large": "Filen är större än 10 MB. Gör den mindre eller dela upp den.",
      "unknown-type": "Filen är varken PDF, PNG eller JPEG. Spara den som PDF och försök igen.",
      damaged: "Filen är skadad eller ofullständig. Spara den igen och försök på nytt.",
      "more-than-document":
        "Filen innehåller något mer än dokumentet. Spara det igen som PDF, PNG eller JPEG och försök på nytt.",
      active:
        "PDF-filen innehåller program, inbäddade filer eller något som startar andra program. Spara den som en vanlig PDF, till exempel genom att skriva ut till PDF.",
      locked: "PDF-filen är skyddad med lösenord eller låst för ändringar. Spara den utan skydd.",
      unreadable:
        "PDF-filen går inte att kontrollera. Spara den som en vanlig PDF, till exempel genom att skriva ut till PDF.",
      located: "Bilden berättar var den är tagen. Spara den utan platsuppgifter och försök igen.",
    } satisfies Faults as Faults,
  },
  en: {
    legend: "Attachments (optional)",
    help: "At most three files: PDF, PNG or JPEG, at most 10 MB each. Read them through first: they must not hold personal data or secrets, and the properties of a file can tell who wrote it.",
    fields: ["File 1", "File 2", "File 3"],
    chooseAgain: "The files are not saved. Choose them again.",
    toAdd: "Files to attach",
    add: "Attach files",
    addTo: (answer) => `Attach files to: ${answer}`,
    adding:
      "The files are added below the answer, and whoever can read it can fetch them. Nobody is told by mail.",
    unchosen: "Choose a file.",
    full: "A colleague has attached files meanwhile, and there is no room for more. Nothing is saved.",
    removed: (day) => `The attachment was removed ${day}`,
    remove: "Remove the attachment",
    removeNamed: (name) => `Remove the attachment ${name}`,
    removal: "Remove an attachment",
    removalMeans:
      "The file and its name are removed for good, and this cannot be undone. The page says instead that an attachment has been removed. Whoever has fetched the file already still has it. The document is to stay in the authority's register.",
    ground: "Why?",
    grounds: {
      "personal-data": "It holds personal data that should not stand there",
      secrecy: "It holds what is secret by law",
      mistaken: "It is the wrong document",
    },
    groundUnchosen: "Choose why the attachment is removed.",
    cancel: "Cancel",
    notices: {
      "attachments-added": "The files are attached.",
      "attachment-removed": "The attachment is removed.",
      "attachment-settled": "The attachment was removed already.",
    },
    faults: {
      empty: "The file is empty. Choose another file.",
      "too-large": "The file is larger than 10 MB. Make it smaller or split it.",
      "unknown-type": "The file is neither PDF, PNG nor JPEG. Save it as PDF and try again.",
      damaged: "The file is damaged or incomplete. Save it again and try anew.",
      "more-than-document":
        "The file holds something more than the document. Save it again as PDF, PNG or JPEG and try anew.",
      active:
        "The PDF holds programs, embedded files or something that starts other programs. Save it as a plain PDF, for example by printing to PDF.",
      locked: "The PDF is protected by a password or locked against changes. Save it without protection.",
      unreadable: "The PDF cannot be checked. Save it as a plain PDF, for example by printing to PDF.",
      located: "The picture tells where it was taken. Save it without its position and try again.",
    },
  },
});
