/** The middle one of repeated measurements of the same act, in milliseconds. The first run is not counted. */
export async function medianTime(act: () => Promise<unknown>, runs: number): Promise<number> {
  await act();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
