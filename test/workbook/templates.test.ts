import * as XLSX from "@e965/xlsx";
import { DEFAULT_SCALE } from "../../src/core/evaluation/scale";
import { openFileWorkbook } from "../../src/workbook/fileWorkbook/fileWorkbook";
import { makeWorkbook } from "../../src/workbook/fileWorkbook/makeWorkbook";
import { regionNames, templatePlan, type Template } from "../../src/workbook/templates";
import { libreOffice, recalculated } from "../support/libreOffice";

const choice = { criteriaSet: "DAC-5", scale: DEFAULT_SCALE } as const;
const network: Template = { kind: "network", ...choice, regions: ["Skåne", "Île-de-France / Paris", "skåne", "Practices", "A region whose name is far longer than a sheet's"] };

describe("a new workbook", () => {
  test("for a network has a sheet for each region, under a name that Excel takes", async () => {
    const workbook = await openFileWorkbook(await makeWorkbook(templatePlan(network)), "Network.xlsx");
    const regions = (await workbook.list()).filter(({ name }) => name.startsWith("Region_"));
    expect(regions.map(({ name, sheet }) => [name, sheet])).toEqual([
      ["Region_Skåne", "Skåne"], ["Region_Île_de_France_Paris", "Île-de-France - Paris"], ["Region_Practices", "Practices (2)"],
      ["Region_A_region_whose_name_is_far_longer_than_a_sheet_s", "A region whose name is far long"],
    ]);
    expect(regions[0]?.headers).toContain("Relevance");
    expect(regions[0]?.headers).not.toContain("Score");
  });

  test("for indicators has no practices, and its settings all the same", async () => {
    const workbook = await openFileWorkbook(await makeWorkbook(templatePlan({ kind: "indicators", ...choice })), "Indicators.xlsx");
    expect((await workbook.list()).map(({ name }) => name)).toEqual(["Indicators", "Readings", "Regions"]);
    expect(await workbook.readSettings()).toContain("DAC-5");
  });

  test("is made for the criteria and the scale that were chosen", async () => {
    const bytes = await makeWorkbook(templatePlan({ kind: "region", criteriaSet: "REGIN-7", scale: { worst: 6, best: 1 } }));
    const workbook = await openFileWorkbook(bytes, "New.xlsx");
    expect((await workbook.list()).find(({ name }) => name === "Practices")?.headers).toContain("Multi-level governance");
    expect(JSON.stringify(XLSX.read(bytes, { type: "array" }).Sheets["Read me"])).toContain("from 6 to 1 (1 is best)");
  });

  test("takes no name of a region twice", () => {
    expect(regionNames([" Skåne ", "", "skåne", "Malta  island"])).toEqual(["Skåne", "Malta island"]);
  });

  (libreOffice ? test : test.skip)("opens in LibreOffice, whatever it is for", async () => {
    const kinds = [{ kind: "region", ...choice }, network, { kind: "indicators", ...choice }] as const;
    const files = await Promise.all(kinds.map(async (template) => ({ name: template.kind, sheet: "Indicators", bytes: await makeWorkbook(templatePlan(template)) })));
    for (const [header] of recalculated(files)) expect(header?.slice(0, 3)).toEqual(["Code", "Domain", "Indicator"]);
  }, 300_000);
});
