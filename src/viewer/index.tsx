import { createRoot } from "react-dom/client";
import { readPublished } from "../core/export/publishedData";
import { CairnTheme } from "../ui/CairnTheme";
import { ExportMeansContext, type ExportMeans } from "../ui/exportMeans";
import "../ui/page.css";
import { ViewerApp } from "./ViewerApp";

const MEANS: ExportMeans = { host: "page", makeWorkbook: null };

const root = document.getElementById("root");
const data = readPublished(document.getElementById("cairn-data")?.textContent ?? "");
if (root) {
  createRoot(root).render(
    <CairnTheme>
      <ExportMeansContext value={MEANS}><ViewerApp data={data} /></ExportMeansContext>
    </CairnTheme>,
  );
}
