const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

/** Where office.js comes from. Government clouds have their own address (docs/deploy.md); scripts/build.mjs has judged it. */
const officeJs = process.env.CAIRN_OFFICE_JS?.trim() || "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const dist = path.resolve(process.env.CAIRN_DIST || path.join(__dirname, "dist"));

const typescript = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2020",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/** The gazetteer's text in place of its recipe. */
const places = { test: /\.places$/, loader: path.join(__dirname, "scripts/gazetteerLoader.js") };

/** swc minifies in a fraction of the time that Terser takes; the comments of licences go into one file beside the script. */
const minimizer = [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })];

const common = {
  mode: "production",
  devtool: false,
  optimization: { minimizer },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** One file that runs where only CustomFunctions and ECMAScript exist: no chunks, no window. */
const functions = {
  ...common,
  name: "functions",
  target: "es2020",
  entry: { functions: "./src/functions/functions.ts" },
  output: { path: dist, filename: "[name].js", globalObject: "globalThis", chunkFormat: false },
  module: { rules: [typescript, places] },
};

/** The few lines that run before office.js has come: one file, no chunks. */
const waiting = {
  ...common,
  name: "waiting",
  target: ["web", "es2020"],
  entry: { waiting: "./src/taskpane/waiting.ts" },
  output: { path: dist, filename: "[name].js", chunkFormat: false },
  module: { rules: [typescript] },
};

const page = (name, file, template) =>
  new HtmlWebpackPlugin({
    filename: file,
    template,
    chunks: [name],
    inject: "body",
    scriptLoading: "defer",
    minify: false,
    officeJs,
    officeOrigin: new URL(officeJs).origin,
  });

/** The pages. They share React, Fluent UI and the core as chunks; those of a dialog never name office.js up front. */
const pages = {
  ...common,
  name: "pages",
  target: ["web", "es2020"],
  entry: {
    taskpane: "./src/taskpane/index.tsx",
    map: "./src/map/index.tsx",
    theory: "./src/theory/index.tsx",
    workbench: "./src/workbench/index.tsx",
    tiles: "./src/map/surface/tiles/tileFrame.ts",
  },
  output: {
    path: dist,
    filename: "assets/[name].[contenthash:8].js",
    chunkFilename: "assets/[name].[contenthash:8].js",
    assetModuleFilename: "assets/[name].[contenthash:8][ext]",
    publicPath: "",
  },
  module: {
    rules: [
      typescript,
      places,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.(png|svg)$/, type: "asset/resource" },
    ],
  },
  // A worker is one file: pieces that it would load by itself are looked for in the wrong folder.
  optimization: { minimizer, splitChunks: { chunks: (chunk) => !/Worker$/.test(chunk.name ?? "") } },
  plugins: [
    new MiniCssExtractPlugin({ filename: "assets/[name].[contenthash:8].css", chunkFilename: "assets/[name].[contenthash:8].css" }),
    page("taskpane", "taskpane.html", "./src/taskpane/taskpane.html"),
    page("map", "map.html", "./src/map/map.html"),
    page("theory", "theory.html", "./src/theory/theory.html"),
    page("workbench", "index.html", "./src/workbench/index.html"),
    page("tiles", "tiles.html", "./src/map/surface/tiles/tiles.html"),
  ],
};

/**
 * The page that an export fills: one script and one style sheet, which scripts/viewer.mjs puts into viewer.html. The same map
 * and list as everywhere; what needs a workbook or makes one (catalogue, Word) is left out, as the page never offers it.
 */
const viewer = {
  ...common,
  name: "viewer",
  target: ["web", "es2020"],
  entry: { viewer: "./src/viewer/index.tsx" },
  resolve: { ...common.resolve, alias: { [path.join(__dirname, "src/map/catalogue/CatalogueDialog")]: false } },
  output: { path: path.join(dist, "viewer-parts"), filename: "[name].js", publicPath: "" },
  module: {
    parser: { javascript: { dynamicImportMode: "eager" } },
    rules: [
      typescript,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.(png|svg)$/, type: "asset/inline" },
    ],
  },
  optimization: { minimizer, splitChunks: false, runtimeChunk: false },
  plugins: [new MiniCssExtractPlugin({ filename: "[name].css" })],
};

module.exports = [functions, waiting, pages, viewer];
