// Made by `cargo xtask codegen`.
import type { CorePartCodes, Part } from './order.js';

/** The parts, in the order of their numbers in parts.rs of the crate: the rules that know what people write, and languages. */
export const PARTS: readonly Part[] = ['plausibility', 'chinese', 'spanish', 'thai'];

/** Those of the core. */
export const CORE_PARTS: readonly (keyof CorePartCodes)[] = ['plausibility', 'chinese', 'spanish', 'thai', 'phones', 'provinces'];
