import { HostError, itemNotFound, UnimplementedMember } from "./hostError";
import { HostObject } from "./hostObject";

/** One request of Office.js as it comes over the wire. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly Location: string; readonly HttpStatusCode: number };
}

/** Where object paths begin: the root, top-level services by name, and references kept from earlier requests. */
export interface Roots {
  readonly root: HostObject;
  service(name: string): HostObject;
  reference(id: string): HostObject | undefined;
  unimplemented(member: string): void;
  /** Takes a method that asks for an event, or asks for it no more; false for any other. */
  event(object: HostObject, method: string): boolean;
}

/**
 * Runs the actions in order. The first failure ends the batch; what was done before it stays done, as in Excel
 * ("Error handling with the application-specific JavaScript APIs").
 */
export function runBatch(batch: Batch, roots: Roots): BatchAnswer {
  const found = new Map<number, HostObject>();
  const resolve = (id: number): HostObject => {
    const known = found.get(id);
    if (known) return known;
    const path = batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("GeneralException", `There is no object path ${id}.`, 500);
    const object = resolvePath(path, resolve, roots);
    found.set(id, object);
    return object;
  };
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      // office.js waits for both before it takes an event handler as registered.
      if (action.ActionType === 5) {
        traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
      } else results.push({ ActionId: action.Id, Value: perform(action, resolve, roots) });
    } catch (cause) {
      if (cause instanceof UnimplementedMember) roots.unimplemented(cause.member);
      else if (!(cause instanceof HostError)) throw cause;
      const code = cause instanceof HostError ? cause.code : "ApiNotFound";
      return {
        Results: results,
        TraceIds: traces,
        Error: { Code: code, Message: cause.message, ActionIndex: index, Location: action.Name, HttpStatusCode: cause instanceof HostError ? cause.status : 501 },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

function resolvePath(path: ObjectPath, resolve: (id: number) => HostObject, roots: Roots): HostObject {
  const parent = (): HostObject => {
    const object = resolve(path.ParentObjectPathId ?? 0);
    return object;
  };
  const args = argumentsOf(path.ArgumentInfo, resolve);
  switch (path.ObjectPathType) {
    case 1: return roots.root;
    case 2: return roots.service(path.Name);
    case 3: return parent().isNull ? parent() : asObject(parent().call(path.Name, args), path.Name);
    case 4: return parent().isNull ? parent() : asObject(parent().get(path.Name), path.Name);
    case 5: return parent().item(args[0]);
    case 6: {
      const kept = roots.reference(path.Name);
      if (!kept) throw itemNotFound();
      return kept;
    }
    case 7: return new HostObject("null", {}, true);
    default: throw new UnimplementedMember(`object path type ${path.ObjectPathType}`);
  }
}

function asObject(value: unknown, name: string): HostObject {
  if (!(value instanceof HostObject)) throw new UnimplementedMember(`${name} as an object`);
  return value;
}

function argumentsOf(info: Arguments | undefined, resolve: (id: number) => HostObject): readonly unknown[] {
  const ids = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, i) => {
    const id = ids[i];
    return typeof id === "number" && id !== 0 ? resolve(id) : value;
  });
}

function perform(action: Action, resolve: (id: number) => HostObject, roots: Roots): unknown {
  const object = resolve(action.ObjectPathId ?? 0);
  const args = (): readonly unknown[] => argumentsOf(action.ArgumentInfo, resolve);
  // office.js calls _KeepReference on every range it makes, null or not: a method of a null object answers nothing.
  if (object.isNull && action.ActionType === 3) return null;
  if (object.isNull && action.ActionType === 4) throw itemNotFound();
  switch (action.ActionType) {
    // The documented way to a sheet's events loads no id first: the answer to an instantiation tells it.
    case 1: return object.isNull ? null : { ...(identity(object) as object), ...(object.scalarNames.includes("Id") ? { Id: object.get("Id") } : {}) };
    case 2: return query(object, selection(action.QueryInfo), action.QueryInfo);
    case 3: {
      if (roots.event(object, action.Name)) return null;
      const answer = object.call(action.Name, args());
      return answer instanceof HostObject ? identity(answer) : answer ?? null;
    }
    case 4:
      object.set(action.Name, args()[0]);
      return null;
    default: throw new UnimplementedMember(`action type ${action.ActionType} on ${object.type}`);
  }
}

function identity(object: HostObject): unknown {
  if (object.isNull) return null;
  return { ...(object.id === undefined ? {} : { _Id: object.id }), ...(object.type === "Range" ? { _ReferenceId: object.get("_ReferenceId") } : {}) };
}

/** What is asked for, as a tree: `{ Columns: { Name: {} } }`. Collections' "items/" steps are left out. */
interface Selection { [name: string]: Selection }

function selection(info: Action["QueryInfo"]): Selection {
  const tree: Selection = {};
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) {
    let at = tree;
    for (const step of path.split("/")) {
      if (step.toLowerCase() === "items") continue;
      at = at[step[0]?.toUpperCase() + step.slice(1)] ??= {};
    }
  }
  return tree;
}

function query(object: HostObject, wanted: Selection, info: Action["QueryInfo"]): unknown {
  if (object.isNull) return null;
  if (object.isCollection) {
    const from = info?.Skip ?? 0;
    const own = Object.keys(wanted).filter((name) => object.scalarNames.includes(name) && name === "Count");
    const answer: Record<string, unknown> = {};
    for (const name of own) answer[name] = object.get(name);
    if (own.length > 0 && own.length === Object.keys(wanted).length) return answer; // a count alone brings no items
    answer["_Items"] = (object.items ?? []).slice(from, info?.Top === undefined ? undefined : from + info.Top).map((item) => query(item, wanted, undefined));
    return answer;
  }
  const answer: Record<string, unknown> = { ...(identity(object) as object) };
  for (const [name, inner] of Object.entries(wanted)) {
    const value = object.get(name);
    answer[name] = value instanceof HostObject ? query(value, inner, undefined) : value;
  }
  return answer;
}
