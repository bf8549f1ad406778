import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { LetterPart } from "./letter.ts";
import { type LetterContent, letterTexts } from "./letter-texts.ts";
import { helpAddress } from "./sender.ts";

/**
 * A letter as a page that every mail program can show: nothing is fetched from anywhere, and the looks that matter
 * stand on the elements themselves, since some programs drop the style sheet. What is only in the sheet is the dark
 * version, and what programs that drop it do without.
 */
export function letterHtml(content: LetterContent): string {
  return `<!DOCTYPE html>\n${renderToString(<Document {...content} />)}`;
}

const font = "font-family:Inter,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const small = "margin:0 0 8px;font-size:14px;line-height:1.5;color:#4a5560";
const looks = {
  body: `margin:0;padding:0;background-color:#eef1f4;${font}`,
  sheet:
    "max-width:600px;margin:24px auto;padding:32px;box-sizing:border-box;background-color:#ffffff;color:#1c232b;border-radius:8px",
  authority: "margin:0 0 24px;font-size:14px;font-weight:600;color:#4a5560",
  heading: "margin:0 0 16px;font-size:24px;line-height:1.3;color:#1c232b",
  paragraph: "margin:0 0 16px;font-size:16px;line-height:1.5",
  part: "margin:24px 0 8px;font-size:18px;line-height:1.3;color:#1c232b",
  lines: "margin:0 0 16px;padding:0 0 0 20px",
  line: "margin:0 0 8px;font-size:16px;line-height:1.5",
  button:
    "display:inline-block;padding:12px 24px;border-radius:4px;background-color:#1f5c6b;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none",
  clear: `${small};margin-bottom:16px;overflow-wrap:anywhere;word-break:break-word`,
  link: "color:#1f5c6b",
  signature: "margin:32px 0 0;padding:16px 0 0;border-top:1px solid #cdd4db",
  small,
};

const dark = `
  @media (prefers-color-scheme: dark) {
    body { background-color: #14191e !important; }
    .sheet { background-color: #1f262d !important; color: #e9edf1 !important; }
    h1, h2 { color: #ffffff !important; }
    .quiet { color: #b6c0ca !important; }
    .quiet a { color: #6bb8c8 !important; }
    .button { background-color: #6bb8c8 !important; color: #0b1f26 !important; }
    .signature { border-color: #4a5560 !important; }
  }`;

function Document({ subject, text, language, sender }: LetterContent): VNode {
  const words = letterTexts(language);
  const { paragraphs, parts = [], link, afterLink = [], unsubscribe } = text;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{dark}</style>
      </head>
      <body style={looks.body}>
        <div class="sheet" style={looks.sheet}>
          <p class="quiet" style={looks.authority}>
            {sender.authority}
          </p>
          <h1 style={looks.heading}>{subject}</h1>
          <Paragraphs texts={paragraphs} />
          {parts.map((part) => (
            <Part {...part} />
          ))}
          {link !== undefined && (
            <>
              <p style={looks.paragraph}>
                <a class="button" style={looks.button} href={link.href.href}>
                  {link.label}
                </a>
              </p>
              <p class="quiet" style={looks.clear}>
                {words.inClear}
                <br />
                <a style={looks.link} href={link.href.href}>
                  {link.href.href}
                </a>
              </p>
            </>
          )}
          <Paragraphs texts={afterLink} />
          {unsubscribe !== undefined && (
            <p class="quiet" style={looks.clear}>
              {unsubscribe.label}
              <br />
              <a style={looks.link} href={unsubscribe.href.href}>
                {unsubscribe.href.href}
              </a>
            </p>
          )}
          <div class="signature" style={looks.signature}>
            <p class="quiet" style={looks.small}>
              {sender.authority}
            </p>
            <p class="quiet" style={looks.small}>
              {words.help}{" "}
              <a style={looks.link} href={helpAddress(sender)}>
                {helpAddress(sender)}
              </a>
            </p>
            <p class="quiet" style={looks.small}>
              {words.automatic(sender.authority)}
            </p>
          </div>
        </div>
      </body>
    </html>
  );
}

function Part({ heading, lines }: LetterPart): VNode {
  return (
    <>
      <h2 style={looks.part}>{heading}</h2>
      <ul style={looks.lines}>
        {lines.map((line) => (
          <li style={looks.line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }): VNode {
  return (
    <>
      {texts.map((text) => (
        <p style={looks.paragraph}>{text}</p>
      ))}
    </>
  );
}
