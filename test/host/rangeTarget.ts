import type { Area } from "./area";
import { invalidArgument } from "./hostError";
import { HostObject } from "./hostObject";
import type { HostSheet } from "./hostSheet";

/** What a range points to: the interpreter hands it back when a range is an argument. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly area: Area;
}
const targets = new WeakMap<HostObject, () => RangeTarget>();

export function setTarget(range: HostObject, target: () => RangeTarget): void {
  targets.set(range, target);
}

export function rangeTarget(value: unknown): RangeTarget {
  const target = value instanceof HostObject ? targets.get(value) : undefined;
  if (!target) throw invalidArgument("a range was expected");
  return target();
}
