import { Text } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { CairnTheme } from "../../ui/CairnTheme";
import { EmptyState } from "../../ui/EmptyState";
import { askedTheme } from "../../ui/themeInAddress";
import type { Wire } from "../../workbook/channel/wire";
import { asWorkbookError } from "../../workbook/failure";
import { paneDesk, type PaneDesk } from "./paneDesk";
import { TheoryPage } from "./TheoryPage";

type Joining = { readonly kind: "joining" } | { readonly kind: "joined"; readonly desk: PaneDesk } | { readonly kind: "failed"; readonly message: string };

/** The page as Excel's dialog. `join` finds the line to the pane; it rejects with WorkbookError. */
export function DialogPage({ join }: { readonly join: () => Promise<Wire> }): ReactElement {
  const [joining, setJoining] = useState<Joining>({ kind: "joining" });
  useEffect(() => {
    let current = true;
    let desk: PaneDesk | null = null;
    join().then((wire) => {
      if (!current) return;
      desk = paneDesk(wire);
      setJoining({ kind: "joined", desk });
    }, (cause: unknown) => { if (current) setJoining({ kind: "failed", message: asWorkbookError(cause).message }); });
    return () => {
      current = false;
      desk?.close();
    };
  }, [join]);
  return (
    <CairnTheme theme={askedTheme()}>
      {joining.kind === "joined" ? <TheoryPage desk={joining.desk} /> : joining.kind === "joining" ? null : (
        <main><EmptyState title="This page is not joined to Excel"><Text role="alert">{joining.message}</Text></EmptyState></main>
      )}
    </CairnTheme>
  );
}
