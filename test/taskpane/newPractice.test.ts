import { EMPTY_FORM, readForm } from "../../src/taskpane/practices/newPractice";

const form = { ...EMPTY_FORM, title: " Choir ", place: "Malmö" };

describe("the form of a new practice", () => {
  test("needs a title and nothing else", () => {
    expect(readForm(form)).toMatchObject({ kind: "good", practice: { title: "Choir", position: null, start: null } });
    expect(readForm(EMPTY_FORM)).toMatchObject({ kind: "bad", problems: { title: expect.stringMatching(/title/) } });
  });

  test("takes a decimal comma and keeps a position whole", () => {
    expect(readForm({ ...form, latitude: "55,605", longitude: "13.0038" })).toMatchObject({ practice: { position: { lat: 55.605, lng: 13.0038, precision: "locality" } } });
  });

  test.each([
    [{ latitude: "95", longitude: "13" }, "latitude"],
    [{ latitude: "55", longitude: "east" }, "longitude"],
    [{ latitude: "55" }, "longitude"],
    [{ longitude: "13" }, "latitude"],
    [{ latitude: "0", longitude: "0" }, "latitude"],
    [{ start: "soon" }, "start"],
    [{ start: "20245" }, "start"],
  ])("says what to put right in %p", (typed, field) => {
    const read = readForm({ ...form, ...typed });
    expect(read.kind === "bad" ? Object.keys(read.problems) : []).toEqual([field]);
  });
});
