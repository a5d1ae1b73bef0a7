import { DEFAULT_MAP_SETTINGS, parseMapSettings } from "../../src/map/mapSettings";

const tiles = { on: true, template: "https://tiles.example.org/{z}/{x}/{y}.png", attribution: "© Example" };

describe("what a browser kept of the map's settings", () => {
  test("comes back as it was", () => {
    const settings = { everyPractice: true, tiles };
    expect(parseMapSettings(JSON.stringify(settings))).toEqual(settings);
  });

  test("nothing, or what is no JSON, is the default: no tiles", () => {
    for (const text of [null, "", "tiles", "[]", "null", "7", '{"tiles":true}']) expect(parseMapSettings(text)).toEqual(DEFAULT_MAP_SETTINGS);
  });

  test("tiles that could not have been switched on here stay off", () => {
    for (const bad of [{ ...tiles, template: "http://tiles.example.org/{z}/{x}/{y}.png" }, { ...tiles, attribution: " " }, { ...tiles, on: "yes" }]) {
      expect(parseMapSettings(JSON.stringify({ tiles: bad })).tiles.on).toBe(false);
    }
  });
});
