import { toWorkbookError, withWords } from "./officeErrors";
import { SETTINGS_NAMESPACE, settingsFromXml, settingsToXml } from "../settingsPart";
import { passes, patience, runExcel, runOnce } from "./runExcel";

const WHAT = "Save the settings";

/** The settings document of the custom XML part with our namespace; null when there is none or it is not well formed. */
export async function readOfficeSettings(): Promise<string | null> {
  return runExcel("Read the settings", "read", async (context) => {
    const parts = settingsParts(context);
    await context.sync();
    return readSettingsParts(context, parts.items.map(({ id }) => id));
  });
}

/** The same when the parts' ids are known: one round trip. Should a workbook have come by two parts, the first that holds settings counts. */
export async function readSettingsParts(context: Excel.RequestContext, ids: readonly string[]): Promise<string | null> {
  const asked = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  if (asked.length === 0) return null;
  await context.sync();
  return asked.map((xml) => settingsFromXml(xml.value)).find((json) => json !== null) ?? null;
}

/**
 * Replaces the settings part, or adds it. Where an answer is lost the part is read back: what has landed counts as written,
 * and it is never added twice.
 */
export async function writeOfficeSettings(json: string): Promise<void> {
  const waitAfter = patience(WHAT);
  const before = await readOfficeSettings();
  const written = settingsFromXml(settingsToXml(json));
  for (;;) {
    try {
      return await runOnce(async (context) => {
        const parts = settingsParts(context);
        await context.sync();
        const [first, ...doubles] = parts.items;
        for (const double of doubles) double.delete();
        if (first) first.setXml(settingsToXml(json));
        else context.workbook.customXmlParts.add(settingsToXml(json));
        await context.sync();
      });
    } catch (cause) {
      const now = await readOfficeSettings().catch(() => {
        throw withWords(toWorkbookError(cause, WHAT), "Cairn cannot tell whether the settings (criteria set, method, bands) were written. Look at them before you try again.");
      });
      if (now === written) return undefined;
      if (!passes(cause)) throw withWords(toWorkbookError(cause, WHAT), now === before ? "Nothing was changed." : "Somebody else has changed the settings meanwhile; look at them before you try again.");
      await waitAfter(cause);
    }
  }
}

/** Our parts, loaded with the caller's next sync. */
export function settingsParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load("items/id");
  return parts;
}
