import type { Language } from "./texts.ts";

const step = 1024;

/** How large a file is, as computers show it: 1,2 MB in Swedish, 1.2 MB in English. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < step) return `${bytes} byte`;
  const [count, unit] = bytes < step * step ? [bytes / step, "kB"] : [bytes / step / step, "MB"];
  // 1 023,9 kB would be rounded to 1 024 kB
  if (unit === "kB" && Math.round(count) === step) return formatSize(step * step, language);
  const digits = unit === "kB" ? 0 : 1;
  const format = new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB", {
    maximumFractionDigits: digits,
  });
  return `${format.format(count)}\u00a0${unit}`;
}
