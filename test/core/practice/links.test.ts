import { linkOf } from "../../../src/core/practice/links";

test.each(["https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG", " https://example.org ", "mailto:someone@example.org"])("%p is a link", (text) => {
  expect(linkOf(text)).toBe(text.trim());
});

test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org", "www.example.org", "https:/example.org", "https://", "mailto:", "java\nscript:x",
  "see https://example.org", "https://a b", "https://example.org/\u0000x", "\u0001https://example.org", ""])("%p is text", (text) => {
  expect(linkOf(text)).toBeNull();
});
