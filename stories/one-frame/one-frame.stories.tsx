import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

/**
 * The checks show all stories in one frame, one after the other. Not for the sidebar: the first leaves what a story may
 * leave, and the second looks whether it is gone.
 */
const meta = {
  title: "Checks/One frame",
  tags: ["!dev", "!autodocs", "!visual"],
  render: () => <p>Nothing to see.</p>,
} satisfies Meta;

export default meta;

type Story = StoryObj<typeof meta>;

export const LeavesEverything = {
  async play() {
    localStorage.setItem("left", "1");
    sessionStorage.setItem("left", "1");
    // biome-ignore lint/suspicious/noDocumentCookie: what an app's own code may do
    document.cookie = "left=1; path=/";
    document.documentElement.setAttribute("data-left", "");
    history.replaceState(null, "", "#left");
    const dialog = document.createElement("dialog");
    dialog.id = "left";
    const field = document.createElement("input");
    field.ariaLabel = "Left";
    dialog.append(field);
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
    getSelection()?.selectAllChildren(document.body);
    setTimeout(() => document.body.append("left in time"), 400);
    setInterval(() => document.documentElement.setAttribute("data-late", ""), 400);
    // What the second story knows the first by.
    Reflect.set(window, "leftInThisFrame", true);
    await expect(field).toHaveFocus();
  },
} satisfies Story;

export const FindsNothing = {
  async play() {
    await expect(Reflect.get(window, "leftInThisFrame")).toBe(true);
    await expect(localStorage).toHaveLength(0);
    await expect(sessionStorage).toHaveLength(0);
    await expect(document.cookie).toBe("");
    await expect(document.documentElement).not.toHaveAttribute("data-left");
    await expect(location.hash).toBe("");
    await expect(document.getElementById("left")).toBe(null);
    await expect(document.body).toHaveFocus();
    await expect(getSelection()?.rangeCount).toBe(0);
    await expect(Date.now()).toBe(Date.UTC(2030, 0, 2, 10));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(document.documentElement).not.toHaveAttribute("data-late");
    await expect(document.body.textContent).not.toContain("left in time");
  },
} satisfies Story;
