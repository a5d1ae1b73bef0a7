import "../ui/page.css";
import { startDialog } from "./dialogRoot";

const root = document.getElementById("root");
if (root && new URLSearchParams(window.location.search).get("host") === "dialog") startDialog(root);
else if (root) sayWhere(root);

/** In a browser there is no pane that this page could show the workbook of. */
function sayWhere(place: HTMLElement): void {
  const words = document.createElement("p");
  words.textContent = "This page is opened by Cairn’s pane in Excel, from its tab Theory of Change. In a browser the workbench shows the same beside a workbook file: ";
  words.style.cssText = "max-width: 40rem; margin: 3rem auto; padding: 0 1rem; line-height: 1.5";
  const link = document.createElement("a");
  link.href = "index.html";
  link.textContent = "open the workbench";
  words.append(link);
  const main = document.createElement("main");
  main.append(words);
  place.append(main);
}
