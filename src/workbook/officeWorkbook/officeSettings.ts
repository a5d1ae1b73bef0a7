import { SETTINGS_NAMESPACE, settingsFromXml, settingsToXml } from "../settingsPart";
import { runExcel } from "./runExcel";

/** The settings document of the custom XML part with our namespace; null when there is none or it is not well formed. */
export async function readOfficeSettings(): Promise<string | null> {
  return runExcel("Read the settings", "read", async (context) => {
    const part = settingsPart(context);
    part.load("id");
    await context.sync();
    return part.isNullObject ? null : readPart(context, part.id);
  });
}

/** The same when the part's id is known: one round trip. */
export async function readSettingsPart(id: string): Promise<string | null> {
  return runExcel("Read the settings", "read", (context) => readPart(context, id));
}

/** A null object's methods are not called: Excel's documentation does not say what they would answer. */
async function readPart(context: Excel.RequestContext, id: string): Promise<string | null> {
  const xml = context.workbook.customXmlParts.getItem(id).getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult needs no load
  return settingsFromXml(xml.value);
}

/** Replaces the settings part, or adds it. */
export async function writeOfficeSettings(json: string): Promise<void> {
  await runExcel("Save the settings", "write", async (context) => {
    const part = settingsPart(context);
    part.load("id");
    await context.sync();
    if (part.isNullObject) context.workbook.customXmlParts.add(settingsToXml(json));
    else part.setXml(settingsToXml(json));
    await context.sync();
  });
}

export function settingsPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItemOrNullObject();
}
