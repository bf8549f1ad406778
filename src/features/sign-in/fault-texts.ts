import { defineTexts } from "#platform/text/texts.ts";

/** What is said of an answer that could not be accepted: what it means, whose the fault is, and what helps. */
export const faultTexts = defineTexts({
  sv: {
    untrusted: {
      title: "Svaret gick inte att lita på",
      text: "Svaret från legitimeringstjänsten klarade inte vår kontroll av att det är äkta och gäller just din inloggning. Därför släppte vi inte in någon. Det är inget fel på din legitimation.",
      steps: ["Börja om från början.", "Händer det igen, så kontakta oss."],
    },
    stale: {
      title: "Svaret kom för sent",
      text: "Svaret från legitimeringstjänsten gäller bara i några minuter, och tiden hade gått ut när det kom fram.",
      steps: [
        "Börja om från början.",
        "Händer det varje gång, så kontakta oss: då kan en klocka gå fel hos legitimeringstjänsten eller hos oss.",
      ],
    },
    used: {
      title: "Svaret är redan använt",
      text: "Legitimeringstjänsten tar inte emot samma svar två gånger. Det händer till exempel när man laddar om sidan, går bakåt i webbläsaren eller väntar för länge.",
      steps: ["Börja om från början, och använd inte webbläsarens bakåtknapp."],
    },
    misconnected: {
      title: "Det är fel i kopplingen till legitimeringstjänsten",
      text: "Legitimeringstjänsten och vi förstår inte varandra. Felet är vårt att rätta till, inte ditt, och det är inget fel på din legitimation. Det hjälper sällan att försöka igen direkt.",
      steps: ["Kontakta oss och berätta vad som har hänt.", "Försök igen senare."],
    },
    unintelligible: {
      title: "Svaret gick inte att förstå",
      text: "Legitimeringstjänsten svarade på ett sätt som vi inte förstår. Den kan ha ett tillfälligt fel. Det är inget fel på din legitimation.",
      steps: ["Försök igen om en stund.", "Händer det igen, så kontakta oss."],
    },
    trace: "Uppge den här koden om du kontaktar oss, så hittar vi försöket i loggen:",
    whatToDo: "Så kan du göra",
  },
  en: {
    untrusted: {
      title: "The answer could not be trusted",
      text: "The identification service's answer did not pass our check that it is genuine and for your sign-in. That is why we let nobody in. Nothing is wrong with your e-ID.",
      steps: ["Start again from the beginning.", "If it happens again, contact us."],
    },
    stale: {
      title: "The answer came too late",
      text: "The identification service's answer is valid for some minutes only, and the time was up when it arrived.",
      steps: [
        "Start again from the beginning.",
        "If it happens each time, contact us: a clock may be wrong at the identification service or with us.",
      ],
    },
    used: {
      title: "The answer has been used already",
      text: "The identification service does not take the same answer twice. This happens if you load the page again, go back in the browser or wait too long, for example.",
      steps: ["Start again from the beginning, without the browser's back button."],
    },
    misconnected: {
      title: "Something is wrong in the connection to the identification service",
      text: "The identification service and we do not understand each other. The fault is ours to mend, not yours, and nothing is wrong with your e-ID. It seldom helps to try again at once.",
      steps: ["Contact us and tell us what has happened.", "Try again later."],
    },
    unintelligible: {
      title: "The answer could not be understood",
      text: "The identification service answered in a way that we do not understand. It may have a passing fault. Nothing is wrong with your e-ID.",
      steps: ["Try again in a while.", "If it happens again, contact us."],
    },
    trace: "Tell us this code if you contact us, and we find the attempt in the log:",
    whatToDo: "What you can do",
  },
});
