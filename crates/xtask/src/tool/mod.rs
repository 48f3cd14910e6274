//! What the commands run, and how: other programs, the tools that are pinned here, where things are.

pub(crate) mod apt;
pub(crate) mod chromium;
pub(crate) mod csp;
pub(crate) mod engines;
pub(crate) mod metadata;
pub(crate) mod node;
pub(crate) mod office;
pub(crate) mod pinned;
pub(crate) mod port;
pub(crate) mod process;
pub(crate) mod progress;
pub(crate) mod signal;
pub(crate) mod web_servers;
pub(crate) mod workspace;
