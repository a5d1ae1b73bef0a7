/**
 * Runs `handler` when a command of the ribbon is clicked whose manifest action is ExecuteFunction with this name. Excel is
 * told when it has ended, well or not, so that the button is free again; a failure goes on to the page's error handling.
 */
export function onRibbonCommand(name: string, handler: () => void | Promise<void>): void {
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await handler();
    } finally {
      event.completed();
    }
  });
}
