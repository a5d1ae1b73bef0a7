import type { Batch } from "./interpreter";

/** A message of office.js for Excel on the web: a JSON string over postMessage. */
export interface Message {
  /** 0 is a request, 1 an answer. */
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 1 asks for an event, 2 asks for it no more. */
  readonly _actionType?: number;
  readonly _data?: unknown;
}

export function parseMessage(text: unknown): Message | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  const message = JSON.parse(text) as Message;
  return message._messageType === 0 ? message : null;
}

/** An answer to a message, or (responseType 1) an event for whoever registered with it. */
export function reply(to: Message, data: unknown, responseType: 0 | 1 = 0): string {
  return JSON.stringify({
    _messageType: 1, _actionName: to._actionName, _conversationId: to._conversationId, _correlationId: to._correlationId,
    _data: data, _errorCode: 0, _responseType: responseType, _serializerVersion: 1, _origin: "",
  });
}

/** Requests that office.js makes of itself: custom functions, the ribbon's readiness, and the release of ranges after a run. */
export function isOfficesOwn(body: string, batch: Batch): boolean {
  if (body.includes("Microsoft.ExcelServices.CustomFunctions") || body.includes("Microsoft.InternalService.")) return true;
  return batch.Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference");
}

/** One round trip of the add-in's own, for counting. Sizes are in bytes of UTF-8. */
export interface HostRequest {
  /** Counted from 1 since the host opened: what `failRequest` takes. */
  readonly number: number;
  /** The actions by name, queries as "query:fields"; what office.js adds by itself is left out. */
  readonly actions: readonly string[];
  /** All actions of the batch, for a fault at each of them in turn. */
  readonly count: number;
  readonly bytes: number;
  /** 0 until it is answered, and where no answer was made. */
  answerBytes: number;
  /** The error that was answered, by code or number; null for none. */
  failed: string | number | null;
}

export function actionNames(batch: Batch): readonly string[] {
  return batch.Actions.filter((action) => action.ActionType !== 1 && !action.Name.startsWith("_"))
    .map((action) => action.Name || `query:${(action.QueryInfo?.Select ?? []).join(",")}`);
}
