import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const src = path.join(__dirname, "..", "..", "..", "src");

/**
 * Who may ask Cairn's own list what a code means or which codes there are. Whoever has a book asks `book.catalogue`: a team may have corrected an
 * entry or have its own, and an answer from ours is then wrong without anyone seeing it.
 */
const MAY_ASK_OURS: Readonly<Record<string, string>> = {
  "core/framework/bookCatalogue.ts": "makes the catalogue of a book from it",
  "core/framework/selection.ts": "the codes that a slip may be near to; the team's are given beside them",
  "core/indicatorTable.ts": "what Cairn wrote into a row before the entry was corrected",
  "core/practice/codes.ts": "whether a code is known, not what it means; the team's are given beside them",
  "core/theory/theory.ts": "whether a code is known, not what it means; the team's are given beside them",
  "core/mapping/contentScore.ts": "what a column may be, before there is a book",
  "workbook/actions/editTheory.ts": "how a code is spelt",
  "report/monitoringReport.ts": "whether the framework's licence is to be named",
};

const ASKS = /import \{[^}]*\b(?:INDICATORS|indicatorOf|indicatorsOf)\b[^}]*\} from "[^"]*\/catalogue"/s;

test("what a code means is asked of the workbook's catalogue, and of Cairn's own only where there is a reason", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/")).filter((file) => /\.tsx?$/.test(file));
  const asking = files.filter((file) => file !== "core/framework/catalogue.ts" && ASKS.test(readFileSync(path.join(src, file), "utf8")));
  expect(asking.sort()).toEqual(Object.keys(MAY_ASK_OURS).sort());
});
