import { playwright } from "@vitest/browser-playwright";
import type { LaunchOptions } from "../../bin/browsers.js";

/**
 * Vitest's playwright provider, except that the test frame is found by its place. Firefox over WebDriver BiDi does not
 * always tell a frame's name, and then Vitest's own search for "vitest-iframe" times out.
 */
export function browserProvider(launchOptions: LaunchOptions) {
  const provider = playwright({ launchOptions, contextOptions: { viewport: { width: 1440, height: 900 } } });
  const { providerFactory } = provider;
  return {
    ...provider,
    providerFactory(project: Parameters<typeof providerFactory>[0]) {
      const made = providerFactory(project);
      const getCommandsContext = made.getCommandsContext.bind(made);
      made.getCommandsContext = (sessionId: string) => {
        const context = getCommandsContext(sessionId);
        const { page } = context as { page: import("playwright").Page };
        return Object.defineProperties(
          {},
          {
            ...Object.getOwnPropertyDescriptors(context),
            frame: {
              enumerable: true,
              value: async () => {
                const last = page.mainFrame().childFrames().at(-1);
                return last ?? page.waitForEvent("frameattached", { timeout: 5000 });
              },
            },
          },
        );
      };
      return made;
    },
  };
}
