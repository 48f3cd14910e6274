//! What the package's `package.json` has from `Cargo.toml`, the one place where it stands.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::tool::metadata::Metadata;
use crate::tool::workspace::Workspace;

/// Version, licence and addresses, as JSON.
pub(crate) fn of_cargo(workspace: &Workspace, name: &str) -> Result<String> {
    let metadata = Metadata::of(workspace.shell(), Path::new("Cargo.toml"))?;
    let package = metadata.packages.into_iter().find(|one| one.name == name);
    let package = package.with_context(|| format!("there is no crate {name}"))?;
    let (version, license) = (package.version, package.license);
    let Some(repository) = package.repository else {
        return Ok(json!({ "version": version, "license": license }).to_string());
    };
    let repository = repository.trim_end_matches('/').trim_end_matches(".git");
    let homepage = package.homepage;
    let fields = json!({
        "version": version,
        "license": license,
        "homepage": homepage.unwrap_or_else(|| format!("{repository}#readme")),
        "bugs": { "url": format!("{repository}/issues") },
        "repository": {
            "type": "git",
            "url": format!("git+{repository}.git"),
            "directory": "crates/order-validator/npm",
        },
    });
    Ok(fields.to_string())
}

/// What a manifest lacks of what publishing with provenance needs.
pub(crate) fn faults(manifest: &Value) -> Vec<String> {
    let text = |pointer: &str| manifest.pointer(pointer).and_then(Value::as_str);
    let mut faults = Vec::new();
    for field in ["name", "version", "description", "license", "type", "types"] {
        if text(&format!("/{field}")).is_none_or(str::is_empty) {
            faults.push(format!("package.json has no `{field}`"));
        }
    }
    let keywords = manifest.get("keywords").and_then(Value::as_array);
    if keywords.is_none_or(Vec::is_empty) {
        faults.push("package.json has no `keywords`".to_owned());
    }
    let provenance = manifest.pointer("/publishConfig/provenance");
    if provenance != Some(&Value::Bool(true)) || text("/publishConfig/access") != Some("public") {
        faults.push("package.json does not ask for provenance and public access".to_owned());
    }
    if text("/repository/url").is_none() {
        faults.push(
            "there is no `repository`, which provenance is checked against: set it in `[package]` of crates/order-validator/Cargo.toml".to_owned(),
        );
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let whole = json!({
            "name": "a", "version": "1.0.0", "description": "b", "license": "MIT", "type": "module", "types": "./index.d.ts",
            "keywords": ["c"], "publishConfig": { "access": "public", "provenance": true }, "repository": { "url": "git+https://example.com/a.git" },
        });
        assert_eq!(faults(&whole), Vec::<String>::new());
        assert_eq!(faults(&json!({})).len(), 9);
    }
}
