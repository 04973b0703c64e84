export { default, props } from "./page.tsx";
