import { UnimplementedMember } from "./hostError";

/** A property of an Excel object: absent `set` means that Excel has it read-only or the host does not take it. */
export interface HostProperty {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

export interface HostMembers {
  /** By the protocol's spelling, which is the API's with a capital first letter. Navigation properties give a HostObject. */
  readonly properties?: Readonly<Record<string, HostProperty>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Makes it a collection. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
  /** The identity that office.js keeps to find the object again. */
  readonly id?: string;
}

/** One object of Excel's API as the host serves it. A member that is not listed is refused by name. */
export class HostObject {
  constructor(readonly type: string, private readonly members: HostMembers, readonly isNull = false) {}

  get id(): string | undefined {
    return this.members.id;
  }
  get isCollection(): boolean {
    return this.members.items !== undefined;
  }
  get items(): readonly HostObject[] | null {
    return this.members.items ? this.members.items() : null;
  }
  get scalarNames(): readonly string[] {
    return Object.keys(this.members.properties ?? {});
  }
  /** Whether a property or method of this name is served. */
  has(name: string): boolean {
    return name in (this.members.properties ?? {}) || name in (this.members.methods ?? {}) || (name === "Items" && this.isCollection);
  }
  get(name: string): unknown {
    const property = this.members.properties?.[name];
    if (!property) throw new UnimplementedMember(`${this.type}.${name}`);
    return property.get();
  }
  set(name: string, value: unknown): void {
    const set = this.members.properties?.[name]?.set;
    if (!set) throw new UnimplementedMember(`${this.type}.${name} (set)`);
    set(value);
  }
  call(name: string, args: readonly unknown[]): unknown {
    const method = this.members.methods?.[name];
    if (!method) throw new UnimplementedMember(`${this.type}.${name}()`);
    return method(...args);
  }
  item(key: unknown): HostObject {
    if (!this.members.item) throw new UnimplementedMember(`${this.type}[…]`);
    return this.members.item(key);
  }
}

/** What the …OrNullObject methods answer when there is nothing ("*OrNullObject methods and properties"). */
export const nullObject = (type: string): HostObject => new HostObject(type, {}, true);

/** An object whose settings are recorded and can be read back, but have no effect in the host. */
export function recordedObject(type: string, names: readonly string[], read: (name: string) => unknown, write: (name: string, value: unknown) => void, children: Readonly<Record<string, () => HostObject>> = {}, methods: HostMembers["methods"] = {}): HostObject {
  const properties: Record<string, HostProperty> = {};
  for (const name of names) properties[name] = { get: () => read(name) ?? null, set: (value) => write(name, value) };
  for (const [name, child] of Object.entries(children)) properties[name] = { get: child };
  return new HostObject(type, { properties, methods });
}
