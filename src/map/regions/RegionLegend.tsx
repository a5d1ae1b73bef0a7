import { Button, makeStyles, mergeClasses, tokens, useId } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { stepOf } from "../../core/regions/classes";
import { tooFewWords } from "../../core/regions/regionsModel";
import type { RegionsModel } from "../../core/regions/regionsModel";
import { fillArea } from "./regionPaint";
import type { AreaPaint, RegionPalette } from "./regionPaint";

const useStyles = makeStyles({
  box: {
    position: "absolute", left: tokens.spacingHorizontalM, top: tokens.spacingVerticalM, zIndex: 690, maxWidth: "min(300px, calc(100% - 84px))", boxSizing: "border-box",
    borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow8, backgroundColor: tokens.colorNeutralBackground1, padding: "2px",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  toggle: { justifyContent: "flex-start", textAlign: "left" },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "26px 1fr", columnGap: tokens.spacingHorizontalS, alignItems: "center", padding: "1px 0" },
  /** The makers of boundaries ask for it: it does not fold away. */
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  swatch: { width: "26px", height: "15px", display: "block" },
});

/** What the shades mean: the measure, its classes, and what is not shaded and why; with the source of the boundaries. */
export function RegionLegend({ model, palette, attribution, small }: {
  readonly model: RegionsModel; readonly palette: RegionPalette; readonly attribution: string; readonly small: boolean;
}): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(!small);
  const id = useId("regions-legend");
  return (
    <div className={styles.box}>
      <Button className={styles.toggle} appearance="subtle" size="small" icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />} aria-expanded={open} aria-controls={id} onClick={() => { setOpen(!open); }}>
        {titleOf(model)}
      </Button>
      <div id={id} hidden={!open} className={styles.body}>{open && <RegionLegendLines model={model} palette={palette} />}</div>
      {attribution.trim() !== "" && <p className={mergeClasses(styles.quiet, styles.body)}>{attribution}</p>}
    </div>
  );
}

const titleOf = ({ measure }: RegionsModel): string => (measure === "Practices" ? "Practices by region" : `${measure} by region`);

function RegionLegendLines({ model, palette }: { readonly model: RegionsModel; readonly palette: RegionPalette }): ReactElement {
  const styles = useStyles();
  const lines: readonly (readonly [string, AreaPaint])[] = [
    ...model.classes.map(({ words }, at): readonly [string, AreaPaint] => [words, palette.steps[stepOf(at, model.classes.length)] ?? palette.none]),
    ["no practice", palette.none],
    ...(model.least > 1 || model.measure !== "Practices" ? [[tooFewWords(model.measure, model.least), palette.tooFew] as const] : []),
  ];
  return (
    <ul className={styles.list} aria-label={titleOf(model)}>
      {lines.map(([words, paint]) => <li key={words} className={styles.item}><Swatch paint={paint} edge={palette.border.inner} />{words}</li>)}
    </ul>
  );
}

/** A sample drawn by what draws the map, so that the two cannot differ. */
function Swatch({ paint, edge }: { readonly paint: AreaPaint; readonly edge: string }): ReactElement {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const sharp = window.devicePixelRatio || 1;
    canvas.current.width = Math.round(26 * sharp);
    canvas.current.height = Math.round(15 * sharp);
    context.setTransform(sharp, 0, 0, sharp, 0, 0);
    const area = new Path2D();
    area.rect(0.5, 0.5, 25, 14);
    fillArea(context, area, paint);
    context.strokeStyle = edge;
    context.stroke(area);
  }, [paint, edge]);
  return <canvas ref={canvas} className={styles.swatch} aria-hidden="true" />;
}
