import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { printedUntil } from "./printed.ts";

test("npm start prints the comparison of the default study and serves the page, on another port if its own is taken", async () => {
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
    expect(await page.text()).toContain("<title>Groundswell</title>");
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
