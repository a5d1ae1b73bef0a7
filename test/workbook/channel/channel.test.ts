import { openChannel } from "../../../src/workbook/channel/channel";
import type { Channel, Reader } from "../../../src/workbook/channel/channel";
import { FRAME_BYTES, frameText, readFrame } from "../../../src/workbook/channel/frames";
import { WorkbookError } from "../../../src/workbook/port";
import { pairOfWires, until } from "./pairOfWires";
import type { PairOfWires } from "./pairOfWires";

interface Mine { readonly tells: { readonly note: string }; readonly asks: { readonly double: { readonly give: number; readonly get: number } } }
interface Theirs { readonly tells: { readonly note: string }; readonly asks: Record<never, never> }
type Pane = Channel<Theirs, Mine>;
type Child = Channel<Mine, Theirs>;

const text: Reader<string> = (body) => typeof body === "string" ? body : undefined;
const number: Reader<number> = (body) => typeof body === "number" ? body : undefined;

let wires: PairOfWires;
let pane: Pane;
let open: { close(): void }[];
beforeEach(() => {
  wires = pairOfWires();
  pane = openChannel(wires.one, { topic: "notes", calls: false });
  open = [pane];
});
afterEach(() => { for (const one of open) one.close(); });

function load(topic = "notes"): Child {
  const child: Child = openChannel(wires.other, { topic, calls: true });
  open.push(child);
  return child;
}

test("nothing is said before both are there, and then all in order", async () => {
  const heard: string[] = [];
  void pane.tell("note", "first");
  void pane.tell("note", "second");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(wires.texts).toEqual([]);
  const child = load();
  child.hear("note", text, (note) => heard.push(note));
  await pane.tell("note", "third");
  expect(heard).toEqual(["first", "second", "third"]);
});

test("a text of any size and characters arrives whole, no part larger than the host bears", async () => {
  const long = `${"Sprach\"café\\ 漢字🌍 ".repeat(41_000)}${"\"".repeat(300_000)}${"\u0001".repeat(53_000)}`;
  const heard: string[] = [];
  const child = load();
  child.hear("note", text, (note) => heard.push(note));
  await pane.tell("note", long);
  expect(heard).toEqual([long]);
  const bytes = wires.texts.map((one) => new TextEncoder().encode(JSON.stringify(one)).length);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(FRAME_BYTES);
  expect(Math.max(...bytes)).toBeGreaterThan(FRAME_BYTES / 4);
});

test("at most two parts are on their way unacknowledged", async () => {
  const own = pairOfWires();
  let away = 0;
  let most = 0;
  own.one.listen((one) => { if (one.includes('"kind":"ack"')) away -= 1; });
  const sender: Pane = openChannel({ listen: own.one.listen, post: (one) => { if (one.includes('"kind":"part"')) most = Math.max(most, ++away); own.one.post(one); } }, { topic: "notes", calls: false });
  open.push(sender, openChannel(own.other, { topic: "notes", calls: true }));
  await sender.tell("note", "x".repeat(2_000_000));
  expect(most).toBe(2);
});

test("lost parts and lost acknowledgements are made good; nothing is heard twice or in another order", async () => {
  jest.useFakeTimers({ advanceTimers: 40 });
  try {
    const heard: string[] = [];
    const child = load();
    child.hear("note", text, (note) => heard.push(note));
    await jest.advanceTimersByTimeAsync(50);
    let count = 0;
    wires.loses = (one) => !one.includes("hello") && ++count % 3 === 0;
    const notes = Array.from({ length: 20 }, (_, index) => `note ${index} ${"y".repeat(index * 20_000)}`);
    const told = Promise.all(notes.map((note) => pane.tell("note", note)));
    await jest.advanceTimersByTimeAsync(600_000);
    await told;
    expect(heard).toEqual(notes);
  } finally {
    jest.useRealTimers();
  }
});

test("a question is answered, or fails with the words of the other end", async () => {
  pane.answer("double", number, (give) => {
    if (give < 0) throw new WorkbookError("refused-cell", "Not below nought.");
    return give * 2;
  });
  const child = load();
  await expect(child.ask("double", 21, number)).resolves.toBe(42);
  await expect(child.ask("double", -3, number)).rejects.toMatchObject({ code: "refused-cell", message: "Not below nought." });
  await expect(child.ask("double", "five" as unknown as number, number)).rejects.toMatchObject({ code: "host-refused" });
});

test("a window that was loaded again is met anew, and what it had not is rejected", async () => {
  let joined = 0;
  pane.onJoined(() => { joined += 1; });
  const first = load();
  await until(() => joined === 1);
  wires.loses = (one) => one.includes("never arrives") || one.includes('"seq":0');
  const lost = pane.tell("note", "never arrives").then(() => null, (error: WorkbookError) => error.code);
  first.close();
  const heard: string[] = [];
  wires.loses = () => false;
  const second = load();
  second.hear("note", text, (note) => heard.push(note));
  await until(() => joined === 2);
  expect(await lost).toBe("session-lost");
  await pane.tell("note", "to the second");
  expect(heard).toEqual(["to the second"]);
});

test("pages of different versions or topics do not talk, and both say what to do", async () => {
  const words: string[] = [];
  pane.onProblem((one) => words.push(one));
  const child = load("something else");
  child.onProblem((one) => words.push(one));
  await until(() => words.length === 2);
  expect(words[0]).toMatch(/different versions/);
  let joined = false;
  pane.onJoined(() => { joined = true; });
  expect(joined).toBe(false);
});

test.each(["", "x", "{}", "null", '{"_data":1}'])("what is not ours (%s) is let alone", (one) => {
  expect(readFrame(one)).toEqual({ kind: "foreign" });
});

test.each(['{"cairn":1', '{"cairn":1,"kind":"part"}', '{"cairn":1,"kind":"part","from":"a","to":"b","seq":0.5,"last":true,"text":""}', '{"cairn":1,"kind":"hello","from":"a"}', `{"cairn":1,"x":"${"z".repeat(300_000)}"}`])("what is malformed or too large is told in words", async (one) => {
  expect(readFrame(one).kind).toBe("malformed");
  const words: string[] = [];
  pane.onProblem((said) => words.push(said));
  wires.other.post(one);
  await until(() => words.length === 1);
  expect(words[0]).toMatch(/left out.*close the window and open it again/i);
});

test("a message whose body is not what its name promises is not heard, but told", async () => {
  const [heard, words]: [string[], string[]] = [[], []];
  const child = load();
  child.hear("note", text, (note) => heard.push(note));
  child.onProblem((said) => words.push(said));
  await pane.tell("note", 5 as unknown as string);
  expect(heard).toEqual([]);
  expect(words).toHaveLength(1);
});

test("a frame's text is read back as it was", () => {
  const frame = { kind: "part", from: "a", to: "b", seq: 7, last: false, text: "\"{" } as const;
  expect(readFrame(frameText(frame))).toEqual({ kind: "frame", frame });
});
