// The headers that a server sends with dist, in one place: serve.mjs and the tests send them, verify.mjs asks for them, and
// serverConfig.mjs writes them in a server's own words (docs/deploy.md).

/**
 * Who may show the pane in a frame: Excel on the web is a page of Office's in a page of SharePoint, OneDrive, Teams or
 * Microsoft 365, and every one of them must be named. Microsoft keeps no list for this; see docs/deploy.md.
 */
const PUBLIC_ANCESTORS = [
  "https://*.officeapps.live.com", "https://*.sharepoint.com", "https://*.office.com", "https://*.office365.com",
  "https://*.cloud.microsoft", "https://*.microsoft365.com", "https://onedrive.live.com", "https://teams.microsoft.com",
].join(" ");

/** Names that webpack gives by content: such a file never changes. */
const FOR_EVER = String.raw`/assets/[^/]+\.[0-9a-f]{8}\.(js|css|png|js\.LICENSE\.txt)$`;
const TILES = String.raw`/tiles\.html$`;
const ICONS = String.raw`/assets/icons/[^/]+\.png$`;
const FUNCTIONS = String.raw`/functions\.(js|json)$`;

/**
 * Each header with its value, and the files that get another: `pattern` is a regular expression over the path, `value` null
 * means that the header is not sent. The pages carry the same policy in themselves; who may frame them only a header can say.
 */
export function headerRules({ officeJs, frameAncestors }) {
  const framed = `frame-ancestors 'self' ${frameAncestors ?? PUBLIC_ANCESTORS}`;
  const page = [
    "default-src 'self'", `script-src 'self' ${new URL(officeJs).origin}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
    "connect-src 'self'", "worker-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", framed,
  ].join("; ");
  const tiles = ["default-src 'none'", "script-src 'self'", "img-src https:", "base-uri 'none'", "form-action 'none'", framed].join("; ");
  return [
    { name: "Content-Security-Policy", value: page, except: [{ pattern: TILES, value: tiles }] },
    { name: "X-Content-Type-Options", value: "nosniff", except: [] },
    { name: "Referrer-Policy", value: "no-referrer", except: [] },
    { name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()", except: [] },
    // An icon with Cache-Control makes Office show a stand-in picture.
    { name: "Cache-Control", value: "no-cache", except: [{ pattern: FOR_EVER, value: "public, max-age=31536000, immutable" }, { pattern: ICONS, value: null }] },
    // Excel on the web reads the list of functions from its own origin.
    { name: "Access-Control-Allow-Origin", value: null, except: [{ pattern: FUNCTIONS, value: "*" }] },
  ];
}

/** The headers of one file by its address within the site: `{name: value}`, without those that are not sent. */
export function headersFor(pathname, rules) {
  const of = ({ value, except }) => {
    const other = except.find(({ pattern }) => new RegExp(pattern).test(pathname));
    return other ? other.value : value;
  };
  return Object.fromEntries(rules.map((rule) => [rule.name, of(rule)]).filter(([, value]) => value !== null));
}

/** The endings whose type a server may not know. */
export const MIME_TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
