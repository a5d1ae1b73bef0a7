import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import type { IndicatorFigureProps } from "./IndicatorFigure";

const IndicatorFigure = lazy(async () => ({ default: (await import("./IndicatorFigure")).IndicatorFigure }));

/** A chart of an indicator (`chartModel` makes the model). The library that draws comes with the first chart that is shown. */
export function IndicatorChart(props: IndicatorFigureProps): ReactElement {
  return <Suspense fallback={<Spinner size="tiny" label="Drawing the chart" />}><IndicatorFigure {...props} /></Suspense>;
}
