import { asWorkbookError } from "../failure";
import { WorkbookError, WORKBOOK_ERROR_CODES } from "../port";
import type { WorkbookErrorCode } from "../port";
import { inbox, outbox } from "./delivery";
import { PROTOCOL, frameText, readFrame } from "./frames";
import type { Frame } from "./frames";
import type { Wire } from "./wire";

/**
 * What a page may say: `tells` are messages by name, `asks` are questions by name with what they give and what comes back.
 * All of it must survive JSON. Example: `type PaneTalk = { tells: { choose: string | null }; asks: {} }`.
 */
export interface Talk {
  readonly tells: Readonly<Record<string, unknown>>;
  readonly asks: Readonly<Record<string, { readonly give: unknown; readonly get: unknown }>>;
}

/** Makes what came over the line a value that is known, or undefined when it is none: the only gate for it. */
export type Reader<T> = (body: unknown) => T | undefined;

/**
 * One end of a typed conversation between two pages of Cairn: the pane, and a page that it opened (the map, a full-page theory
 * of change). Over Excel's dialog only texts travel, and none is promised to arrive; over this
 * - nothing is sent before both have said hello, and a page of another version or topic is refused in words;
 * - messages arrive once and in the order of sending, in parts of at most 256 KB, two on their way at a time, sent again when
 *   no acknowledgement comes;
 * - a page that was loaded again is met anew (`onJoined`): what was not acknowledged by the old one is rejected (`session-lost`),
 *   and it is for you to tell it what it must know;
 * - a question gets its answer, or the WorkbookError with which it failed at the other end;
 * - what is too large or malformed is left out and told in words (`onProblem`); what is not ours is ignored.
 *
 * Use, at the pane: `openChannel<PaneTalk, TheoryTalk>(await openWindow(url, "The theory of change"), { topic: "theory", calls: false })`,
 * then `answer("apply", readBatch, (batch) => session.apply(batch).then(factsOf))`; in the window: `openChannel<TheoryTalk, PaneTalk>(
 * await joinPane(), { topic: "theory", calls: true })`, then `ask("apply", batch, readFacts)`.
 */
export interface Channel<Mine extends Talk, Theirs extends Talk> {
  /** Resolves when the other page has it. Before both have met, it waits. */
  tell<Name extends keyof Mine["tells"] & string>(name: Name, body: Mine["tells"][Name]): Promise<void>;
  /** Resolves with the other page's answer. Rejects with WorkbookError: its own, or `session-lost` when the page went away meanwhile. */
  ask<Name extends keyof Mine["asks"] & string>(name: Name, give: Mine["asks"][Name]["give"], read: Reader<Mine["asks"][Name]["get"]>): Promise<Mine["asks"][Name]["get"]>;
  /** Hears messages of a name, in order; one listener a name. */
  hear<Name extends keyof Theirs["tells"] & string>(name: Name, read: Reader<Theirs["tells"][Name]>, listener: (body: Theirs["tells"][Name]) => void): void;
  /** Answers questions of a name; what it throws or rejects with goes back as WorkbookError. */
  answer<Name extends keyof Theirs["asks"] & string>(
    name: Name, read: Reader<Theirs["asks"][Name]["give"]>, handler: (give: Theirs["asks"][Name]["give"]) => Theirs["asks"][Name]["get"] | Promise<Theirs["asks"][Name]["get"]>,
  ): void;
  /** Both have met, for the first time or because the other page was loaded again. Called at once when they have met already. */
  onJoined(listener: () => void): void;
  /** Something could not be read, or the pages cannot talk at all: what happened, then what to do. */
  onProblem(listener: (words: string) => void): void;
  /** Stops both ways; what waits is rejected. The wire is not closed. */
  close(): void;
}

export interface ChannelOptions {
  /** What the conversation is about; both ends must say the same. */
  readonly topic: string;
  /** True at the page that was opened: it calls until it is heard. The opener must not post before the page can listen. */
  readonly calls: boolean;
}

/** How often a page calls that was not heard yet, in ms. */
const CALL_AGAIN = 1_000;

/** What is in a message. */
type Saying =
  | { readonly kind: "tell"; readonly name: string; readonly body: unknown }
  | { readonly kind: "ask"; readonly id: number; readonly name: string; readonly body: unknown }
  | { readonly kind: "answer"; readonly id: number; readonly body: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly code: WorkbookErrorCode; readonly message: string };

interface Question {
  readonly take: (body: unknown) => void;
  readonly fail: (error: WorkbookError) => void;
}

/** Opens this page's end of a conversation over `wire`. See `Channel`. */
export function openChannel<Mine extends Talk, Theirs extends Talk>(wire: Wire, { topic, calls }: ChannelOptions): Channel<Mine, Theirs> {
  const life = newLife();
  let other: string | null = null;
  let closed = false;
  let questionCount = 0;
  let calling: ReturnType<typeof setInterval> | undefined;
  const questions = new Map<number, Question>();
  const heard = new Map<string, (body: unknown) => boolean>();
  const answered = new Map<string, (body: unknown) => Promise<unknown> | null>();
  const joining: (() => void)[] = [];
  const problems: ((words: string) => void)[] = [];

  const post = (frame: Frame): void => { if (!closed) wire.post(frameText(frame)); };
  const say = (words: string): void => { for (const listener of problems) listener(words); };
  const out = outbox((part) => { if (other !== null) post({ kind: "part", from: life, to: other, ...part }); });
  const incoming = inbox();
  const send = (saying: Saying): Promise<void> => closed ? Promise.reject(gone()) : out.send(JSON.stringify(saying));

  const lose = (error: WorkbookError): void => {
    out.drop(error);
    incoming.reset();
    const open = [...questions.values()];
    questions.clear();
    for (const { fail } of open) fail(error);
  };
  const hello = (to: string | null): void => post({ kind: "hello", protocol: PROTOCOL, topic, from: life, to });

  const meet = (frame: Extract<Frame, { kind: "hello" }>): void => {
    if (frame.to !== null && frame.to !== life) return; // the reply to a page that was here before
    if (frame.protocol !== PROTOCOL || frame.topic !== topic) {
      if (frame.to === null) hello(frame.from); // so that it hears why as well
      clearInterval(calling);
      say("This window and the pane are of different versions of Cairn. Close the window, reload the pane, and open it again.");
      return;
    }
    if (frame.to === null) hello(frame.from);
    clearInterval(calling);
    if (frame.from === other) return;
    if (other !== null) lose(gone()); // what was said before the first meeting still waits for it
    other = frame.from;
    for (const listener of joining) listener();
    out.start();
  };

  const take = (saying: Saying): void => {
    switch (saying.kind) {
      case "tell":
        if (heard.get(saying.name)?.(saying.body) !== true) say(unread(saying.name));
        return;
      case "ask": {
        const { id } = saying;
        const failed = (cause: unknown): void => {
          const { code, message } = asWorkbookError(cause);
          send({ kind: "failure", id, code, message }).catch(ignoreGone);
        };
        const answer = answered.get(saying.name)?.(saying.body) ?? Promise.reject(new WorkbookError("host-refused", unread(saying.name)));
        answer.then((body) => { send({ kind: "answer", id, body: body ?? null }).catch(failed); }, failed);
        return;
      }
      default: {
        const question = questions.get(saying.id);
        questions.delete(saying.id);
        if (saying.kind === "answer") question?.take(saying.body);
        else question?.fail(new WorkbookError(saying.code, saying.message));
      }
    }
  };

  const stop = wire.listen((text) => {
    const reading = readFrame(text);
    if (reading.kind === "malformed") say(`A message between the pane and its window was left out: ${reading.why}. If something is missing, close the window and open it again.`);
    if (reading.kind !== "frame") return;
    const { frame } = reading;
    if (frame.kind === "hello") return meet(frame);
    if (frame.from !== other || frame.to !== life) return; // of a page that is gone
    if (frame.kind === "ack") return out.acknowledged(frame.seq);
    const { ack, message, tooLarge } = incoming.take(frame);
    post({ kind: "ack", from: life, to: frame.from, seq: ack });
    const saying = message === null ? null : readSaying(message);
    if (tooLarge || (message !== null && saying === null)) say(unread(tooLarge ? "too large" : "malformed"));
    if (saying !== null) take(saying);
  });
  if (calls) {
    hello(null);
    calling = setInterval(() => hello(null), CALL_AGAIN);
  }

  return {
    tell: (name, body) => send({ kind: "tell", name, body }),
    ask: (name, give, read) => new Promise((resolve, reject) => {
      const id = ++questionCount;
      questions.set(id, {
        take: (body) => {
          const got = read(body);
          if (got === undefined) reject(new WorkbookError("host-refused", unread(name)));
          else resolve(got);
        },
        fail: reject,
      });
      send({ kind: "ask", id, name, body: give }).catch((error: WorkbookError) => {
        questions.delete(id);
        reject(error);
      });
    }),
    hear: (name, read, listener) => {
      heard.set(name, (body) => {
        const known = read(body);
        if (known !== undefined) listener(known);
        return known !== undefined;
      });
    },
    answer: (name, read, handler) => {
      answered.set(name, (body) => {
        const known = read(body);
        return known === undefined ? null : Promise.resolve().then(() => handler(known));
      });
    },
    onJoined: (listener) => {
      joining.push(listener);
      if (other !== null) listener();
    },
    onProblem: (listener) => { problems.push(listener); },
    close: () => {
      closed = true;
      clearInterval(calling);
      stop();
      lose(gone());
    },
  };
}

function readSaying(text: string): Saying | null {
  const value = parsed(text);
  if (typeof value !== "object" || value === null) return null;
  const { kind, id, name, body, code, message } = value as Record<string, unknown>;
  if (kind === "tell" && typeof name === "string") return { kind, name, body };
  if (typeof id !== "number") return null;
  if (kind === "ask" && typeof name === "string") return { kind, id, name, body };
  if (kind === "answer") return { kind, id, body };
  const known = WORKBOOK_ERROR_CODES.find((one) => one === code);
  return kind === "failure" && known !== undefined && typeof message === "string" ? { kind, id, code: known, message } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unread(what: string): string {
  return `The pane and its window did not understand each other (${what}). Close the window and open it again.`;
}

function gone(): WorkbookError {
  return new WorkbookError("session-lost", "The window was closed or loaded again before it had everything.");
}

function ignoreGone(): void {
  // Nobody is left who waits for the answer.
}

/** Names a page's life; it must only differ from the one before. */
function newLife(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
