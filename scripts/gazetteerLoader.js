// webpack: puts the gazetteer's text in place of its recipe.
const script = require.resolve("./gazetteer.js");
const { gazetteerModule } = require("./gazetteer.js");

module.exports = function gazetteerLoader(recipe) {
  this.addDependency(script);
  return gazetteerModule(recipe);
};
