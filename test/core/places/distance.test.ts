import { bundledGazetteer } from "../../../src/core/places/bundledGazetteer";
import { direction, kilometres, nearACity } from "../../../src/core/places/distance";
import { regionName, regionOf } from "../../../src/core/places/regions";
import { looksSwapped } from "../../../src/core/places/swapped";

const gazetteer = bundledGazetteer();
const newports = gazetteer.places.filter(({ name, country }) => name === "Newport" && country === "GB");

test("distances are those of a globe", () => {
  expect(kilometres({ lat: 51.5, lng: -0.13 }, { lat: 48.86, lng: 2.35 })).toBeCloseTo(343, 0);
  expect(kilometres({ lat: 10, lng: 179.5 }, { lat: 10, lng: -179.5 })).toBeCloseTo(109.5, 0);
});

test("directions are those of a map", () => {
  const here = { lat: 50, lng: 10 };
  expect([[51, 10], [51, 11.5], [50, 12], [49, 8.5], [50, 9]].map(([lat = 0, lng = 0]) => direction(here, { lat, lng }))).toEqual(["north", "north-east", "east", "south-west", "west"]);
});

test("namesakes are told apart by the nearest larger city", () => {
  const cues = newports.map((place) => nearACity(gazetteer, place));
  expect(cues).toContain("17 km north-east of Cardiff");
  expect(new Set(cues).size).toBe(newports.length);
});

test("a large city has no larger one beside it to be told by", () => {
  expect(gazetteer.places.filter(({ name, country }) => name === "Malmö" && country === "SE").map((place) => nearACity(gazetteer, place))).toEqual([""]);
});

test("regions are known by English and own names, within their country alone", () => {
  expect([regionOf("Lombardia", "IT"), regionOf("LOMBARDY", "IT"), regionOf("Lombardia", "ES")]).toEqual(["09", "09", null]);
  expect([regionName("IT", "09"), regionName("IT", "99")]).toEqual(["Lombardy", ""]);
});

test.each([
  ["Lombardy", "Milan", "IT"], ["Tuscany", "Florence", "IT"], ["Piedmont", "Turin", "IT"], ["Sicily", "Palermo", "IT"], ["Bavaria", "Munich", "DE"], ["North Rhine-Westphalia", "Köln", "DE"],
  ["Saxony", "Dresden", "DE"], ["Hesse", "Frankfurt am Main", "DE"], ["Lower Saxony", "Hannover", "DE"], ["Rhineland-Palatinate", "Mainz", "DE"], ["Auvergne-Rhône-Alpes", "Lyon", "FR"],
  ["Occitania", "Toulouse", "FR"], ["Andalusia", "Sevilla", "ES"], ["Catalonia", "Barcelona", "ES"], ["Basque Country", "Bilbao", "ES"], ["Valencian Community", "Valencia", "ES"],
  ["Västra Götaland", "Göteborg", "SE"], ["Scania", "Malmö", "SE"], ["Lesser Poland", "Kraków", "PL"], ["Pomerania", "Gdańsk", "PL"], ["Silesia", "Katowice", "PL"], ["South Holland", "Rotterdam", "NL"],
  ["Styria", "Graz", "AT"], ["Flanders", "Gent", "BE"], ["Attica", "Athens", "GR"], ["Central Macedonia", "Thessaloníki", "GR"], ["Wales", "Cardiff", "GB"], ["Munster", "Cork", "IE"],
])("GeoNames' code that we call %s is that of %s", (region, seat, country) => {
  expect(gazetteer.byName.get(seat.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())?.find((place) => place.country === country)?.region).toBe(regionOf(region, country));
});

test("a pair is taken for swapped only where the country lies at the pair turned round", () => {
  expect([looksSwapped(12.5, 41.9, "IT"), looksSwapped(41.9, 12.5, "IT"), looksSwapped(60, 12, "IT"), looksSwapped(39, 37, "TR"), looksSwapped(12.5, 41.9, "QQ")]).toEqual([true, false, false, false, false]);
});
