import type { Cell } from "../../src/core/cell";

/** Cell text that means harm, or that formats cannot hold. */
export const HOSTILE: Readonly<Record<string, Cell>> = {
  ID: "</title><script>alert(1)</script>",
  Title: "<img src=x onerror=alert(2)>\u0000\u0001\ud800 & \"'",
  Country: "\u202eevil\u0007",
  Region: "]]>&lt;b&gt;",
  Place: "=HYPERLINK(\"http://evil.example\",\"x\")",
  "Lead organisation": "מרכז הקליטה",
  Indicators: "WRK-O1",
  Problem: "شرح المشكلة\nثانيا",
  Activities: "x".repeat(32_767),
  Results: "a\u000bb\u000cc\ufffe\uffff\udc00d\u2028e",
  Lessons: "</style></svg>--><![CDATA[",
  Source: "javascript:alert(3); https://example.org/\"onmouseover=alert(4)'; data:text/html,<script>alert(5)</script>; https://[; mailto:a@example.org; https://example.org/?q=<b>&r=1",
  Contact: "javascript:alert(6)@example.org",
};
