//! What a Rust file says of modules: which it has, which names it imports, and which paths it uses.
//!
//! Read from its tokens, not from its syntax tree: so a path within a macro's arguments is one too, and a comment or a
//! string is none.

use std::str::FromStr as _;

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A module, as far as it stands in one file.
#[derive(Debug, Default)]
pub(super) struct Module {
    pub(super) children: Vec<Child>,
    pub(super) imports: Vec<Import>,
    /// Paths of two or more steps outside of `use`.
    pub(super) paths: Vec<UsedPath>,
}

/// `mod name;` or `mod name { … }`
#[derive(Debug)]
pub(super) struct Child {
    pub(super) name: String,
    /// What `#[path = "…"]` says.
    pub(super) path: Option<String>,
    /// It is compiled for tests alone.
    pub(super) for_tests: bool,
    /// What stands in its braces; none where it is a file.
    pub(super) content: Option<Module>,
}

/// A name that `use` brings into the module.
#[derive(Debug)]
pub(super) struct Import {
    pub(super) name: String,
    pub(super) path: UsedPath,
}

/// The steps of a path, such as `crate`, `json`, `Reader`, and the line where it stands.
#[derive(Debug, Clone, Default)]
pub(super) struct UsedPath {
    pub(super) steps: Vec<String>,
    pub(super) line: usize,
    /// All names of a module: `use path::*`.
    pub(super) is_glob: bool,
}

/// Reads a file.
pub(super) fn read(text: &str) -> Result<Module> {
    let tokens = TokenStream::from_str(text)
        .map_err(|error| anyhow!("line {}: {error}", error.span().start().line))?;
    let mut module = Module::default();
    read_tokens(&trees(tokens), &mut module);
    Ok(module)
}

fn trees(tokens: TokenStream) -> Vec<TokenTree> {
    tokens.into_iter().collect()
}

/// The attributes before an item, as far as they matter here.
#[derive(Default)]
struct Attributes {
    path: Option<String>,
    for_tests: bool,
}

/// Reads a module's tokens, or those of a block within it.
fn read_tokens(mut rest: &[TokenTree], module: &mut Module) {
    let mut attributes = Attributes::default();
    // Two before a word make it the rest of a path, such as `::new` after a type in angle brackets.
    let mut colons = 0;
    while let Some((first, after)) = rest.split_first() {
        let length = if is_punct(first, '#') {
            1 + read_attribute(after, &mut attributes)
        } else if is_word(first, "pub") {
            // `pub(in crate::json)` uses nothing of what it names.
            1 + usize::from(after.first().is_some_and(is_parenthesised))
        } else {
            let attributes = std::mem::take(&mut attributes);
            match first {
                token if is_word(token, "mod") => 1 + read_child(after, attributes, module),
                _ if attributes.for_tests => item_length(rest),
                token if is_word(token, "use") => 1 + read_use(after, module),
                TokenTree::Ident(_) => {
                    let (path, length) = read_path(rest);
                    if path.steps.len() > 1 && colons < 2 {
                        module.paths.push(path);
                    }
                    length
                }
                TokenTree::Group(group) => {
                    read_tokens(&trees(group.stream()), module);
                    1
                }
                _ => 1,
            }
        };
        colons = if is_punct(first, ':') { colons + 1 } else { 0 };
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// Reads what follows `#`; returns the number of tokens.
fn read_attribute(rest: &[TokenTree], attributes: &mut Attributes) -> usize {
    let inner = rest.first().is_some_and(|token| is_punct(token, '!'));
    let Some(TokenTree::Group(group)) = rest.get(usize::from(inner)) else {
        return 0;
    };
    let text = group.stream().to_string().replace(' ', "");
    if text.starts_with("cfg(test)") || text.starts_with("cfg(all(test,") {
        attributes.for_tests = true;
    }
    if let Some(path) = text.strip_prefix("path=\"") {
        attributes.path = Some(path.trim_end_matches('"').to_owned());
    }
    usize::from(inner) + 1
}

/// Reads what follows `mod`; returns the number of tokens.
fn read_child(rest: &[TokenTree], attributes: Attributes, module: &mut Module) -> usize {
    let [TokenTree::Ident(name), body, ..] = rest else {
        return 0;
    };
    let content = match body {
        TokenTree::Group(group) => {
            let mut content = Module::default();
            read_tokens(&trees(group.stream()), &mut content);
            Some(content)
        }
        _ => None,
    };
    module.children.push(Child {
        name: name.to_string(),
        path: attributes.path,
        for_tests: attributes.for_tests,
        content,
    });
    2
}

/// The number of tokens up to the end of an item: a `;`, or its block.
fn item_length(tokens: &[TokenTree]) -> usize {
    let is_end = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        token => is_punct(token, ';'),
    };
    tokens
        .iter()
        .position(is_end)
        .map_or(tokens.len(), |at| at + 1)
}

/// Reads what follows `use`; returns the number of tokens.
fn read_use(rest: &[TokenTree], module: &mut Module) -> usize {
    // `impl Trait + use<'a>` imports nothing.
    if rest.first().is_some_and(|token| is_punct(token, '<')) {
        return 0;
    }
    let length = rest
        .iter()
        .position(|token| is_punct(token, ';'))
        .unwrap_or(rest.len());
    let tree = rest.get(..length).unwrap_or_default();
    read_use_tree(tree, &UsedPath::default(), module);
    length
}

/// Reads `a::b`, `a::b as c`, `a::*` or `a::{b, c::d}`, of which `prefix` stands before.
fn read_use_tree(tokens: &[TokenTree], prefix: &UsedPath, module: &mut Module) {
    let mut path = prefix.clone();
    let mut alias = None;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(ident) if ident == "as" => {
                alias = tokens.get(index + 1).map(ToString::to_string);
                break;
            }
            TokenTree::Ident(ident) => {
                path.steps.push(ident.to_string());
                path.line = ident.span().start().line;
            }
            TokenTree::Group(group) => {
                for part in trees(group.stream()).split(|token| is_punct(token, ',')) {
                    read_use_tree(part, &path, module);
                }
                return;
            }
            token => path.is_glob |= is_punct(token, '*'),
        }
    }
    // `a::{self}` is `a`.
    if path.steps.len() > 1 && path.steps.last().is_some_and(|step| step == "self") {
        path.steps.pop();
    }
    let name = if path.is_glob {
        Some("*".to_owned())
    } else {
        alias
    };
    if let Some(name) = name.or_else(|| path.steps.last().cloned()) {
        module.imports.push(Import { name, path });
    }
}

/// Reads the path that begins with the first token, a word; returns it and its number of tokens.
fn read_path(tokens: &[TokenTree]) -> (UsedPath, usize) {
    let line = tokens.first().map_or(0, |token| token.span().start().line);
    let mut path = UsedPath {
        line,
        ..UsedPath::default()
    };
    let mut length = 0;
    while let Some(TokenTree::Ident(ident)) = tokens.get(length) {
        path.steps.push(ident.to_string());
        length += 1;
        let colons = tokens.get(length..length + 2).unwrap_or_default();
        let goes_on = colons.len() == 2
            && colons.iter().all(|token| is_punct(token, ':'))
            && matches!(tokens.get(length + 2), Some(TokenTree::Ident(_)));
        if !goes_on {
            break;
        }
        length += 2;
    }
    (path, length)
}

fn is_parenthesised(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis)
}

fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}
