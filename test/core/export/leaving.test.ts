import { contactCount, FOR_COLLEAGUES, FOR_PUBLICATION, leaving } from "../../../src/core/export/leaving";
import { practiceOf } from "../practice/practices";

const listed = [
  practiceOf("P-3", { publish: true, contact: "ana@example.org" }),
  practiceOf("P-1", { publish: false, contact: "ben@example.org" }),
  practiceOf("P-2", { publish: true }),
];
const keys = (made: ReturnType<typeof leaving>): readonly string[] => made.practices.map((practice) => practice.key);

test("colleagues get all that is filtered, in the order shown, without contact details", () => {
  const made = leaving(listed, FOR_COLLEAGUES);
  expect(keys(made)).toEqual(["P-3", "P-1", "P-2"]);
  expect(JSON.stringify(made)).not.toContain("example.org");
  expect(made.unpublished).toBe(0);
});

test("for publication only published practices leave, and those held back are counted", () => {
  const made = leaving(listed, FOR_PUBLICATION);
  expect(keys(made)).toEqual(["P-3", "P-2"]);
  expect(made.unpublished).toBe(1);
  expect(JSON.stringify(made)).not.toContain("example.org");
});

test("contact details leave only where consent was ticked, and then only those of practices that leave", () => {
  const made = leaving(listed, { publishedOnly: true, withContact: true });
  expect(made.practices.map((practice) => practice.contact)).toEqual(["ana@example.org", ""]);
  expect(contactCount(listed)).toBe(2);
});
