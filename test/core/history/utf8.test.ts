import fc from "fast-check";
import { utf8 } from "../../../src/core/history/utf8";

test("any text, half surrogate pairs included, has the bytes that TextEncoder gives", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)])));
  for (const text of ["", "Malmö", "€", "語", "🙂", "a\ud800b", "\udfff"]) expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
});
