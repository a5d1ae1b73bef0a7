/** One thing that Cairn does, and whether it can here. */
export interface HostFeature {
  readonly name: string;
  readonly works: boolean;
  /** Where it works: what that means. Where it does not: why, then what to do. */
  readonly words: string;
}

/** What works where Cairn runs now, for people. */
export interface HostReport {
  /** E.g. "Excel on an iPad, version 2.101.8". */
  readonly host: string;
  readonly features: readonly HostFeature[];
}

/** Whether this page may keep something on the device. Browsers and hosts may refuse it by throwing. */
export function storageWorks(): boolean {
  try {
    const key = "cairn.try";
    window.localStorage.setItem(key, "1");
    window.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

export function memoryFeature(works: boolean): HostFeature {
  return {
    name: "Remembering your initials and map settings", works,
    words: works
      ? "They are kept on this device, for this browser or this Excel alone."
      : "Storage is blocked here, so they last until Cairn is closed. Nothing in the workbook depends on them. To keep them, allow storage for this site, third-party frames included.",
  };
}

/** The browser page, where a workbook is a file. */
export function browserReport(): HostReport {
  return {
    host: "Cairn in a browser, over a workbook file",
    features: [
      { name: "Indicators, ratings, criteria and checks", works: true, words: "All of it. Changes are in the file that you download." },
      { name: "Map, exports and catalogue", works: true, words: "All of it, and without a network connection." },
      { name: "Several workbooks as one", works: true, words: "Open them together, or drop them on the page." },
      {
        name: "Cairn functions in cells", works: false,
        words: "Only Excel with the add-in calculates them. Score, Coverage and Verdict are plain formulas in files, which need no add-in.",
      },
      {
        name: "Working with others at the same time", works: false,
        words: "A file has one writer at a time. Use Cairn in Excel on a shared workbook, or unite several workbooks.",
      },
      memoryFeature(storageWorks()),
    ],
  };
}
