import type { VNode } from "preact";
import { defineTexts, type Language } from "#platform/text/texts.ts";

const texts = defineTexts({
  sv: {
    heading: "Vem kan rätta till det?",
    menders: [
      [
        "Administratörerna i din organisation",
        "lägger till dig som användare och ger dig behörigheter. Ge dem ditt HSA-id, så ser de under ”Varför kommer någon inte in?” vad som hindrar.",
      ],
      [
        "Kontaktcenter",
        "hjälper dig om du själv ska vara administratör, om din åtkomst är avstängd, om avtalet om e-tjänsten saknas eller om du inte vet vem som är administratör i din organisation.",
      ],
      [
        "Den som har hand om HSA-katalogen där du arbetar",
        "hjälper dig om HSA-id på kortet saknas eller är ett annat än det du ska ha.",
      ],
    ],
  },
  en: {
    heading: "Who can mend it?",
    menders: [
      [
        "The administrators of your organisation",
        "add you as a user and give you permissions. Give them your HSA-id, and they see under “Why does somebody not get in?” what stands in the way.",
      ],
      [
        "The contact centre",
        "helps you if you are to be an administrator yourself, if your access is suspended, if there is no agreement on the e-service, or if you do not know who the administrator of your organisation is.",
      ],
      [
        "Whoever keeps the HSA directory where you work",
        "helps you if the card has no HSA-id, or another one than you should have.",
      ],
    ],
  },
});

/** For somebody whose card works and who gets no further: whom to ask, and nothing of who is registered. Running text. */
export function WhoCanMend({ language }: { language: Language }): VNode {
  const { heading, menders } = texts(language);
  return (
    <>
      <h2 id="who-can-mend">{heading}</h2>
      <ul>
        {menders.map(([who, how]) => (
          <li>
            <strong>{who}</strong> {how}
          </li>
        ))}
      </ul>
    </>
  );
}
