const LONGEST_WAIT = 10 * 60_000;

/**
 * Opens the browser's print window for an HTML document, of which "Save as PDF" is one printer. The document stands in a frame
 * that nobody sees and that runs no script, and goes when the window is closed. Rejects when the browser opens none.
 */
export async function printPage(html: string, title: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin allow-modals");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.title = title;
  // As wide as paper, for what is laid out before print styles apply; out of sight rather than hidden, which would print nothing.
  Object.assign(frame.style, { position: "fixed", left: "-300vw", top: "0", width: "210mm", height: "297mm", border: "0" });
  const loaded = new Promise<void>((resolve) => { frame.addEventListener("load", () => { resolve(); }, { once: true }); });
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow;
  if (!view || frame.contentDocument?.title === undefined) {
    frame.remove();
    throw new Error("This window cannot print. Save a file instead, open it in a browser or in Excel and print it there.");
  }
  view.addEventListener("afterprint", () => { setTimeout(() => { frame.remove(); }, 1000); });
  setTimeout(() => { frame.remove(); }, LONGEST_WAIT); // a browser that never says that printing is over
  view.focus();
  view.print();
}
