import { DEFAULT_SETTINGS } from "../../../src/core/settings";
import { languageOf } from "../../../src/map/practices/practiceLanguage";

describe("the language of a workbook's texts", () => {
  test.each([["en", undefined], ["EN", undefined], ["sv", "sv"], ["pt-BR", "pt-BR"], ["en-GB", "en-GB"], ["Svenska!", undefined], ["", undefined]])("%s is marked as %s", (language, marked) => {
    expect(languageOf({ settings: { ...DEFAULT_SETTINGS, language } })).toBe(marked);
  });
});
