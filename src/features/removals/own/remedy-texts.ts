import { defineTexts } from "#platform/text/texts.ts";

/** What whoever is refused is told they can do (GDPR article 12.4; the act 2018:218, chapter 7, section 2). */
export const remedyTexts = defineTexts({
  sv: {
    remedy:
      "Är du inte nöjd kan du överklaga beslutet till förvaltningsrätten. Kontakta oss, så får du veta hur. Du kan också klaga hos Integritetsskyddsmyndigheten.",
  },
  en: {
    remedy:
      "If you are not content you can appeal to the administrative court. Contact us to learn how. You can also complain to the Swedish Authority for Privacy Protection.",
  },
});
