import type Hexo from "hexo";

import { readSettings, type Settings } from "../config.ts";
import { diagnose } from "../diagnostic.ts";
import { ConfigFault } from "./errors.ts";

/** The settings, or a `ConfigFault` that names what is wrong with them. */
export function settingsOf(hexo: Hexo): Settings {
  const read = readSettings(hexo.config);
  if ("settings" in read) return read.settings;
  throw new ConfigFault(
    read.faults.map(({ keys, expected }) =>
      diagnose(
        "config-invalid",
        { path: "_config.yml", line: 1, column: 1 },
        { key: keys.join("."), problem: expected },
      ),
    ),
  );
}
