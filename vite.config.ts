import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BROWSER_NAMES, findBrowser } from "./bin/browsers.js";
import { devStyles } from "./bin/plugins/dev-styles-plugin.ts";
import { storedExample } from "./bin/plugins/example-plugin.ts";
import { hosting } from "./bin/plugins/hosting-plugin.ts";
import { LICENCES, licences } from "./bin/plugins/licences-plugin.ts";
import { offline, PUBLIC } from "./bin/plugins/offline-plugin.ts";

/** Listed so that Vite does not find one in the middle of a browser test and reload. */
const PAGE_DEPENDENCIES = [
  "@preact/signals",
  "comlink",
  "d3",
  "idb",
  "preact",
  "preact/hooks",
  "preact/jsx-dev-runtime",
  "preact/jsx-runtime",
  "seedrandom",
  "zod",
];

/** The built page in real browsers. */
const PAGE = ["tests/page/**/*.test.ts"];
/** What takes long: many thousands of runs under fixed seeds, thousands of broken files, programs started anew. */
const LONG = [
  "tests/oracle/{agreement,structure}*.test.ts",
  "tests/checks/**/*.test.ts",
  "tests/analysis/sensitivity/recovery.test.ts",
  "tests/laws/pairing-means.test.ts",
  "tests/cli/memory.test.ts",
  "tests/cli/process.test.ts",
  "tests/cli/sweep/killed.test.ts",
  "tests/cli/commands/{verify,patterns,trials}.test.ts",
  "tests/workers/node.test.ts",
  "tests/{networks,study}/fuzz.test.ts",
];

export default defineConfig(async ({ mode }) => ({
  base: "./",
  publicDir: mode === "node" ? (false as const) : PUBLIC,
  plugins: mode === "node" ? [licences()] : [storedExample(), hosting(), licences(), offline(), devStyles()],
  css: styles(),
  build: mode === "node" ? nodeBuild() : pageBuild(),
  ...(mode === "node" ? { ssr: { noExternal: true as const, external: ["piscina"] } } : {}),
  worker: { format: "es" as const },
  optimizeDeps: { include: PAGE_DEPENDENCIES },
  test: {
    projects: [
      inNode("node", 0, ["tests/**/*.test.ts"], ["tests/browser/**", ...PAGE, ...LONG], 30_000),
      inNode("long", 1, LONG, [], 300_000),
      inNode("page", 2, PAGE, [], 120_000),
      ...(await browserProjects()),
    ],
  },
}));

/** Tests that run in Node, under the name by which `--project` asks for them; groups run one after the other. */
function inNode(name: string, groupOrder: number, include: string[], exclude: string[], testTimeout: number) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      exclude,
      testTimeout,
      hookTimeout: testTimeout,
      sequence: { groupOrder },
      // most of a short test file's time would be importing what the file before it has imported
      isolate: false,
      // Vitest's own rule leaves one of two cores idle
      maxWorkers: Math.min(availableParallelism(), 8),
    },
  };
}

/** Stylesheets share their break points, and a class of a room's own sheet has a name of its own; browsers know light-dark(). */
function styles() {
  return {
    transformer: "lightningcss" as const,
    lightningcss: {
      targets: { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) },
      drafts: { customMedia: true },
      cssModules: { pattern: "[local]_[hash]" },
    },
  };
}

function pageBuild() {
  return {
    outDir: "dist/app",
    license: LICENCES,
    target: "es2023" as const,
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // whatever reads a schema waits for this chunk, so that no schema is made before zod is told not to compile code
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "zod", test: /node_modules\/zod\/|src\/app\/no-eval/ },
            // one stylesheet for all that the page begins with
            { name: "styles", test: /src\/app\/(?:controls|explore|frame|library|styles|world)\/.*\.css/ },
          ],
        },
      },
    },
  };
}

/** The command line and the worker it starts, each in one file with what it needs. */
function nodeBuild() {
  return {
    outDir: "dist/cli",
    license: LICENCES,
    target: "node20" as const,
    ssr: true,
    minify: false,
    rolldownOptions: {
      input: { main: "src/cli/main.ts", "node-worker": "workers/node-worker.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  };
}

/** The tests of tests/browser/, once in every browser found. In CI a missing browser is an error. */
async function browserProjects() {
  if (!process.env.VITEST) return [];
  const { browserProvider } = await import("./tests/browser/provider.ts");
  const { runsInNode } = await import("./tests/browser/commands.ts");
  const instances = [];
  for (const browser of BROWSER_NAMES) {
    const launchOptions = await findBrowser(browser);
    if (launchOptions !== null) instances.push({ browser, name: browser, provider: browserProvider(launchOptions) });
    else if (process.env.CI) throw new Error(`${browser} is not installed, and in CI no browser may be missing`);
  }
  if (instances.length === 0) return [];
  return [
    {
      extends: true as const,
      test: {
        name: "browser",
        sequence: { groupOrder: 3 },
        include: ["tests/browser/**/*.test.{ts,tsx}"],
        setupFiles: ["tests/browser/set-up.ts"],
        testTimeout: 30_000,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          viewport: { width: 1440, height: 900 },
          provider: instances[0].provider,
          instances,
          commands: { runsInNode },
        },
      },
    },
  ];
}
