import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { LaunchOptions } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** How to start the machine's own Chromium, quiet and with an empty profile. @throws with what to install */
export function chromiumOptions(): LaunchOptions {
  return {
    executablePath: findChromium(process.env.PATH ?? ""),
    // its sandbox cannot be set up by root
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

function findChromium(path: string): string {
  const folders = [...path.split(delimiter), "/usr/bin"].filter((folder) => folder !== "");
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    "The browser tests need Chromium, and none was found in PATH or /usr/bin. " +
      "Install it: apt-get install chromium (Debian, Ubuntu), or put chromium or google-chrome in PATH.",
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
