const endOfDirectory = Buffer.from("PK\x05\x06");
const lengthOfEnd = 22;
const longestComment = 0xffff;

/**
 * Whether an unpacker would take it for an archive: they look for the directory from the end (APPNOTE 4.3.16), whatever
 * the file begins with.
 */
export function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - lengthOfEnd - longestComment));
  for (let at = tail.indexOf(endOfDirectory); at !== -1; at = tail.indexOf(endOfDirectory, at + 1)) {
    const rest = tail.length - at - lengthOfEnd;
    // four bytes stand somewhere by chance; that the comment after them is just as long as it says it is, does not
    if (rest >= 0 && tail.readUInt16LE(at + 20) === rest) return true;
  }
  return false;
}
