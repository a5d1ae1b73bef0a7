import type { HostBook } from "./hostModel";

/**
 * Options of a host. Requirement sets are those of a current Excel on the web unless a test says otherwise
 * ("Excel JavaScript API requirement sets").
 */
export interface HostOptions {
  /** Highest ExcelApi set that the host claims; default 1.17. */
  readonly excelApi?: string;
  readonly locale?: string;
  /** Requirement sets to claim otherwise, `null` for none, e.g. `{ SharedRuntime: null, CustomFunctionsRuntime: null }`. */
  readonly sets?: Readonly<Record<string, string | null>>;
}

/** The answer to `ContextActivationManager_getAppContextAsync`, with which office.js starts. */
export function appContext(book: HostBook, options: HostOptions): Record<string, unknown> {
  const locale = options.locale ?? "en-US";
  const claimed: Readonly<Record<string, string | null>> = {
    ExcelApi: options.excelApi ?? "1.17", ExcelApiOnline: "1.1", DialogApi: "1.2", DialogOrigin: "1.1", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.4",
    CustomFunctions: "1.8", AddinCommands: "1.3", RibbonApi: "1.2", KeyboardShortcuts: "1.1", RichApiRuntime: "1.0", ...options.sets,
  };
  const sets = Object.fromEntries(Object.entries(claimed).filter(([, version]) => version !== null));
  return {
    _id: "cairn-app", _appName: 16, _appVersion: "16.0", _appUILocale: locale, _dataLocale: locale,
    _docUrl: `https://example.sharepoint.com/Shared/${book.name}`, _clientMode: book.readOnly ? 0 : 1, _settings: [], _reason: 1,
    _osfControlType: 1, _eToken: "", _correlationId: "correlation", _appInstanceId: "cairn-app",
    _requirementMatrix: JSON.stringify(sets),
    _hostCustomMessage: null, _hostFullVersion: "16.0.17000.10000", _clientWindowHeight: 800, _clientWindowWidth: 320,
    _addinName: "Cairn", _appDomains: [], _dialogRequirementMatrix: JSON.stringify({ DialogApi: "1.2", DialogOrigin: "1.1" }),
    _featureGates: {}, _initialDisplayMode: 2,
  };
}
