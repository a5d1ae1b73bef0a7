import { Combobox, Option, OptionGroup } from "@fluentui/react-components";
import { useState } from "react";
import { fold } from "../../core/folding";

export interface PickerOption {
  readonly value: string;
  /** What is read, searched and shown. */
  readonly words: string;
  /** Heading that the option stands under. */
  readonly group: string;
}

const MOST_SHOWN = 60;

/**
 * Picks one of many by words: typing narrows the list, arrows and Enter choose, Escape closes. It holds no choice of its own: what was
 * picked goes to `onPick`, and the field is empty again.
 */
export function WordPicker({ label, placeholder, options, onPick }: {
  readonly label: string; readonly placeholder: string; readonly options: readonly PickerOption[]; readonly onPick: (value: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const wanted = fold(typed).split(" ").filter((word) => word !== "");
  const fitting = options.filter(({ words }) => { const text = fold(words); return wanted.every((word) => text.includes(word)); });
  const shown = fitting.slice(0, MOST_SHOWN);
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <Combobox
      aria-label={label} placeholder={placeholder} size="small" value={typed} selectedOptions={[]} autoComplete="off"
      style={{ minWidth: 0, width: "100%" }} listbox={{ style: { maxHeight: "min(320px, 50vh)", overflowWrap: "anywhere" } }}
      onChange={(event) => setTyped(event.target.value)} onBlur={() => setTyped("")}
      onOptionSelect={(_event, { optionValue }) => {
        setTyped("");
        if (optionValue !== undefined && optionValue !== "") onPick(optionValue);
      }}
    >
      {groups.map((group) => (
        <OptionGroup key={group} label={group}>
          {shown.filter((option) => option.group === group).map(({ value, words }) => <Option key={value} value={value} text={words} checkIcon={null}>{words}</Option>)}
        </OptionGroup>
      ))}
      {fitting.length > shown.length ? <Option key="more" value="" text="" disabled checkIcon={null}>{`${fitting.length - shown.length} more: type a word to narrow the list`}</Option> : null}
      {fitting.length === 0 ? <Option key="none" value="" text="" disabled checkIcon={null}>Nothing fits these words</Option> : null}
    </Combobox>
  );
}
