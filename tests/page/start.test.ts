import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { headersFor } from "../../bin/headers.js";
import { printedUntil } from "./printed.ts";

test("npm start prints the comparison of the default study and serves the page with the headers of its table, on another port if its own is taken", async () => {
  const taken = createServer().listen(0, "localhost");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  const started = spawn(process.execPath, ["bin/start.js", "--port", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const printed = await printedUntil(started.stdout, /Groundswell is at \S+ /);
    expect(printed).toContain("difference in the same network");
    const address = /Groundswell is at (\S+)/.exec(printed)![1];
    expect(Number(new URL(address).port)).not.toBe(port);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain("<title>Groundswell</title>");
    const [, script] = /src="\.(\/assets\/[^"]+)"/.exec(html)!;
    for (const [path, status] of [
      ["/", 200],
      [script, 200],
      ["/sw.js", 200],
      ["/nothing.js", 404],
    ] as const) {
      const answer = await fetch(new URL(path, address));
      expect([path, answer.status]).toEqual([path, status]);
      for (const [name, value] of headersFor(path)) expect([path, answer.headers.get(name)]).toEqual([path, value]);
    }
    const gone = await fetch(new URL("/assets/of-an-older-version.js", address));
    expect(gone.status).toBe(404);
    expect(gone.headers.get("Cache-Control")).toBe("no-cache");
  } finally {
    started.kill();
    taken.close();
  }
}, 60_000);

test("a port that is none is refused", async () => {
  const started = spawn(process.execPath, ["bin/start.js", "--port", "many"], { stdio: ["ignore", "ignore", "pipe"] });
  const [said] = await once(started.stderr, "data");
  expect(String(said)).toBe("--port: many is not a whole number from 0 to 65535\n");
  if (started.exitCode === null) await once(started, "exit");
  expect(started.exitCode).toBe(2);
});
