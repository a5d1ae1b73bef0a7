const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

/** Where office.js comes from. Government clouds have their own address; see docs. */
const officeJs = process.env.CAIRN_OFFICE_JS ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const dist = path.resolve(process.env.CAIRN_DIST ?? path.join(__dirname, "dist"));

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

const common = {
  mode: "production",
  devtool: false,
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

/** The three pages. They share React, Fluent UI and the core as chunks; the map page never names office.js up front. */
const pages = {
  ...common,
  name: "pages",
  target: ["web", "es2020"],
  entry: {
    taskpane: "./src/taskpane/index.tsx",
    map: "./src/map/index.tsx",
    workbench: "./src/workbench/index.tsx",
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
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.(png|svg)$/, type: "asset/resource" },
    ],
  },
  optimization: { splitChunks: { chunks: "all" } },
  plugins: [
    new MiniCssExtractPlugin({ filename: "assets/[name].[contenthash:8].css", chunkFilename: "assets/[name].[contenthash:8].css" }),
    page("taskpane", "taskpane.html", "./src/taskpane/taskpane.html"),
    page("map", "map.html", "./src/map/map.html"),
    page("workbench", "index.html", "./src/workbench/index.html"),
  ],
};

module.exports = [functions, pages];
