import { attributionProblem, templateProblem, tileAddress, tileHost, tileNote } from "../../../../src/map/surface/tiles/tileTemplate";

describe("a tile server's address", () => {
  test("is an https address with z, x and y in it", () => {
    expect(templateProblem("https://tiles.example.org/{z}/{x}/{y}.png?key=a1")).toBeNull();
    expect(templateProblem(" ")).toMatch(/^Enter the address/);
    expect(templateProblem("http://tiles.example.org/{z}/{x}/{y}.png")).toMatch(/https/);
    expect(templateProblem("javascript:alert('{z}{x}{y}')")).toMatch(/https/);
    expect(templateProblem("https://tiles.example.org/{z}/{y}.png")).toBe("The address has to hold {x}.");
  });

  test("does not choose its server by what is filled in", () => {
    expect(templateProblem("https://{x}.example.org/{z}/{x}/{y}.png")).toBe("This is no web address.");
    expect(templateProblem("https://{s}.example.org/{z}/{x}/{y}.png")).toBe("Only {z}, {x} and {y} are filled in, not {s}.");
    expect(templateProblem("https://me:secret@example.org/{z}/{x}/{y}.png")).toMatch(/user name/);
  });

  test("is filled in for one tile", () => {
    expect(tileAddress("https://t.example/{z}/{y}/{x}?again={z}", 5, 17, 9)).toBe("https://t.example/5/9/17?again=5");
    expect(tileHost("https://t.example:8443/{z}/{x}/{y}")).toBe("t.example:8443");
  });

  test("of OpenStreetMap's own servers comes with a word on their policy", () => {
    expect(tileNote("https://tile.openstreetmap.org/{z}/{x}/{y}.png")).toMatch(/policy/);
    expect(tileNote("https://tiles.example.org/{z}/{x}/{y}.png")).toBeNull();
  });

  test("needs an attribution", () => {
    expect(attributionProblem("  ")).not.toBeNull();
    expect(attributionProblem("© Example Survey")).toBeNull();
  });
});
