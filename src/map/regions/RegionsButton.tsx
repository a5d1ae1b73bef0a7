import { MapRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { ToolButton } from "../MapToolbar";
import type { Regions } from "./useRegions";

/** The toolbar's way to the regions and back. `onShow` brings the part of the page into sight in which they stand. */
export function RegionsButton({ regions, onShow }: { readonly regions: Regions; readonly onShow: () => void }): ReactElement {
  const { open } = regions.state;
  const toggle = (): void => {
    regions.dispatch({ kind: open ? "hide" : "show" });
    if (!open) onShow();
  };
  return <ToolButton label="Regions" icon={<MapRegular />} aria-pressed={open} onClick={toggle} />;
}
