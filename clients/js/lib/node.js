export * from "./index.js";
export { FileStore } from "./file-store.js";
