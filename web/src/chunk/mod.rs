//! The parts of the page's code that are not needed for the form to be on the screen. Each is a file of its own, fetched
//! when it is wanted; what it holds is a table of functions, which are called as any others once it is there.
//!
//! Memory is one, so values pass freely. What is asked for before its chunk is there waits for it, and is never dropped.
//! What a chunk holds stands in `app/chunks.rs`.

mod example_order;
mod judging;
mod load;
mod reading;

pub(crate) use self::judging::{JUDGING, Judging, WHOLE_RULES, WHOLE_RULES_CONTENT};
pub(crate) use self::load::{Chunk, ChunkFile, Content, LoadError, Loading, load_at_start};
pub(crate) use self::reading::{CONTENT as READING_CONTENT, READING};
