import type { Message } from "./hostMessages";
import { parseMessage, reply } from "./hostMessages";
import type { Latency } from "./latency";
import { Line } from "./latency";

/**
 * The wire between office.js and the host: messages keep their order each way, take as long as a test says, and some open a
 * conversation that the host goes on with when something happens.
 */
export class HostWire {
  private readonly out = new Line();
  private readonly in = new Line();
  private readonly conversations = new Map<string, Message>();

  /** `send` carries a message to office.js; `invoke` answers what is no conversation. */
  constructor(private readonly send: (message: string) => void, private readonly invoke: (message: Message) => void) {}

  receive(text: unknown): void {
    const message = parseMessage(text);
    if (message) this.in.send(() => this.take(message));
  }

  private take(message: Message): void {
    if (message._actionType === 1) {
      this.conversations.set(message._actionName, message);
      this.answer(message, { Error: 0 });
    } else if (message._actionType === 2) {
      this.conversations.delete(message._actionName);
      this.answer(message, { Error: 0 });
    } else this.invoke(message);
  }

  answer(message: Message, data: unknown): void {
    const text = reply(message, data);
    this.out.send(() => this.send(text));
  }

  /** Sends an event to whoever registered for it; false when nobody has. */
  event(name: string, data: unknown): boolean {
    const to = this.conversations.get(name);
    if (!to) return false;
    const text = reply(to, data, 1);
    this.out.send(() => this.send(text));
    return true;
  }

  /** How long messages are under way each way. */
  setLatency(latency: Latency): void {
    this.in.set(latency);
    this.out.set(latency);
  }
}
