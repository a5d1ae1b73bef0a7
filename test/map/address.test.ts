import fc from "fast-check";
import { EMPTY_ADDRESS, readAddress, viewText, writeAddress } from "../../src/map/address";
import type { MapAddress } from "../../src/map/address";

const text = fc.string({ unit: "grapheme" });
const addresses: fc.Arbitrary<MapAddress> = fc.record({
  filter: fc.constantFrom("", "country=Italy", "q=a+b&min.Impact=3"),
  practice: fc.option(text),
  view: fc.option(fc.record({ lat: fc.double({ min: -85, max: 85, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }), zoom: fc.integer({ min: 3, max: 22 }).map((half) => half / 2) })),
  presenting: fc.constantFrom(null, "published" as const, "all" as const),
  title: fc.option(text),
  compared: fc.array(text, { maxLength: 4 }),
});

describe("the map's address", () => {
  test("carries the filter and the open practice side by side", () => {
    const address: MapAddress = { ...EMPTY_ADDRESS, filter: "country=Italy&score=65", practice: "P-07" };
    expect(writeAddress(address)).toBe("#country=Italy&score=65&practice=P-07");
    expect(readAddress("#country=Italy&score=65&practice=P-07")).toEqual(address);
  });

  test("says nothing when nothing is asked for", () => {
    expect(writeAddress(EMPTY_ADDRESS)).toBe("");
    expect(readAddress("")).toEqual(EMPTY_ADDRESS);
  });

  test("is plain to read with everything in it", () => {
    expect(writeAddress({
      filter: "country=Italy", practice: "P-07", view: { lat: 51.51732, lng: -0.07412, zoom: 6 }, presenting: "all", title: "Good practice, 2026", compared: ["P-02", "P-11"],
    })).toBe("#country=Italy&practice=P-07&view=51.52,-0.07,6&present=all&title=Good+practice,+2026&compare=P-02&compare=P-11");
  });

  test("all that it carries comes back as it was, the view to a pixel", () => {
    fc.assert(fc.property(addresses, (address) => {
      const back = readAddress(writeAddress(address));
      expect({ ...back, view: null }).toEqual({ ...address, view: null });
      expect(back.view === null).toBe(address.view === null);
      if (back.view === null || address.view === null) return;
      const pixel = 360 / (256 * 2 ** address.view.zoom);
      expect(Math.abs(back.view.lat - address.view.lat)).toBeLessThanOrEqual(pixel);
      expect(Math.abs(back.view.lng - address.view.lng)).toBeLessThanOrEqual(pixel);
      expect(back.view.zoom).toBe(address.view.zoom);
    }));
  });

  test("an address that was read and written again stays as it is, so that nothing is written twice", () => {
    fc.assert(fc.property(addresses, (address) => {
      const once = writeAddress(address);
      expect(writeAddress(readAddress(once))).toBe(once);
    }));
  });

  test("has no minus before nought", () => {
    expect(viewText({ lat: -0.0001, lng: 0.0001, zoom: 4 })).toBe("0.00,0.00,4");
  });

  test.each([
    ["a mistyped practice", "#status=running&practice=%E0%A4%A"], ["a place off the Earth", "#status=running&view=95,12,4"],
    ["half a view", "#status=running&view=51.5,12"], ["a view in words", "#status=running&view=here,there,4"], ["an unknown way to present", "#status=running&present=loud"],
  ])("%s counts as not there and leaves the filter alone", (_, hash) => {
    expect(readAddress(hash)).toEqual({ ...EMPTY_ADDRESS, filter: "status=running" });
  });
});
