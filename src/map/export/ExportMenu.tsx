import { Menu, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentTableRegular, GlobeRegular, ImageRegular, MapRegular, TableRegular, TextBulletListSquareRegular } from "@fluentui/react-icons";
import { Suspense, lazy, useContext, useState } from "react";
import type { ReactElement, ReactNode, RefObject } from "react";
import type { Filtered } from "../../catalogue/catalogue";
import type { Book } from "../../core/book";
import type { Filter, View } from "../../core/practice/view";
import { ExportMeansContext } from "../../ui/exportMeans";
import { useFocusBack } from "../../ui/useFocusBack";
import { activeFilters } from "../filters/filterEdits";
import { readSettings } from "../mapSettings";
import { ToolButton } from "../MapToolbar";
import type { MapSurface } from "../surface/leafletMap";
import { EXPORT_FORMS, isPicture, kindsFor, practiceCount } from "./exportKinds";
import type { ExportKind } from "./exportKinds";
import type { Exportable, ShownMap } from "./makeExport";
import type { PictureRegions } from "./pictureRegions";

const ExportDialog = lazy(async () => ({ default: (await import("./ExportDialog")).ExportDialog }));
const CatalogueDialog = lazy(async () => ({ default: (await import("../catalogue/CatalogueDialog")).CatalogueDialog }));

const useStyles = makeStyles({
  popover: { maxWidth: "min(340px, calc(100vw - 24px))", maxHeight: "calc(100vh - 24px)", overflowY: "auto" },
  count: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ICONS: Readonly<Record<ExportKind, ReactElement>> = {
  csv: <TextBulletListSquareRegular />, xlsx: <TableRegular />, geojson: <MapRegular />, png: <ImageRegular />, svg: <ImageRegular />, page: <GlobeRegular />,
};

interface ExportMenuProps {
  readonly book: Book;
  /** The workbook's file name. */
  readonly name: string;
  readonly view: View;
  readonly filter: Filter;
  /** The map as `MapHold` keeps it; it holds null until a map was shown. */
  readonly map: RefObject<MapSurface | null>;
  /** The regions that the map shades; asked when an export is opened. Null, or left out, for none. */
  readonly regions?: () => PictureRegions | null;
}

/** One button for everything that can be taken away of what is filtered; each entry says what it is for and opens its options. */
export function ExportMenu({ book, name, view, filter, map, regions }: ExportMenuProps): ReactElement {
  const styles = useStyles();
  const means = useContext(ExportMeansContext);
  const [hasMap, setHasMap] = useState(false);
  const count = view.listed.length;
  const [open, setOpen] = useState<{ readonly kind: ExportKind; readonly shown: Exportable } | null>(null);
  const [catalogue, setCatalogue] = useState<Filtered | null>(null);
  const opener = useFocusBack<HTMLButtonElement>(open !== null || catalogue !== null);
  const kinds = kindsFor(means);
  const entry = (kind: ExportKind): ReactElement => {
    const { label, purpose, ending } = EXPORT_FORMS[kind];
    const absent = isPicture(kind) && !hasMap;
    return (
      <MenuItem
        key={kind} icon={ICONS[kind]} disabled={count === 0 || absent} subText={absent ? "Open the Map tab first" : purpose}
        onClick={() => { setOpen({ kind, shown: shownNow(book, name, view, filter, mapNow(map.current, regions)) }); }}
      >
        {label === label.toUpperCase() || kind === "geojson" ? label : `${label} (.${ending})`}
      </MenuItem>
    );
  };
  const group = (name: string, extra?: ReactNode): ReactElement | null => {
    const entries = kinds.filter((kind) => EXPORT_FORMS[kind].group === name);
    return entries.length === 0 && !extra ? null : <MenuGroup><MenuGroupHeader>{name}</MenuGroupHeader>{entries.map(entry)}{extra}</MenuGroup>;
  };
  return (
    <>
      <Menu positioning={{ position: "below", align: "end" }} onOpenChange={() => { setHasMap(mapNow(map.current, undefined) !== null); }}>
        <MenuTrigger disableButtonEnhancement><ToolButton ref={opener} label="Export" icon={<ArrowDownloadRegular />} /></MenuTrigger>
        <MenuPopover className={styles.popover}>
          <div className={styles.count}>{count === 0 ? "Nothing is shown that could be exported. Clear a filter first." : `${practiceCount(count)}, as filtered`}</div>
          <MenuList>
            {group("Data")}
            {group("Picture of the map")}
            {group("To publish", means.host !== "page" && (
              <MenuItem
                icon={<DocumentTableRegular />} disabled={count === 0} subText="One page a practice, for reading and print"
                onClick={() => { setCatalogue({ practices: view.listed, filters: activeFilters(filter, book).map(({ label }) => label) }); }}
              >
                Catalogue (.html, .docx)
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {open && <Suspense fallback={null}><ExportDialog kind={open.kind} shown={open.shown} means={means} onClose={() => { setOpen(null); }} /></Suspense>}
      {catalogue && (
        <Suspense fallback={null}>
          <CatalogueDialog book={book} name={name} filtered={catalogue} inExcel={means.host === "excel"} onClose={() => { setCatalogue(null); }} />
        </Suspense>
      )}
    </>
  );
}

function shownNow(book: Book, name: string, view: View, filter: Filter, map: ShownMap | null): Exportable {
  return { book, name, listed: view.listed, filters: activeFilters(filter, book).map(({ label }) => label).join("; "), map };
}

/** Null before the map was first laid out, as on a narrow page that shows the list. */
function mapNow(surface: MapSurface | null, regions: (() => PictureRegions | null) | undefined): ShownMap | null {
  const camera = surface?.camera();
  if (!surface || !camera || camera.width === 0) return null;
  return { camera, maxZoom: surface.maxZoom, everyPractice: readSettings().settings.everyPractice, regions: regions?.() ?? null };
}
