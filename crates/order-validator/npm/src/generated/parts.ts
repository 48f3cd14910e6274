// Made by `cargo xtask codegen`.
import type { Part } from './order.js';

/** The parts, in the order of their numbers in parts.rs of the crate. */
export const PARTS: readonly Part[] = ['plausibility', 'chinese', 'spanish', 'thai'];
