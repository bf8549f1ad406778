import { expect, test } from "vitest";
import { formatSize } from "./format-size.ts";

test.each([
  [1, "1 byte", "1 byte"],
  [1023, "1023 byte", "1023 byte"],
  [1024, "1\u00a0kB", "1\u00a0kB"],
  [234_567, "229\u00a0kB", "229\u00a0kB"],
  [1_048_500, "1\u00a0MB", "1\u00a0MB"],
  [1_258_291, "1,2\u00a0MB", "1.2\u00a0MB"],
  [10_485_760, "10\u00a0MB", "10\u00a0MB"],
])("%i bytes are told as %s, in English as %s", (bytes, swedish, english) => {
  expect([formatSize(bytes, "sv"), formatSize(bytes, "en")]).toEqual([swedish, english]);
});
