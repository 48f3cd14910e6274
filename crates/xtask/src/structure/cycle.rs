//! Circles among the imports of files.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use super::modules::Dependency;

/// The dependencies of each file.
type Graph<'d> = BTreeMap<&'d Path, Vec<&'d Dependency>>;

/// A sentence for each circle. Of circles that share a file only the shortest is reported: the others may go with it.
pub(super) fn faults(dependencies: &[Dependency]) -> Vec<String> {
    let mut graph = Graph::new();
    for dependency in dependencies {
        graph.entry(&dependency.from).or_default().push(dependency);
    }
    let mut circles: Vec<_> = graph
        .keys()
        .filter_map(|file| shortest(file, &graph))
        .collect();
    circles.sort_by_key(Vec::len);
    let mut reported = BTreeSet::new();
    circles.retain(|circle| {
        let files = || circle.iter().map(|step| step.from.as_path());
        let is_new = !files().any(|file| reported.contains(file));
        if is_new {
            reported.extend(files());
        }
        is_new
    });
    circles.iter().map(|circle| describe(circle)).collect()
}

/// The shortest way from a file back to itself.
fn shortest<'d>(file: &Path, graph: &Graph<'d>) -> Option<Vec<&'d Dependency>> {
    let mut reached_by: BTreeMap<&Path, &Dependency> = BTreeMap::new();
    let mut next = VecDeque::from([file]);
    while let Some(file) = next.pop_front() {
        for dependency in graph.get(file).into_iter().flatten() {
            if !reached_by.contains_key(dependency.to.as_path()) {
                reached_by.insert(&dependency.to, dependency);
                next.push_back(&dependency.to);
            }
        }
    }
    let mut circle = vec![*reached_by.get(file)?];
    while let Some(first) = circle.first().filter(|first| first.from != file) {
        circle.insert(0, reached_by.get(first.from.as_path())?);
    }
    Some(circle)
}

fn describe(circle: &[&Dependency]) -> String {
    let steps = circle
        .iter()
        .map(|step| format!("{}:{}", step.from.display(), step.line));
    let back = circle.first().map(|first| first.from.display().to_string());
    let chain: Vec<String> = steps.chain(back).collect();
    format!(
        "{}: these files import each other in a circle: move what they share into a file that imports none of them",
        chain.join(" → ")
    )
}
