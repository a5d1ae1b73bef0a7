import { builtFunctions, type Call, FunctionError, runFunctions } from "./builtFunctions";

let call: Call;
beforeAll(async () => {
  ({ call } = runFunctions(await builtFunctions()));
}, 120_000);

const place = (...given: readonly unknown[]): unknown[][] => call("PLACE", ...given) as unknown[][];

describe("CAIRN.PLACE, where there is nothing but ECMAScript", () => {
  test("spills latitude, longitude, precision and name", () => {
    expect(place([["Göteborgs stad"]], [["Sverige"]])).toEqual([[expect.closeTo(57.7, 1), expect.closeTo(12, 1), "locality", "Göteborg, Sweden"]]);
  });

  test("takes a single value for a range, and a left-out country", () => {
    expect(place("Ville de Lyon", null)[0]?.[3]).toBe("Lyon, France");
    expect(place("Leeds")[0]?.[3]).toBe("Leeds, United Kingdom");
  });

  test("answers each row on its own, blank for blank however Excel hands it over", () => {
    const answers = place([["Malmö"], [null], [0], ["Nowherewick"], ["Porto"]], [["SE"], ["SE"], [null], ["GB"], ["Portugal"]]);
    expect(answers.map((row) => row.length)).toEqual([4, 4, 4, 4, 4]);
    expect([answers[0]?.[3], answers[1], answers[2], answers[4]?.[3]]).toEqual(["Malmö, Sweden", ["", "", "", ""], ["", "", "", ""], "Porto, Portugal"]);
    expect(answers[3]).toEqual([expect.objectContaining({ code: "#N/A", message: expect.stringContaining('"Nowherewick" in GB is not in the gazetteer') }), "", "", ""]);
  });

  test("takes one country for all names", () => {
    expect(place([["Cambridge"], ["Boston"]], [["England"]]).map((row) => row[3])).toEqual(["Cambridge, United Kingdom", "Boston, United Kingdom"]);
  });

  test("never guesses between namesakes and names the countries", () => {
    const [answer] = place([["Cambridge"]], null);
    expect(answer?.slice(1)).toEqual(["", "", ""]);
    expect(answer?.[0]).toMatchObject({ code: "#N/A", message: expect.stringContaining("United Kingdom, Canada, United States") });
    expect(place([["Newport"]], [["UK"]])[0]?.[0]).toMatchObject({ code: "#N/A", message: expect.stringContaining("Newport, Wales, United Kingdom") });
    expect(place([["Newport"]], [["Cymru"]])[0]?.[3]).toBe("Newport, United Kingdom");
  });

  test("offers names that are spelt alike", () => {
    expect(place([["Barcelna"]], [["ES"]])[0]?.[0]).toMatchObject({ code: "#N/A", message: expect.stringContaining("Perhaps Barcelona, Catalonia, Spain?") });
  });

  test("refuses an unknown country, an error cell and a block in words, the first two for their rows alone", () => {
    const [country, error, fine] = place([["Malmö"], [{ type: "Error", code: "#REF!" }], ["Malmö"]], [["Narnia"], ["SE"], ["SE"]]);
    expect(country?.[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining('no country "Narnia"') });
    expect(error?.[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("#REF!") });
    expect(fine?.[3]).toBe("Malmö, Sweden");
    expect(() => place([["Malmö", "Lund"]])).toThrow(FunctionError);
    expect(() => place([["Malmö"], ["Lund"], ["Ystad"]], [["SE"], ["SE"]])).toThrow("There are 3 names but 2 countries");
  });
});
