import { expect, test } from "vitest";
import { browserName } from "./browser-name.ts";

const like = "(KHTML, like Gecko)";

test.each([
  ["Firefox, Windows", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"],
  [
    "Chrome, Windows",
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${like} Chrome/141.0.0.0 Safari/537.36`,
  ],
  [
    "Edge, Windows",
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${like} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
  ],
  [
    "Opera, Linux",
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 ${like} Chrome/141.0.0.0 Safari/537.36 OPR/122.0.0.0`,
  ],
  [
    "Safari, Mac",
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 ${like} Version/18.6 Safari/605.1.15`,
  ],
  [
    "Safari, iPhone",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 ${like} Version/18.6 Mobile/15E148 Safari/604.1`,
  ],
  [
    "Chrome, iPhone",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 ${like} CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1`,
  ],
  [
    "Samsung Internet, Android",
    `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 ${like} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  ],
  [
    "Chrome, Android",
    `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 ${like} Chrome/141.0.0.0 Mobile Safari/537.36`,
  ],
  ["Windows", "Something of our own (Windows NT 10.0)"],
])("%s is known by what it calls itself", (name, userAgent) => {
  expect(browserName(userAgent)).toBe(name);
});

test.each([undefined, "", "curl/8.5.0", "<script>alert(1)</script>", "lightMyRequest"])(
  "nothing is said of %j",
  (userAgent) => {
    expect(browserName(userAgent)).toBeUndefined();
  },
);
