import { cellError } from "../../src/core/cell";
import type { MapSnapshot, Piece } from "../../src/workbook/officeWorkbook/mapMessages";
import { pieceCollector, readFromMap, readPiece } from "../../src/workbook/officeWorkbook/mapMessages";
import { pieceSender } from "../../src/workbook/officeWorkbook/pieceSender";

function snapshot(selected: string, text: string): MapSnapshot {
  return {
    name: "Practices.xlsx", settingsJson: null, dateSystem: 1900, selected,
    tables: [{ id: "t", name: "Practices", sheet: "Practices", firstRow: 2, firstColumn: 0, headers: ["Title"], rows: [[text], [cellError("#N/A")], [null]] }],
  };
}

const LONG = "Sprach\"café\\ 漢字🌍 ".repeat(13_000);

test("a large snapshot arrives whole, in pieces that fit Excel's channel, one at a time", () => {
  const posted: Piece[] = [];
  const sender = pieceSender((piece) => posted.push(piece));
  const collector = pieceCollector();
  sender.send(snapshot("P-07", LONG));
  expect(posted).toHaveLength(0);
  sender.hear({ kind: "ready" });
  let whole: MapSnapshot | null = null;
  for (let i = 0; whole === null; i += 1) {
    expect(posted).toHaveLength(i + 1);
    const piece = readPiece(JSON.stringify(posted[i]));
    if (!piece) throw new Error("not a piece");
    expect(new TextEncoder().encode(JSON.stringify(JSON.stringify(piece))).length).toBeLessThan(256 * 1024);
    whole = collector.add(piece);
    sender.hear({ kind: "got", snapshot: piece.snapshot, index: piece.index });
  }
  expect(posted.length).toBeGreaterThan(2);
  expect(whole).toEqual(snapshot("P-07", LONG));
});

test("while one is on its way only the newest of the others follows", () => {
  const posted: Piece[] = [];
  const sender = pieceSender((piece) => posted.push(piece));
  sender.hear({ kind: "ready" });
  sender.send(snapshot("P-01", "first"));
  sender.send(snapshot("P-02", "second"));
  sender.send(snapshot("P-03", "third"));
  expect(posted).toHaveLength(1);
  sender.hear({ kind: "got", snapshot: 1, index: 0 });
  expect(posted).toHaveLength(2);
  const last = posted[1] && pieceCollector().add(posted[1]);
  expect(last?.selected).toBe("P-03");
});

test("a map that was reloaded gets what it showed", () => {
  const posted: Piece[] = [];
  const sender = pieceSender((piece) => posted.push(piece));
  sender.hear({ kind: "ready" });
  sender.send(snapshot("P-01", "first"));
  sender.hear({ kind: "got", snapshot: 1, index: 0 });
  sender.hear({ kind: "ready" });
  expect(posted).toHaveLength(2);
  expect(posted[1] && pieceCollector().add(posted[1])).toEqual(snapshot("P-01", "first"));
});

test.each(["", "x", "{}", "null", '{"kind":"choose"}', '{"kind":"piece","index":0}', '{"kind":"got","snapshot":"1","index":0}'])("a message that is not ours (%s) is nothing", (text) => {
  expect(readPiece(text)).toBeNull();
  expect(readFromMap(text)).toBeNull();
});
