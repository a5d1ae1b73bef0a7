import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of an opened statement share. */
export const useDetailStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", paddingTop: "3px" },
  question: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere",
  },
});
