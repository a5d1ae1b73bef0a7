/**
 * Share of the way from baseline to target that the latest value has gone: 0 at the baseline, 1 at the target, below 0 when
 * it moved away, above 1 when it went beyond. Works in both directions: a target below the baseline is a way down.
 * Null when there is no way to measure (baseline equals target) or a value is missing or not finite. Never NaN.
 */
export function progress(baseline: number | null, target: number | null, latest: number | null): number | null {
  if (baseline === null || target === null || latest === null) return null;
  const share = (latest - baseline) / (target - baseline);
  // Twelve decimals: (0.3 − 0.1) ÷ (0.3 − 0.1) and its kin give the number a person expects. Huge shares stay as they are.
  const rounded = Math.abs(share) < 1000 ? Math.round(share * 1e12) / 1e12 : share;
  return Number.isFinite(rounded) ? rounded + 0 : null;
}
