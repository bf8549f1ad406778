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

/** So many times as many runs, where a median of few is beyond its limit: that can be chance. */
const moreRuns = 5;

/** Measures, and once more with more runs where what came out is beyond its limit. The second measurement counts. */
export async function measureAgainIf<M>(
  isBeyond: (measured: M) => boolean,
  runs: number,
  measure: (runs: number) => Promise<M>,
): Promise<M> {
  const first = await measure(runs);
  return isBeyond(first) ? await measure(moreRuns * runs) : first;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
