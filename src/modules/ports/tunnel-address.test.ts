import { describe, expect, it } from "vitest";
import { hideKey, linkTo } from "./tunnel-address";

describe("the address of a tunnel", () => {
  it("can hide its key", () => {
    const hidden = hideKey("https://router.example.com/aB3dE/?token=aB3dE", "aB3dE");
    expect(hidden).not.toContain("aB3dE");
    expect(hidden).toMatch(/^https:\/\/router\.example\.com\/•+\/\?token=•+$/);
    expect(hideKey("https://router.example.com/", "")).toBe("https://router.example.com/");
  });

  it.each(["https://router.example.com/x/", "HTTP://router/x", "/tunnels/x"])("%s is a link", (address) =>
    expect(linkTo(address)).toBe(address),
  );

  it.each(["javascript:alert(1)", "data:text/html,x", "//other.example.com/x", "", "router/x"])(
    "%s is not a link",
    (address) => expect(linkTo(address)).toBeUndefined(),
  );
});
