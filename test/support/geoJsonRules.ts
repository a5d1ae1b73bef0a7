/** What RFC 7946 asks of a feature collection of points, as a list of what is broken; none when it is valid. */
export function brokenGeoJsonRules(value: unknown): readonly string[] {
  const broken: string[] = [];
  const say = (rule: string): void => { broken.push(rule); };
  const isObject = (each: unknown): each is Record<string, unknown> => typeof each === "object" && each !== null && !Array.isArray(each);
  if (!isObject(value) || value["type"] !== "FeatureCollection") return ["7: the top is a FeatureCollection"];
  if ("crs" in value) say("4: no crs member, WGS 84 is the only reference system");
  for (const member of ["coordinates", "geometries", "geometry", "properties"]) if (member in value) say(`7.1: a FeatureCollection has no "${member}"`);
  const features = value["features"];
  if (!Array.isArray(features)) return [...broken, "3.3: features is an array"];
  const ids = new Set<unknown>();
  const places: [number, number][] = [];
  for (const feature of features as unknown[]) {
    if (!isObject(feature) || feature["type"] !== "Feature") { say("3.2: every feature is of type Feature"); continue; }
    if (!("geometry" in feature) || !("properties" in feature)) say("3.2: geometry and properties are always there");
    if ("features" in feature || "coordinates" in feature) say("7.1: a Feature has no features or coordinates");
    if (feature["properties"] !== null && !isObject(feature["properties"])) say("3.2: properties is an object or null");
    if ("id" in feature && !["string", "number"].includes(typeof feature["id"])) say("3.2: an id is a string or a number");
    ids.add(feature["id"]);
    const geometry = feature["geometry"];
    if (geometry === null) continue;
    if (!isObject(geometry) || geometry["type"] !== "Point" || !Array.isArray(geometry["coordinates"])) { say("3.1.2: a geometry here is a Point"); continue; }
    const [lng, lat, ...more] = geometry["coordinates"] as unknown[];
    if (typeof lng !== "number" || typeof lat !== "number" || more.length > 1) { say("3.1.1: a position is two or three numbers"); continue; }
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90) say(`4: ${lng}, ${lat} are not longitude and latitude in degrees`);
    places.push([lng, lat]);
  }
  if (ids.size !== features.length) say("3.2: ids tell features apart");
  const box = value["bbox"];
  if (box !== undefined) {
    if (!Array.isArray(box) || box.length !== 4 || !box.every((n) => typeof n === "number")) return [...broken, "5: a bbox of two dimensions is four numbers"];
    const [west, south, east, north] = box as [number, number, number, number];
    if (south > north) say("5: a bbox goes south to north");
    const inside = places.every(([lng, lat]) => lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east));
    if (!inside) say("5: a bbox holds all positions");
  }
  return broken;
}
