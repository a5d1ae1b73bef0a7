import type { HostCell } from "./hostCell";
import type { HostBook, HostSheet } from "./hostModel";
import { HostObject } from "./hostObject";

export class CustomFunctionHost {
  constructor(private readonly book: HostBook, private readonly send: (rows: readonly unknown[]) => boolean) {}
  calculate(_s: HostSheet, _r: number, _c: number, _cell: HostCell): void { void this.book; void this.send; }
  service(name: string): HostObject { return new HostObject(name, {}); }
}
