/*
 * In which ways a value can stand somewhere, worked out apart from the program's own search, which is checked with it.
 * Letters of ASCII are compared without regard to case everywhere, so no form repeats what differs in that alone.
 */

const marks = /\p{M}+/gu;

/** Every form of a text in every encoding, as bytes. */
export function encodingsOf(value: string): Buffer[] {
  const forms = new Set(formsOf(value));
  const encoded = new Set([...forms].flatMap((form) => [...written(form), ...inBase64(form)]));
  return [...encoded].map((text) => Buffer.from(lowered(text)));
}

/** Sixteen random bytes, or more: as digits, as they are and in base64. */
export function encodingsOfBytes(bytes: Buffer): Buffer[] {
  return [bytes.toString("hex"), ...inBase64(bytes)].map((text) => Buffer.from(lowered(text)));
}

/** With and without hyphens, and as bytes. */
export function encodingsOfUuid(uuid: string): Buffer[] {
  return [
    Buffer.from(uuid),
    ...encodingsOfBytes(Buffer.from(uuid.replaceAll("-", ""), "hex")),
    ...encodingsOf(uuid),
  ];
}

/** As people and computers write a telephone number: without its first zero it stands in each of them. */
export function encodingsOfTelephone(written: string): Buffer[] {
  const national = written.replace(/\D/g, "").replace(/^0/, "");
  const grouped = written.replace(/^0/, "");
  return [...encodingsOf(national), ...encodingsOf(grouped)];
}

/** Ten digits, which stand in twelve, too; and what people put before the last four. */
export function encodingsOfPersonalNumber(number: string): Buffer[] {
  const [day, lastFour] = [number.slice(2, 8), number.slice(8)];
  return ["", "-", "+", " "].flatMap((sign) => encodingsOf(`${day}${sign}${lastFour}`));
}

function formsOf(text: string): string[] {
  const composed = text.normalize("NFC");
  const withoutMarks = text.normalize("NFD").replace(marks, "");
  return [
    composed,
    composed.normalize("NFD"),
    composed.toLowerCase(),
    composed.toUpperCase(),
    withoutMarks,
    // as it is searched: no accents but those of the Swedish letters
    [...composed]
      .map((letter) =>
        /[åäö]/i.test(letter) ? letter.toLowerCase() : letter.normalize("NFD").replace(marks, ""),
      )
      .join(""),
  ];
}

function written(form: string): string[] {
  const bytes = Buffer.from(form);
  const url = encodeURIComponent(form);
  return [
    form,
    bytes.toString("latin1"),
    url,
    url.replaceAll("%20", "+").replaceAll("%40", "@"),
    // quoted-printable
    [...bytes]
      .map((byte) => (byte > 126 || byte === 61 ? `=${hexOf(byte)}` : String.fromCharCode(byte)))
      .join(""),
    ...[named, (at: number) => `&#${at};`, (at: number) => `&#x${at.toString(16)};`].map((entity) =>
      escaped(form, entity),
    ),
    // JSON with nothing but ASCII in it
    form.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
    bytes.toString("hex"),
    Buffer.from(form, "utf16le").toString("hex"),
  ];
}

/** The three ways in which base64 cuts it up, by what stands before it; only what lies in it for certain. */
function inBase64(value: string | Buffer): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const first = [0, 2, 3][before] ?? 0;
    const cut = whole.slice(first, Math.floor(((before + bytes.length) * 8) / 6));
    return cut.length < 8 ? [] : [cut, cut.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

function escaped(form: string, entity: (codePoint: number) => string): string {
  return form.replace(/[^ -~]|['"&]/gu, (letter) => entity(letter.codePointAt(0) ?? 0));
}

const names: Readonly<Record<string, string>> = {
  å: "aring",
  ä: "auml",
  ö: "ouml",
  Å: "Aring",
  Ä: "Auml",
  Ö: "Ouml",
  é: "eacute",
  É: "Eacute",
  "'": "#39",
  '"': "quot",
  "&": "amp",
};

function named(codePoint: number): string {
  const letter = String.fromCodePoint(codePoint);
  return `&${names[letter] ?? `#${codePoint}`};`;
}

function hexOf(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

/** Of ASCII alone, as the bytes that are searched are. */
function lowered(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
