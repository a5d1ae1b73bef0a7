// jest: the same as gazetteerLoader.js, as a CommonJS module.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { gazetteerText } = require("./gazetteer.js");

const script = readFileSync(require.resolve("./gazetteer.js"));

module.exports = {
  process: (recipe) => ({ code: `exports.GAZETTEER = ${JSON.stringify(gazetteerText(JSON.parse(recipe)))};` }),
  getCacheKey: (recipe) => createHash("sha256").update(recipe).update(script).digest("hex"),
};
