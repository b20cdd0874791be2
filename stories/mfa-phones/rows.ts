import { within } from "storybook/test";

type Canvas = Pick<ReturnType<typeof within>, "findByRole">;

/** The row of a phone number. */
export function rowOf(canvas: Canvas, phoneNumber: string): Promise<HTMLElement> {
  return canvas.findByRole("listitem", { name: phoneNumber });
}

/** The phone numbers of a list, in its order. */
export async function numbersOf(canvas: Canvas, list: string): Promise<(string | null)[]> {
  const rows = within(await canvas.findByRole("list", { name: list })).getAllByRole("listitem");
  return rows.map((row) => within(row).getByText(/^\+\d+$/).textContent);
}
