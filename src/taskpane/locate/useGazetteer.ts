import { useCallback, useEffect, useState } from "react";
import type { Gazetteer } from "../../core/places/gazetteer";

export type GazetteerState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly gazetteer: Gazetteer }
  | { readonly kind: "failed"; readonly retry: () => void };

/** The gazetteer, loaded when someone first locates something: most sessions never need it. */
export function useGazetteer(): GazetteerState {
  const [gazetteer, setGazetteer] = useState<Gazetteer | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    import("../../core/places/bundledGazetteer").then(
      ({ bundledGazetteer }) => { if (current) setGazetteer(bundledGazetteer()); },
      () => { if (current) setFailed(true); }, // the view says so and offers to try again
    );
    return () => { current = false; };
  }, [turn]);
  const retry = useCallback(() => {
    setFailed(false);
    setTurn((now) => now + 1);
  }, []);
  if (gazetteer !== null) return { kind: "ready", gazetteer };
  return failed ? { kind: "failed", retry } : { kind: "loading" };
}
