import fc from "fast-check";
import { choiceOfLevel, proposeChoice } from "../../../src/core/regions/proposal";
import { proposeFields } from "../../../src/core/regions/fields";
import { indexRegions, joinRegions, knownRegions, regionOf } from "../../../src/core/regions/join";
import { regionKey, regionsAround } from "../../../src/core/regions/regionCodes";
import { collection, feature, fileOf, square, topology } from "./boundaries";

const at = (regionCode: string, region = "") => ({ regionCode, region });
const levelOf = (rows: readonly Record<string, unknown>[]) => {
  const [level] = fileOf(collection(rows.map((properties, i) => feature(properties, [square(i, 50)])))).levels;
  if (!level) throw new Error("no level");
  return level;
};
const indexOf = (rows: readonly (readonly [string, string])[]) => indexRegions(levelOf(rows.map(([cd, nm]) => ({ cd, nm }))), { code: "cd", name: "nm" });

describe("codes of regions", () => {
  test("case and spaces do not matter; NUTS and ITL codes of the United Kingdom are those of the ONS", () => {
    expect([" e1200 0007", "UKI", "TLI", "tli"].map(regionKey)).toEqual(["E12000007", "E12000007", "E12000007", "E12000007"]);
    expect(["UKL", "TLM", "UKN", "GR30", "SE224"].map(regionKey)).toEqual(["W92000004", "S92000003", "N92000002", "EL30", "SE224"]);
  });

  test("a code of NUTS names the regions around it, other codes do not", () => {
    expect(regionsAround("SE224")).toEqual(["SE22", "SE2", "SE"]);
    expect(regionsAround("UKC11")).toEqual(["UKC1", "E12000001", "UK"]);
    expect([regionsAround("E12000003"), regionsAround("SE"), regionsAround("")]).toEqual([[], [], []]);
  });
});

describe("joining practices to regions", () => {
  const index = indexOf([["SE22", "Sydsverige"], ["E12000007", "London"], ["NL34", "Zeeland"], ["BE22", "Limburg"], ["NL42", "Limburg"]]);
  const codeOf = (practice: ReturnType<typeof at>) => {
    const found = regionOf(practice, index);
    return found === null ? null : [index.regions[found.region]?.code, found.by];
  };
  test("its own code first, then a region around it, then a name that just one region has", () => {
    expect(codeOf(at("se22"))).toEqual(["SE22", "code"]);
    expect(codeOf(at("UKI", "Sydsverige"))).toEqual(["E12000007", "code"]);
    expect(codeOf(at("SE224"))).toEqual(["SE22", "region around"]);
    expect(codeOf(at("", " zeeland"))).toEqual(["NL34", "name"]);
    expect(codeOf(at("NL31", "Zeeland"))).toEqual(["NL34", "name"]);
  });
  test("a coarser code, a name of two regions and nothing at all are no match", () => {
    expect([at("SE2"), at("", "Limburg"), at(""), at("XX99", "Nowhere")].map(codeOf)).toEqual([null, null, null, null]);
  });
  test("shapes with one code are one region, and a shape without code and name is none", () => {
    const islands = indexOf([["PT20", "Açores"], ["pt20", "Açores"], ["PT30", "Madeira"], ["", "Only a name"], ["", ""]]);
    expect(islands.regions.map(({ code, shapes }) => [code, shapes.length])).toEqual([["PT20", 2], ["PT30", 1], ["Only a name", 1]]);
    expect(islands.nameless).toBe(1);
    expect(knownRegions(islands)[1]).toEqual({ code: "PT30", name: "Madeira" });
  });

  test("every practice is counted in exactly one region or listed as unmatched", () => {
    const code = fc.constantFrom("SE22", "SE224", "SE2", "E12000007", "UKI", "NL34", "NL42", "", "??");
    const name = fc.constantFrom("Limburg", "Zeeland", "London", "SYDSVERIGE", "", "Elsewhere");
    fc.assert(fc.property(fc.array(fc.record({ regionCode: code, region: name })), (practices) => {
      const { practices: perRegion, unmatched, by } = joinRegions(practices, index);
      const all = [...perRegion.flat(), ...unmatched];
      expect(all).toHaveLength(practices.length);
      expect(new Set(all)).toEqual(new Set(practices));
      expect(by.code + by["region around"] + by.name).toBe(practices.length - unmatched.length);
    }));
  });
});

describe("finding code, name and level by what they hold", () => {
  const level = levelOf([
    { OBJECTID: "1", RGN24CD: "E12000001", RGN24NM: "North East", RGN24NMW: "Gogledd Ddwyrain" },
    { OBJECTID: "2", RGN24CD: "E12000003", RGN24NM: "Yorkshire and The Humber", RGN24NMW: "Swydd Efrog" },
  ]);
  test("the practices' codes and names decide", () => {
    expect(proposeFields(level, [at("UKE", "Yorkshire and the Humber")])).toEqual({ code: "RGN24CD", name: "RGN24NM" });
    expect(proposeFields(level, [at("2", "Swydd Efrog")])).toEqual({ code: "OBJECTID", name: "RGN24NMW" });
  });
  test("without practices, fields decide that look like codes and names", () => {
    expect(proposeFields(level, [])).toEqual({ code: "RGN24CD", name: "RGN24NM" });
    expect(proposeFields(levelOf([{ id: "ITC1", na: "Piemonte" }, { id: "ITC4", na: "Lombardia" }]), [])).toEqual({ code: "id", name: "na" });
    expect(proposeFields(levelOf([{ only: "Piemonte" }]), [])).toEqual({ code: "only", name: "only" });
  });
  test("the level is the one in which most practices are found", () => {
    const file = fileOf(topology());
    expect(proposeChoice(file, [at("E12000003"), at("UKE"), at("E06000042")])).toEqual({ level: "rgn", code: "areacd", name: "areanm" });
    expect(proposeChoice(file, [at("E06000031"), at("E06000042"), at("UKE")]).level).toBe("lad");
    expect(proposeChoice(file, []).level).toBe("rgn");
    expect(choiceOfLevel(file, "lad", [])).toEqual({ level: "lad", code: "areacd", name: "areanm" });
  });
  test("a practice's own region counts for more than the one around it", () => {
    const nuts = (code: string, level: number) => feature({ NUTS_ID: code, LEVL_CODE: level }, [square(level, 50)]);
    const file = fileOf(collection([nuts("SE2", 1), nuts("SE22", 2), nuts("SE224", 3)]));
    expect(proposeChoice(file, [at("SE224")]).level).toContain("3");
    expect(proposeChoice(file, [at("SE22"), at("SE224"), at("SE22", "Malmö")]).level).toContain("2");
  });
});
