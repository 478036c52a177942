import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

test("a click lands on its button and the keyboard types into its field", async () => {
  const button = document.createElement("button");
  button.textContent = "press";
  let presses = 0;
  button.addEventListener("click", () => presses++);
  const field = document.createElement("input");
  field.setAttribute("aria-label", "name");
  document.body.append(button, field);
  await page.getByRole("button", { name: "press" }).click();
  expect(presses).toBe(1);
  await userEvent.click(field);
  await userEvent.keyboard("mandate");
  expect(field.value).toBe("mandate");
});
