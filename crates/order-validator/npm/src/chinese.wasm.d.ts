export { default } from './validator.wasm';
