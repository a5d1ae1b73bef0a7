import type { TheoryEdit } from "../../core/theory/edits";
import { THEORY_STEPS } from "../../core/theory/theory";
import type { SeenText } from "../actions/editTheory";
import type { TheoryStart } from "../actions/startTheory";
import type { Wait, WorkbookChange } from "../port";
import type { BookTells } from "./bookMessages";
import type { Reader } from "./channel";

/** How the workbook stands, besides what is in it. */
export interface TheoryStanding {
  readonly readOnly: boolean;
  /** What Undo would take back, here as in the pane; null for nothing. */
  readonly undoLabel: string | null;
  /** Whether the workbook takes pictures. */
  readonly pictures: boolean;
  /** What a write waits for in Excel; null for nothing. */
  readonly waiting: Wait["reason"] | null;
  /** Why what is shown may be old, in words; null when all is well. */
  readonly trouble: string | null;
  /** Whose change led to the book that is shown. */
  readonly origin: WorkbookChange["origin"];
}

/** What the pane says to the full page of the Theory of Change, in a window of its own. */
export interface TheoryPaneTalk {
  readonly tells: BookTells & {
    readonly standing: TheoryStanding;
    /** The person looks for the window. */
    readonly comeForward: Record<string, never>;
    /** The pane is about to be closed or loaded again: nobody will write any more. */
    readonly leaving: Record<string, never>;
  };
  readonly asks: Record<never, never>;
}

/** An edit with what the person saw when it was begun. */
export interface AskedEdit {
  readonly edit: TheoryEdit;
  readonly seen: SeenText | null;
}

type Nothing = Record<string, never>;

/** What that page says to the pane. Each question is answered once the book that follows from it has been sent. */
export interface TheoryPageTalk {
  readonly tells: {
    /** What the page has is not what the pane took it for: the whole is wanted. */
    readonly sendAll: { readonly why: string };
    /** "Are you there?": that it arrives is the answer. */
    readonly here: Nothing;
    /** Whether words were typed there that are not in the workbook. */
    readonly holding: { readonly words: boolean };
  };
  readonly asks: {
    readonly edit: { readonly give: AskedEdit; readonly get: Nothing };
    /** Begins a Theory of Change where there is none. */
    readonly start: { readonly give: TheoryStart; readonly get: Nothing };
    /** Takes back the newest change, if it is still the one that the page names. */
    readonly undo: { readonly give: { readonly label: string }; readonly get: { readonly left: number } };
    readonly select: { readonly give: { readonly codes: readonly string[] }; readonly get: Nothing };
    readonly putPicture: { readonly give: Nothing; readonly get: { readonly place: string } };
  };
}

export const THEORY_TOPIC = "theory";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";
const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isTextsOrAbsent = (value: unknown): value is readonly string[] | undefined => value === undefined || isTexts(value);

export const readStanding: Reader<TheoryStanding> = (body) => {
  if (!isRecord(body)) return undefined;
  const { readOnly, undoLabel, pictures, waiting, trouble, origin } = body;
  const isWaiting = waiting === null || waiting === "cell-editing" || waiting === "busy";
  const isOrigin = origin === "cairn" || origin === "local" || origin === "remote";
  return typeof readOnly === "boolean" && typeof pictures === "boolean" && isTextOrNull(undoLabel) && isTextOrNull(trouble) && isWaiting && isOrigin
    ? { readOnly, undoLabel, pictures, waiting, trouble, origin } : undefined;
};

export const readAskedEdit: Reader<AskedEdit> = (body) => {
  if (!isRecord(body)) return undefined;
  const edit = readEdit(body["edit"]);
  const seen = readSeen(body["seen"]);
  return edit === undefined || seen === undefined ? undefined : { edit, seen };
};

export const readStart: Reader<TheoryStart> = (body) => {
  if (!isRecord(body)) return undefined;
  const { kind, need, name, select } = body;
  if (kind === "need") return isText(need) ? { kind, need } : undefined;
  return kind === "example" && isText(name) && typeof select === "boolean" ? { kind, name, select } : undefined;
};

const readSeen: Reader<SeenText | null> = (body) => {
  if (body === null) return null;
  if (!isRecord(body)) return undefined;
  const { kind, text } = body;
  return (kind === "statement" || kind === "assumption" || kind === "evidence") && isText(text) ? { kind, text } : undefined;
};

const readEdit: Reader<TheoryEdit> = (body) => {
  if (!isRecord(body)) return undefined;
  const { kind, key, text, codes, from, to, statement, leadsTo, indicators } = body;
  const step = THEORY_STEPS.find((each) => each === body["step"]);
  switch (kind) {
    case "add": return step !== undefined && isText(statement) && isTextsOrAbsent(leadsTo) && isTextsOrAbsent(from) && isTextsOrAbsent(indicators)
      ? { kind, step, statement, ...(leadsTo && { leadsTo }), ...(from && { from }), ...(indicators && { indicators }) } : undefined;
    case "statement": case "assumption": case "evidence": return isText(key) && isText(text) ? { kind, key, text } : undefined;
    case "step": return isText(key) && step !== undefined ? { kind, key, step } : undefined;
    case "indicators": return isText(key) && isTexts(codes) ? { kind, key, codes } : undefined;
    case "link": case "unlink": return isText(from) && isText(to) ? { kind, from, to } : undefined;
    case "remove": return isText(key) ? { kind, key } : undefined;
    default: return undefined;
  }
};

export const readLabel: Reader<{ readonly label: string }> = (body) => (isRecord(body) && isText(body["label"]) ? { label: body["label"] } : undefined);
export const readLeft: Reader<{ readonly left: number }> = (body) => (isRecord(body) && typeof body["left"] === "number" ? { left: body["left"] } : undefined);
export const readCodes: Reader<{ readonly codes: readonly string[] }> = (body) => (isRecord(body) && isTexts(body["codes"]) ? { codes: body["codes"] } : undefined);
export const readPicturePlace: Reader<{ readonly place: string }> = (body) => (isRecord(body) && isText(body["place"]) ? { place: body["place"] } : undefined);
export const readHolding: Reader<{ readonly words: boolean }> = (body) => (isRecord(body) && typeof body["words"] === "boolean" ? { words: body["words"] } : undefined);
