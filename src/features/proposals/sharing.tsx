import type { VNode } from "preact";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { Fold } from "#ui/fold.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { PrintButton } from "#ui/print-button.tsx";

const texts = defineTexts({
  sv: {
    share: "Dela förslaget",
    address: "Adressen att kopiera:",
    mail: "Skicka i ett mejl",
  },
  en: { share: "Share the proposal", address: "The address to copy:", mail: "Send by mail" },
});

/** How a proposal is passed on: by its address, by mail, on paper. No other site is told of who reads it. */
export function Sharing({
  language,
  title,
  address,
}: {
  language: Language;
  title: string;
  address: URL;
}): VNode {
  const words = texts(language);
  const mail = `mailto:?${new URLSearchParams({ subject: title, body: address.href }).toString().replaceAll("+", "%20")}`;
  return (
    <>
      <Fold summary={words.share}>
        <p>
          {words.address}
          <br />
          <span class="b-address">{address.href}</span>
        </p>
        <p>
          <TextLink href={mail}>{words.mail}</TextLink>
        </p>
      </Fold>
      <PrintButton language={language} />
    </>
  );
}
