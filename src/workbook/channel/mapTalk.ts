import type { Lead } from "../../core/chain/lead";
import type { BookTells } from "./bookMessages";
import type { Reader } from "./channel";

/** What the pane says to the map that it opened, in a window or in a frame. */
export interface PaneTalk {
  readonly tells: BookTells & {
    /** The practice chosen in the pane; null for none. */
    readonly choose: { readonly key: string | null };
    /** The workbook cannot be read, in words; null when it can be again. */
    readonly trouble: { readonly message: string | null };
    /** The pane asks for some practices alone: a filter, as an address has it. */
    readonly ask: { readonly address: string };
    /** The person looks for the map. */
    readonly comeForward: Record<string, never>;
  };
  readonly asks: Record<never, never>;
}

/** What the map says to the pane. */
export interface MapTalk {
  readonly tells: {
    /** The practice opened in the map; null for none. */
    readonly choose: { readonly key: string | null };
    /** What the map has is not what the pane took it for: the whole is wanted. */
    readonly sendAll: { readonly why: string };
    /** The map's filter, view and comparison, as its address has them: whatever opens next starts there. */
    readonly place: { readonly address: string };
    /** A link that leads into the pane. */
    readonly lead: Lead;
  };
  readonly asks: Record<never, never>;
}

export const MAP_TOPIC = "map";

const field = (body: unknown, name: string): unknown => typeof body === "object" && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
const textOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";

export const readChoose: Reader<{ readonly key: string | null }> = (body) => {
  const key = field(body, "key");
  return textOrNull(key) ? { key } : undefined;
};
export const readTrouble: Reader<{ readonly message: string | null }> = (body) => {
  const message = field(body, "message");
  return textOrNull(message) ? { message } : undefined;
};
export const readSendAll: Reader<{ readonly why: string }> = (body) => {
  const why = field(body, "why");
  return typeof why === "string" ? { why } : undefined;
};
/** An address begins with # and is no longer than a browser's. */
export const readPlace: Reader<{ readonly address: string }> = (body) => {
  const address = field(body, "address");
  return typeof address === "string" && address.length < 32_000 && (address === "" || address.startsWith("#")) ? { address } : undefined;
};
export const readLead: Reader<Lead> = (body) => {
  const [kind, code, key] = [field(body, "kind"), field(body, "code"), field(body, "key")];
  if (kind === "indicator" && typeof code === "string") return { kind, code };
  return kind === "statement" && typeof key === "string" ? { kind, key } : undefined;
};
export const readNothing: Reader<Record<string, never>> = () => ({});
