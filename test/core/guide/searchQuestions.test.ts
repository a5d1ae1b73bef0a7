import { OUR_CATALOGUE } from "../../../src/core/framework/bookCatalogue";
import { QUESTIONS } from "../../../src/core/guide/questions";
import { searchQuestions as searchIn } from "../../../src/core/guide/searchQuestions";

const searchQuestions = (text: string) => searchIn(text, OUR_CATALOGUE);

const first = (text: string): string | undefined => searchQuestions(text)[0]?.id;

describe("search over questions", () => {
  test("finds a question by its own words, by words of its indicators, by a part of a word and in spite of a typing error", () => {
    expect(first("lonely")).toBe("lonely");
    expect(first("safe")).toBe("safe");
    expect(first("overcrowding")).toBe("home");
    expect(first("interpret")).toBeDefined();
    expect(first("scool")).toBe("school");
  });

  test("gives all questions for no words, and for words that every question has", () => {
    expect(searchQuestions("")).toBe(QUESTIONS);
    expect(searchQuestions("we want to know whether")).toBe(QUESTIONS);
  });

  test("finds nothing for words that none has", () => {
    expect(searchQuestions("qqqq")).toEqual([]);
  });

  test("every question comes first for its own words", () => {
    for (const { id, words } of QUESTIONS) expect([id, first(words)]).toEqual([id, id]);
  });
});
