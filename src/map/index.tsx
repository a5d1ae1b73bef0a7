import "../ui/page.css";

/** In a browser nothing but our own scripts may run; policies add up, so this one only ever narrows the page's. */
function narrowPolicy(): void {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'self'";
  document.head.append(policy);
}

/** The map is opened by the Excel pane, as a dialog or inside the pane, or by a person in a browser. Each root loads only what it needs. */
async function start(root: HTMLElement): Promise<void> {
  const host = new URLSearchParams(window.location.search).get("host");
  if (host === "dialog") {
    const { startDialog } = await import("./dialogRoot");
    startDialog(root);
    return;
  }
  narrowPolicy();
  if (host === "pane" && window.parent !== window) {
    const { startFrame } = await import("./frameRoot");
    startFrame(root);
    return;
  }
  const { startFile } = await import("./fileRoot");
  startFile(root);
}

const root = document.getElementById("root");
if (root) void start(root);
