//! What TypeScript files declare, as far as they are written here: each line of the outermost level begins at the margin.

/// Something that is declared, or a member of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Declaration {
    pub(super) name: String,
    /// What its comment says, without stars.
    pub(super) about: String,
    /// Its source, without the comment before it.
    pub(super) source: String,
}

/// What a file exports, by its words `export`.
pub(super) fn exported(text: &str) -> Vec<Declaration> {
    declared(text, "", |line| {
        let rest = line.strip_prefix("export ")?;
        let rest = rest.strip_prefix("async ").unwrap_or(rest);
        let kinds = ["interface ", "type ", "class ", "function ", "const "];
        let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
        name(rest)
    })
}

/// The members of an interface's source.
pub(super) fn members(source: &str) -> Vec<Declaration> {
    declared(source, "  ", |line| {
        let rest = line.strip_prefix("  ")?;
        name(rest.strip_prefix("readonly ").unwrap_or(rest))
    })
}

fn name(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
    (end > 0).then(|| text[..end].to_owned())
}

/// What stands at a margin and has a name. Further ones of the same name, overloads, are of the one before.
fn declared(text: &str, margin: &str, named: impl Fn(&str) -> Option<String>) -> Vec<Declaration> {
    let mut found: Vec<Declaration> = Vec::new();
    let mut about = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let own = line.strip_prefix(margin).unwrap_or(line);
        if own.starts_with("/**") {
            about = comment(line, &mut lines);
        } else if let Some(name) = named(line).filter(|_| !own.starts_with(' ')) {
            let source = source(line, margin, &mut lines);
            match found.last_mut().filter(|last| last.name == name) {
                Some(last) => last.source += &format!("\n{source}"),
                None => found.push(Declaration {
                    name,
                    about: std::mem::take(&mut about),
                    source,
                }),
            }
        }
    }
    found
}

/// A comment's text, a paragraph a line; `@throws {TypeError} where` reads well without its sign.
fn comment<'l>(first: &'l str, lines: &mut impl Iterator<Item = &'l str>) -> String {
    let mut all = vec![first];
    while !all.last().is_some_and(|line| line.ends_with("*/")) {
        let Some(line) = lines.next() else { break };
        all.push(line);
    }
    let mut text = String::new();
    for line in all {
        let line = line.trim_start().trim_start_matches("/**");
        let line = line.strip_suffix("*/").unwrap_or(line).trim();
        let line = line.trim_start_matches('*').trim();
        text += if line.is_empty() { "\n\n" } else { " " };
        text += line;
    }
    let text = text.replace("@throws {TypeError}", "Throws a `TypeError`");
    let text = text.replace("@throws {OrderError}", "Throws an `OrderError`");
    let paragraphs = text.split("\n\n").map(str::trim);
    let paragraphs: Vec<_> = paragraphs.filter(|one| !one.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// The lines of a declaration, up to where all its brackets are closed; of a function what comes before its body.
fn source<'l>(first: &'l str, margin: &str, lines: &mut impl Iterator<Item = &'l str>) -> String {
    if first.contains("function ") {
        return format!("{};", first.trim_end_matches(" {"));
    }
    let mut source = String::new();
    let mut depth = 0;
    let mut line = first;
    loop {
        let own = line.strip_prefix(margin).unwrap_or(line);
        source += own;
        if !own.trim_start().starts_with(['*', '/']) {
            let count = |brackets: &str| own.matches(|c| brackets.contains(c)).count() as isize;
            depth += count("{[(") - count("}])");
        }
        if depth <= 0 && own.ends_with([';', '}']) {
            return source;
        }
        let Some(next) = lines.next() else {
            return source;
        };
        source.push('\n');
        line = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
// A comment.
import x from 'y';

/** One. */
export type One =
  | 'a'
  | { b: 'c' };

/**
 * Two, over
 * lines.
 *
 * @throws {TypeError} where it does.
 */
export interface Two<C extends string = never> {
  /** Its (a member. */
  a: string;
  readonly b: {
    c: number;
  };
  d(one: string): void;
  d(other: number): void;
}

export async function three(a: string): Promise<void> {
  const hidden = a;
}
";

    #[test]
    fn declarations_are_read_with_what_is_said_of_them() {
        let [one, two, three] = &*exported(FILE) else {
            panic!("{:?}", exported(FILE));
        };
        assert_eq!(one.source, "export type One =\n  | 'a'\n  | { b: 'c' };");
        assert_eq!(
            two.about,
            "Two, over lines.\n\nThrows a `TypeError` where it does."
        );
        assert_eq!(
            three.source,
            "export async function three(a: string): Promise<void>;"
        );
        let members = members(&two.source);
        let names: Vec<_> = members.iter().map(|member| &*member.name).collect();
        assert_eq!(names, ["a", "b", "d"]);
        assert_eq!(members[0].about, "Its (a member.");
        assert_eq!(members[1].source, "readonly b: {\n  c: number;\n};");
        assert_eq!(
            members[2].source,
            "d(one: string): void;\nd(other: number): void;"
        );
    }
}
