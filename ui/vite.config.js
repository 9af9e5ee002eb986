import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { sprite } from "./scripts/sprite.mjs";

export default defineConfig({
  plugins: [sprite(), svelte(), svelteTesting()],
  // Fonts and pictures stay files of their own: the policy of the window allows no data: address for them.
  build: { assetsInlineLimit: 0, target: "es2022", cssTarget: ["chrome123", "safari17.5"], modulePreload: { polyfill: false } },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"], setupFiles: ["src/app/test-setup.ts"] },
});
