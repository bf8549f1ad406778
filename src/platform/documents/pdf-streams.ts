import { constants, inflate, inflateSync } from "node:zlib";

/** More streams than any document of a size that is accepted has; each is tried, and that takes time. */
const mostTried = 10_000;
/** What looks like a stream and cannot be unpacked costs more, and no program writes it. */
const mostBroken = 200;
const largest = 32 * 1024 * 1024;
const largestTogether = 96 * 1024 * 1024;
/** So many bytes show how a stream begins. */
const beginning = 256;

/**
 * The packed streams of a PDF that begin with a number, as the ones that hold objects do (ISO 32000-2, 7.5.7), unpacked.
 * Pictures and fonts are not unpacked: they hold no objects, and would be most of the work. Every place where a stream can
 * begin is tried, whatever stands around it, since what looks like text or comment to one reader is not to another.
 */
export async function numberedStreams(bytes: Buffer): Promise<string[] | "damaged" | "unreadable"> {
  const found: string[] = [];
  let [tried, broken, together] = [0, 0, 0];
  for (const start of streamsIn(bytes)) {
    if (!isPacked(bytes, start)) continue;
    const begins = beginningOf(bytes, start);
    tried += 1;
    if (begins === undefined) broken += 1;
    if (tried > mostTried || broken > mostBroken) return "unreadable";
    if (begins === undefined || !beginsWithNumber(begins)) continue;
    const stream = await unpacked(bytes.subarray(start));
    if (typeof stream === "string") return stream;
    together += stream.length;
    if (together > largestTogether) return "unreadable";
    found.push(stream.toString("latin1"));
  }
  return found;
}

function* streamsIn(bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf("stream"); at !== -1; at = bytes.indexOf("stream", at + 6)) {
    const after = at + 6;
    if (bytes[after] === 0x0a) yield after + 1;
    else if (bytes[after] === 0x0d) yield bytes[after + 1] === 0x0a ? after + 2 : after + 1;
  }
}

/** The head of zlib's format (RFC 1950 §2.2). */
function isPacked(bytes: Buffer, start: number): boolean {
  const [method = 0, flags = 0] = [bytes[start], bytes[start + 1]];
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/**
 * What a stream begins with, as far as it can be unpacked: what is wrong further on must not hide how it begins, since
 * readers show what comes before.
 */
function beginningOf(bytes: Buffer, start: number): string | undefined {
  const whole = unpackedBeginning(bytes.subarray(start, start + beginning));
  if (whole !== undefined) return whole;
  let [good, bad] = [2, beginning];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (unpackedBeginning(bytes.subarray(start, start + middle)) === undefined) bad = middle;
    else good = middle;
  }
  return unpackedBeginning(bytes.subarray(start, start + good)) || undefined;
}

function beginsWithNumber(text: string): boolean {
  return /^(?:[\0\s]|%[^\r\n]*[\r\n])*[+-]?\d/.test(text);
}

function unpackedBeginning(packed: Buffer): string | undefined {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest };
    return inflateSync(packed, options).toString("latin1");
  } catch {
    return undefined;
  }
}

/** As far as it goes. A fault on the way is not passed over: readers show what comes before it. */
function unpacked(packed: Buffer): Promise<Buffer | "damaged" | "unreadable"> {
  return new Promise((resolve) => {
    inflate(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largest }, (error, stream) => {
      if (error === null) resolve(stream);
      else resolve("code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "unreadable" : "damaged");
    });
  });
}
