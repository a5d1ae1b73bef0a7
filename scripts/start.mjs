// npm start: installs what is missing, builds, serves dist/ and says where the workbench is.
import path from "node:path";
import { installPackages, root, run, stop } from "./install.mjs";

installPackages();
console.log("Building …");
if (run(process.execPath, ["scripts/build.mjs"]) !== 0) stop("The build failed; the reasons stand above.");

const { serve } = await import("./serve.mjs");
const port = Number(process.env.PORT ?? 3000);
try {
  await serve(path.join(root, "dist"), port);
} catch (error) {
  stop(error.message);
}
console.log(`
Cairn is running. Open the workbench on the sample workbook:

    http://localhost:${port}/

The map alone: http://localhost:${port}/map.html
For Excel itself: npm run start:excel
Stop with Ctrl+C.`);
