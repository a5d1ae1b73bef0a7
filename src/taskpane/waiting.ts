// Runs before Microsoft's office.js, which the page waits for: while that neither comes nor fails, nothing else of the page
// runs, and the pane would stay white. Made into a file of its own (waiting.js), without React.

/** Milliseconds after which a person wonders. */
const PATIENCE = 8_000;

const WORDS = "Still waiting for Microsoft’s script office.js, which connects Cairn to Excel. If nothing comes, the network may be offline or may block it.";
const ELSEWHERE = "Work in the browser instead";

/** The page has no body yet: the parser stands before the script. */
function say(): void {
  const body = document.body ?? document.documentElement.appendChild(document.createElement("body"));
  const note = document.createElement("div");
  note.setAttribute("role", "alert");
  note.id = "waiting";
  note.style.cssText = "font:14px 'Segoe UI',system-ui,sans-serif;padding:16px;color:CanvasText;background:Canvas";
  const text = document.createElement("p");
  text.textContent = WORDS;
  const link = document.createElement("a");
  link.href = new URL("index.html", window.location.href).href;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = ELSEWHERE;
  note.append(text, link);
  body.append(note);
}

const timer = window.setTimeout(say, PATIENCE);
document.addEventListener("DOMContentLoaded", () => {
  window.clearTimeout(timer);
  document.getElementById("waiting")?.remove();
});
