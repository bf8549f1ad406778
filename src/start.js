// Plain JavaScript, before anything is transformed: it gives way to `src/main.ts` in the same process, with what Node and
// the C library read only as they begin. The bounds on memory: glibc takes eight arenas for each core, and what a thread
// frees in its own is seldom given back; two are enough here. And where compiled code is kept, beside the packages that
// it was compiled from: that saves a start a second. Where a process cannot be replaced (Windows), the program runs in
// this one, without either.
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("main.ts", import.meta.url));
const bounds = ["--max-semi-space-size=8", "--max-old-space-size=256"];
const call = process.argv.slice(2);

if (process.execve) {
  process.execve(process.execPath, [process.execPath, ...bounds, "--import", "tsx", program, ...call], {
    MALLOC_ARENA_MAX: "2",
    NODE_COMPILE_CACHE: fileURLToPath(new URL("../node_modules/.cache/behorig/compiled", import.meta.url)),
    ...process.env,
  });
}
await import("tsx");
await import("./main.ts");
