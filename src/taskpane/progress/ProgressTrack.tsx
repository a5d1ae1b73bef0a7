import { makeStyles, tokens } from "@fluentui/react-components";
import type { FollowedIndicator } from "../../core/planning/follow";
import { statusLook } from "../../ui/statusStyle";

const useStyles = makeStyles({
  track: {
    position: "relative", height: "6px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden",
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, outlineOffset: "-1px", forcedColorAdjust: "none",
  },
  done: { position: "absolute", top: 0, bottom: 0, left: 0 },
  expected: { position: "absolute", top: 0, bottom: 0, width: "2px", backgroundColor: tokens.colorNeutralForeground1 },
});

/** How far on the way from baseline to target, with a tick where the straight line would be. A picture of what words beside it say. */
export function ProgressTrack({ followed: { progress, status, judged } }: { readonly followed: FollowedIndicator }) {
  const styles = useStyles();
  if (progress === null) return null;
  const { colour } = statusLook(status, judged);
  const share = Math.min(1, Math.max(0, progress));
  const expected = judged && status.kind === "status" ? status.expected : null;
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.done} style={{ width: `${share * 100}%`, backgroundColor: colour }} />
      {expected === null ? null : <div className={styles.expected} style={{ left: `calc(${Math.min(1, expected) * 100}% - ${expected >= 1 ? 2 : 1}px)` }} />}
    </div>
  );
}
