import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  hidden: {
    position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap",
  },
});

/** Text for screen readers only: announced once, when it changes. It stays mounted while empty, or its first words go unheard. */
export function Announcement({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <div role="status" aria-live="polite" aria-atomic="true" className={styles.hidden}>{text}</div>;
}
