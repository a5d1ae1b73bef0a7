import { PortalMountNodeProvider } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";

/**
 * Menus, tooltips and dialogs of its children open within the landmark around it, where a screen reader looks for them, rather than at
 * the end of the page outside of all landmarks. The element around it must be positioned and must not scroll.
 */
export function OpensWithin({ children }: { readonly children: ReactNode }): ReactElement {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <PortalMountNodeProvider value={place ?? undefined}>
      {children}
      <div ref={setPlace} />
    </PortalMountNodeProvider>
  );
}
