import { hexo } from "./hexo.ts";
import { hugo } from "./hugo.ts";
import { lectern } from "./lectern.ts";
import type { Tool } from "./tool.ts";

/** Every tool that can be measured, in the order of the table. */
export const tools: readonly Tool[] = [lectern, hexo("hexo", "landscape"), hexo("hexo-next", "next"), hugo];
