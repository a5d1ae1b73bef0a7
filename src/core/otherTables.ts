/** Tables of ours that are not about practices, whatever columns people add to them. Folded names. */
export const OTHER_TABLES: ReadonlySet<string> = new Set([
  "criteria", "indicators", "readings", "ratings", "theoryofchange", "stakeholders", "competencies", "regions", "snapshots",
]);
