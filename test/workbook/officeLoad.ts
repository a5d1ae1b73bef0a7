import type { WorkbookSeed } from "../host/hostModel";

const HEADERS = [
  "ID", "Title", "Region", "Region code", "Country", "Place", "Latitude", "Longitude", "Precision", "Target group", "Start", "End", "Status",
  "Relevance", "Effectiveness", "Efficiency", "Impact", "Sustainability", "Score", "Coverage", "Verdict", "Why",
];

/** A workbook as someone has it after some years: so many practices in an Excel table, with scores as values. */
export function manyPractices(count: number): WorkbookSeed {
  const rows = Array.from({ length: count }, (_, i) => [
    `'P-${i + 1}`, `Language café number ${i + 1}`, "Skåne", "SE224", "Sweden", "Malmö", 55.605 + (i % 97) / 1000, 13.0038 + (i % 89) / 1000, "locality",
    "newcomers and neighbours", 2015 + (i % 9), 2024 + (i % 4), "running", 1 + (i % 4), 1 + (i % 3), 2 + (i % 2), 4 - (i % 4), 3, 61 + (i % 31), 1, "promising", "strong on relevance",
  ]);
  return {
    name: "Many practices.xlsx",
    sheets: [
      { name: "Sheet1" },
      { name: "Practices", blocks: [{ at: "A1", rows: [HEADERS, ...rows] }], tables: [{ name: "Practices", range: `A1:V${count + 1}` }] },
    ],
    customXml: ['<cairn xmlns="urn:cairn:settings:1">{"version":1}</cairn>'],
  };
}
