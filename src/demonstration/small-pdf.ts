/** A PDF of one page with these lines on it (ISO 32000-1), in letters that every reader has. */
export function smallPdf(lines: readonly string[]): Buffer {
  const [first = "", ...rest] = lines.map(quoted);
  const words = [`BT /F1 12 Tf 18 TL 72 770 Td ${first} Tj`, ...rest.map((line) => `${line} '`), "ET"].join(
    "\n",
  );
  const content = Buffer.from(words, "latin1");
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R /Lang (sv) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from("\nendstream"),
    ]),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]);
}

/** A whole file of these objects, numbered from 1; the first is its catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe5\xe4\xf6\xc5\n", "latin1")];
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(lengthOf(parts));
    const body = typeof object === "string" ? Buffer.from(object, "latin1") : object;
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n"));
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>`;
  return Buffer.concat([...parts, Buffer.from(`${table}\nstartxref\n${lengthOf(parts)}\n%%EOF\n`)]);
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((length, part) => length + part.length, 0);
}

function quoted(line: string): string {
  return `(${line.replace(/[\\()]/g, "\\$&")})`;
}
