import "../ui/page.css";

/** In a browser nothing but our own scripts may run; policies add up, so this one only ever narrows the page's. */
function narrowPolicy(): void {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'self'";
  document.head.append(policy);
}

/** The map in a browser. */
async function start(root: HTMLElement): Promise<void> {
  narrowPolicy();
  const { startFile } = await import("./fileRoot");
  startFile(root);
}

const root = document.getElementById("root");
if (root) void start(root);
