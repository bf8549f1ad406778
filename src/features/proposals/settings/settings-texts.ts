import { defineTexts } from "#platform/text/texts.ts";
import type { Preset } from "./presets.ts";
import type { CommentingNeed, ProposalSettings } from "./settings.ts";

type Names = Record<keyof ProposalSettings, string>;
type Needs = Record<CommentingNeed, string>;
type Presets = Record<Preset, { name: string; about: string }>;

/** The faults of a field that holds a number. @param what it is the number of, in the middle of a sentence */
const ofNumber = {
  sv: (what: string) => ({
    empty: `Fyll i ${what}.`,
    "no-number": `Skriv ${what} som ett helt tal med siffror.`,
  }),
  en: (what: string) => ({
    empty: `Enter ${what}.`,
    "no-number": `Enter ${what} as a whole number in figures.`,
  }),
};

/** The page on which the authority chooses its rules, and the page on which everybody reads them. */
export const settingsTexts = defineTexts({
  sv: {
    title: "Regler för e-förslag",
    lead: "Reglerna gäller förslag som publiceras från och med nu. Förslag som redan är publicerade behåller de regler som gällde då.",
    now: "Så här är det nu",
    would: "Så här blir det när du har sparat",
    notSaved: "Fälten är ifyllda men ingenting är sparat än. Läs igenom och välj Spara.",
    presets: "Utgå från ett exempel",
    presetsHelp: "Fälten nedan fylls i. Inget ändras förrän du sparar.",
    presetNames: {
      usual: { name: "Vanligast", about: "100 röster på 90 dagar, e-legitimation för att föreslå och rösta" },
      light: { name: "Lätt att delta", about: "200 röster på 90 dagar, det räcker med e-post, namnet visas" },
      debate: { name: "För och emot", about: "50 röster på 60 dagar, man kan också rösta emot" },
      "chosen-period": {
        name: "Förslagsställaren väljer tid",
        about: "100 röster på 90 till 365 dagar, kommentarer läses först, spärrtid 24 månader",
      },
      guarded: { name: "Med vårdnadshavare", about: "30 röster på 90 dagar, godkännande under 16 år" },
      small: { name: "Liten kommun", about: "30 röster på 60 dagar, ett förslag i taget, inga kommentarer" },
    } satisfies Presets as Presets,
    change: "Ändra reglerna",
    names: {
      voteGoal: "Mål: antal röster för",
      closesAtGoal: "När målet är nått",
      votingPeriods: "Antal dagar som man kan rösta",
      allowsAgainst: "Röster emot",
      submittingNeeds: "Vem får lämna förslag?",
      votingNeeds: "Vem får rösta?",
      commentingNeeds: "Vem får kommentera?",
      shownName: "Namn som visas",
      publishesSupporters: "Vilka som har röstat för",
      moderatesComments: "När läser ni kommentarer?",
      guardianBelow: "Vårdnadshavare godkänner under åldern",
      oneAtATime: "Flera förslag från samma person",
      coolingOffMonths: "Spärrtid i månader",
      conditions: "Mer att veta",
    } satisfies Names as Names,
    help: {
      votingPeriods: "Ett tal gäller alla. Flera tal med komma emellan: den som lämnar förslaget väljer.",
      guardianBelow: "Tomt om ni inte kräver det. Åldern är känd för den som har legitimerat sig.",
      coolingOffMonths:
        "0 om ni inte har någon. Vid granskningen visas liknande förslag som avslutats inom spärrtiden.",
      conditions:
        "Med era egna ord: vem förslagen är till för, vad som händer när målet är nått, när man får svar. Högst 5 000 tecken.",
    },
    optional: "frivilligt",
    needs: {
      nobody: "Ingen",
      nothing: "Alla som har ett konto",
      "verified-email": "Den som har en verifierad e-postadress",
      "verified-personal-number": "Den som har ett verifierat personnummer",
    } satisfies Needs as Needs,
    closesAtGoal: { no: "Man kan rösta till sista dagen", yes: "Omröstningen avslutas" },
    allowsAgainst: { no: "Man kan bara rösta för", yes: "Man kan rösta för och emot" },
    shownName: { "display-name": "Visningsnamn", "full-name": "För- och efternamn" },
    publishesSupporters: { no: "Visas inte", yes: "Visas för alla" },
    moderatesComments: { after: "När någon anmäler dem", before: "Innan de visas" },
    oneAtATime: { no: "Får pågå samtidigt", yes: "Ett i taget" },
    weakVotes:
      "Utan verifierat personnummer kan en och samma person skaffa flera konton och rösta flera gånger.",
    save: "Spara",
    cancel: "Avbryt",
    conflict:
      "En kollega har ändrat reglerna sedan du öppnade sidan. Så som de är nu står överst; det du fyllde i står kvar i fälten och är inte sparat.",
    faults: {
      voteGoal: {
        ...ofNumber.sv("målet"),
        "out-of-bounds": "Målet måste vara mellan 1 och 10 000 000 röster.",
      },
      votingPeriods: {
        empty: "Fyll i antal dagar.",
        "no-number": "Skriv hela tal med siffror, med komma emellan om de är flera.",
        "out-of-bounds": "Antalet dagar måste vara mellan 1 och 3 650.",
        "too-many": "Högst sex olika tider att välja bland.",
      },
      guardianBelow: { ...ofNumber.sv("åldern"), "out-of-bounds": "Åldern måste vara mellan 1 och 21 år." },
      coolingOffMonths: {
        ...ofNumber.sv("spärrtiden"),
        "out-of-bounds": "Spärrtiden måste vara mellan 0 och 120 månader.",
      },
      conditions: {
        "too-long": "Texten får ha högst 5 000 tecken.",
        "invisible-character":
          "Texten har ett tecken som inte syns. Skriv den på nytt, eller klistra in den som vanlig text.",
        "piled-marks": "Texten har för många tecken ovanpå varandra.",
      },
    },
    notices: {
      "proposal-settings-chosen": "Reglerna är sparade. De gäller förslag som publiceras från och med nu.",
    },
    rulesTitle: "Så fungerar e-förslag",
    rulesLead:
      "Reglerna gäller förslag som publiceras nu. Ett äldre förslag följer de regler som gällde när det publicerades.",
    steps: "Ett förslags väg",
    stepList: [
      "Du skriver ett förslag på Mina sidor och skickar in det. Det blir då en allmän handling.",
      "Myndigheten granskar det, och ber om komplettering, avslår det med skäl, eller publicerar det.",
      "Alla kan läsa förslaget, och de som får rösta gör det medan omröstningen pågår.",
      "När omröstningen är avslutad står resultatet fast.",
      "Förslag som har nått målet lämnas över till dem som bestämmer, och beslutet publiceras med förslaget.",
    ],
    rules: "Regler",
  },
  en: {
    title: "Rules for proposals",
    lead: "The rules hold for proposals that are published from now on. Proposals that are published already keep the rules of their day.",
    now: "How it is now",
    would: "How it will be once you have saved",
    notSaved: "The fields are filled in but nothing is saved yet. Read it through and choose Save.",
    presets: "Begin from an example",
    presetsHelp: "The fields below are filled in. Nothing changes until you save.",
    presetNames: {
      usual: { name: "Most usual", about: "100 votes in 90 days, e-ID to propose and to vote" },
      light: { name: "Easy to take part", about: "200 votes in 90 days, e-mail is enough, names are shown" },
      debate: { name: "For and against", about: "50 votes in 60 days, one can vote against as well" },
      "chosen-period": {
        name: "The proposer chooses the time",
        about: "100 votes in 90 to 365 days, comments are read first, 24 months' cooling-off",
      },
      guarded: { name: "With guardians", about: "30 votes in 90 days, approval below the age of 16" },
      small: {
        name: "Small municipality",
        about: "30 votes in 60 days, one proposal at a time, no comments",
      },
    },
    change: "Change the rules",
    names: {
      voteGoal: "Goal: number of votes for",
      closesAtGoal: "When the goal is reached",
      votingPeriods: "Number of days in which one can vote",
      allowsAgainst: "Votes against",
      submittingNeeds: "Who may make proposals?",
      votingNeeds: "Who may vote?",
      commentingNeeds: "Who may comment?",
      shownName: "Name that is shown",
      publishesSupporters: "Who has voted for",
      moderatesComments: "When do you read comments?",
      guardianBelow: "A guardian approves below the age of",
      oneAtATime: "Several proposals by one person",
      coolingOffMonths: "Cooling-off in months",
      conditions: "More to know",
    },
    help: {
      votingPeriods:
        "One number holds for all. Several with commas between: whoever makes the proposal chooses.",
      guardianBelow: "Empty if you do not ask for it. The age is known of whoever has used an e-ID.",
      coolingOffMonths:
        "0 if you have none. Reviewers are shown similar proposals that ended within that time.",
      conditions:
        "In your own words: whom the proposals are for, what happens when the goal is reached, when one is answered. At most 5,000 characters.",
    },
    optional: "optional",
    needs: {
      nobody: "Nobody",
      nothing: "Everybody who has an account",
      "verified-email": "Whoever has a verified e-mail address",
      "verified-personal-number": "Whoever has a verified personal identity number",
    },
    closesAtGoal: { no: "One can vote until the last day", yes: "Voting ends" },
    allowsAgainst: { no: "One can only vote for", yes: "One can vote for and against" },
    shownName: { "display-name": "Display name", "full-name": "Given and family name" },
    publishesSupporters: { no: "Not shown", yes: "Shown to everybody" },
    moderatesComments: { after: "When somebody reports them", before: "Before they are shown" },
    oneAtATime: { no: "May be under way together", yes: "One at a time" },
    weakVotes:
      "Without a verified personal identity number one person can get several accounts and vote several times.",
    save: "Save",
    cancel: "Cancel",
    conflict:
      "A colleague has changed the rules since you opened the page. How they are now stands first; what you filled in is still in the fields and is not saved.",
    faults: {
      voteGoal: {
        ...ofNumber.en("the goal"),
        "out-of-bounds": "The goal must be between 1 and 10,000,000 votes.",
      },
      votingPeriods: {
        empty: "Enter a number of days.",
        "no-number": "Enter whole numbers in figures, with commas between if there are several.",
        "out-of-bounds": "The number of days must be between 1 and 3,650.",
        "too-many": "At most six different times to choose among.",
      },
      guardianBelow: { ...ofNumber.en("the age"), "out-of-bounds": "The age must be between 1 and 21." },
      coolingOffMonths: {
        ...ofNumber.en("the cooling-off"),
        "out-of-bounds": "The cooling-off must be between 0 and 120 months.",
      },
      conditions: {
        "too-long": "The text may have at most 5,000 characters.",
        "invisible-character":
          "The text has a character that cannot be seen. Type it anew, or paste it as plain text.",
        "piled-marks": "The text has too many marks on top of each other.",
      },
    },
    notices: {
      "proposal-settings-chosen":
        "The rules are saved. They hold for proposals that are published from now on.",
    },
    rulesTitle: "How proposals work",
    rulesLead:
      "The rules hold for proposals that are published now. An older proposal follows the rules of the day it was published.",
    steps: "The way of a proposal",
    stepList: [
      "You write a proposal on My pages and submit it. It becomes a public record then.",
      "The authority reviews it, and asks for clarification, refuses it with a ground, or publishes it.",
      "Everybody can read the proposal, and those who may vote do so while voting is open.",
      "When voting has ended the result stands.",
      "Proposals that have reached the goal are handed over to those who decide, and the decision is published with the proposal.",
    ],
    rules: "Rules",
  },
});
