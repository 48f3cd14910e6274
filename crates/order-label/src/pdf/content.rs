//! What a page shows: the operators of its content, of which only those that place and show text are looked at.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::file::File;
use super::font::Font;
use super::lexer::Lexer;
use super::matrix::Matrix;
use super::object::{Dictionary, Object};
use super::page::Page;
use super::run::Run;

/// Operators of one file, at most.
const MAX_OPERATORS: usize = 3_000_000;
/// Texts of one file, at most.
const MAX_RUNS: usize = 100_000;
/// Forms within each other.
const MAX_FORMS: usize = 8;
/// States that are kept at once.
const MAX_STATES: usize = 256;
/// Fonts that are read, at most.
const MAX_FONTS: usize = 500;
/// Operands of one operator.
const MAX_OPERANDS: usize = 64;

pub(super) struct Reader<'f, 'a> {
    file: &'f File<'a>,
    pub(super) runs: Vec<Run>,
    /// How many glyphs that are no spaces, and of how many of them the letters are not known.
    pub(super) letters: usize,
    pub(super) unknown: usize,
    fonts: BTreeMap<u32, Rc<Font>>,
    fonts_left: usize,
    operators_left: usize,
    page: u32,
}

#[derive(Clone)]
struct State {
    to_page: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// Where the next text goes, and where its line began.
#[derive(Clone, Copy)]
struct Place {
    text: Matrix,
    line: Matrix,
}

const START: Place = Place {
    text: Matrix::IDENTITY,
    line: Matrix::IDENTITY,
};

impl<'f, 'a> Reader<'f, 'a> {
    pub(super) const fn new(file: &'f File<'a>) -> Self {
        Self {
            file,
            runs: Vec::new(),
            letters: 0,
            unknown: 0,
            fonts: BTreeMap::new(),
            fonts_left: MAX_FONTS,
            operators_left: MAX_OPERATORS,
            page: 0,
        }
    }

    pub(super) fn read(&mut self, number: u32, page: &Page<'f>) {
        self.page = number;
        let turned = match page.turns {
            1 => Matrix([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]),
            2 => Matrix([-1.0, 0.0, 0.0, -1.0, 0.0, 0.0]),
            3 => Matrix([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]),
            _ => Matrix::IDENTITY,
        };
        let state = State {
            to_page: turned,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let content = self.content(page.dictionary);
        self.run(&content, page.resources, state, MAX_FORMS);
    }

    /// A page's streams, which are one.
    fn content(&self, page: &Dictionary) -> Vec<u8> {
        let Some(contents) = page.get(b"Contents") else {
            return Vec::new();
        };
        let several = self.file.resolve(contents).array();
        let streams = several.unwrap_or(std::slice::from_ref(contents));
        let mut content = Vec::new();
        for (_, bytes) in streams
            .iter()
            .take(1_000)
            .filter_map(|stream| self.file.stream(stream))
        {
            content.extend(bytes);
            content.push(b'\n');
        }
        content
    }

    fn run(
        &mut self,
        content: &[u8],
        resources: Option<&'f Dictionary>,
        state: State,
        forms: usize,
    ) {
        let mut lexer = Lexer::new(content, 0);
        let mut operands: Vec<Object> = Vec::new();
        let (mut state, mut kept) = (state, Vec::new());
        let mut place = START;
        while let Some(object) = lexer.next() {
            let Object::Operator(operator) = object else {
                if operands.len() < MAX_OPERANDS {
                    operands.push(object);
                }
                continue;
            };
            if self.operators_left == 0 || self.runs.len() > MAX_RUNS {
                return;
            }
            self.operators_left -= 1;
            match operator.as_slice() {
                b"q" if kept.len() < MAX_STATES => kept.push(state.clone()),
                b"Q" => state = kept.pop().unwrap_or(state),
                b"cm" => {
                    if let Some(matrix) = Matrix::of(&operands) {
                        state.to_page = matrix.then(state.to_page);
                    }
                }
                b"Do" => self.show_form(resources, operands.first(), &state, forms),
                b"ID" => skip_picture(&mut lexer),
                b"Tf" => self.set_font(resources, &operands, &mut state),
                operator => self.text(operator, &operands, &mut state, &mut place),
            }
            operands.clear();
        }
    }

    /// The operators of texts but the one that chooses a font.
    fn text(&mut self, operator: &[u8], operands: &[Object], state: &mut State, place: &mut Place) {
        let number = |at: usize| {
            operands
                .get(at)
                .and_then(Object::number)
                .unwrap_or_default()
        };
        match operator {
            b"BT" => *place = START,
            b"Tc" => state.letter_space = number(0),
            b"Tw" => state.word_space = number(0),
            b"Tz" => state.stretch = number(0) / 100.0,
            b"TL" => state.leading = number(0),
            b"Ts" => state.rise = number(0),
            b"Tm" => {
                if let Some(matrix) = Matrix::of(operands) {
                    *place = Place {
                        text: matrix,
                        line: matrix,
                    };
                }
            }
            b"Td" => place.next_line(number(0), number(1)),
            b"TD" => {
                state.leading = -number(1);
                place.next_line(number(0), number(1));
            }
            b"T*" => place.next_line(0.0, -state.leading),
            b"Tj" => self.show(operands.first(), state, place),
            b"'" => {
                place.next_line(0.0, -state.leading);
                self.show(operands.first(), state, place);
            }
            b"\"" => {
                (state.word_space, state.letter_space) = (number(0), number(1));
                place.next_line(0.0, -state.leading);
                self.show(operands.get(2), state, place);
            }
            b"TJ" => {
                for one in operands.first().and_then(Object::array).unwrap_or_default() {
                    match one.number() {
                        Some(back) => place.advance(-back / 1000.0 * state.size * state.stretch),
                        None => self.show(Some(one), state, place),
                    }
                }
            }
            _ => {}
        }
    }

    fn set_font(
        &mut self,
        resources: Option<&'f Dictionary>,
        operands: &[Object],
        state: &mut State,
    ) {
        let [name, size] = operands else {
            return;
        };
        state.size = size.number().unwrap_or_default();
        let fonts = resources.and_then(|it| self.file.dictionary(it, b"Font"));
        let font = name.name().and_then(|name| fonts?.get(name));
        state.font = font.and_then(|font| self.font(font));
    }

    fn font(&mut self, font: &'f Object) -> Option<Rc<Font>> {
        let number = match font {
            Object::Reference(number) => Some(*number),
            _ => None,
        };
        if let Some(known) = number.and_then(|number| self.fonts.get(&number)) {
            return Some(Rc::clone(known));
        }
        self.fonts_left = self.fonts_left.checked_sub(1)?;
        let read = Rc::new(Font::read(self.file, self.file.resolve(font).dictionary()?));
        if let Some(number) = number {
            self.fonts.insert(number, Rc::clone(&read));
        }
        Some(read)
    }

    /// What another stream shows, at this place.
    fn show_form(
        &mut self,
        resources: Option<&'f Dictionary>,
        name: Option<&Object>,
        state: &State,
        forms: usize,
    ) {
        let Some(forms) = forms.checked_sub(1) else {
            return;
        };
        let file = self.file;
        let all = resources.and_then(|it| file.dictionary(it, b"XObject"));
        let form = name.and_then(Object::name).and_then(|name| all?.get(name));
        let Some((dictionary, content)) = form.and_then(|form| file.stream(form)) else {
            return;
        };
        if file.get(dictionary, b"Subtype").and_then(Object::name) != Some(b"Form") {
            return;
        }
        let mut state = state.clone();
        let matrix = file.get(dictionary, b"Matrix").and_then(Object::array);
        if let Some(matrix) = matrix.and_then(Matrix::of) {
            state.to_page = matrix.then(state.to_page);
        }
        let own = file.dictionary(dictionary, b"Resources");
        self.run(&content, own.or(resources), state, forms);
    }

    fn show(&mut self, text: Option<&Object>, state: &State, place: &mut Place) {
        let (Some(Object::Text(bytes)), Some(font)) = (text, &state.font) else {
            return;
        };
        let shape = Matrix([
            state.size * state.stretch,
            0.0,
            0.0,
            state.size,
            0.0,
            state.rise,
        ]);
        let start = shape.then(place.text).then(state.to_page);
        let mut text = String::new();
        let (mut letters, mut unknown) = (0, 0);
        font.decode(bytes, &mut text, &mut |glyph| {
            let spaces = state.letter_space
                + if glyph.is_space {
                    state.word_space
                } else {
                    0.0
                };
            place.advance((glyph.width * state.size + spaces) * state.stretch);
            letters += usize::from(!glyph.is_space);
            unknown += usize::from(!glyph.is_known);
        });
        self.letters += letters;
        self.unknown += unknown;
        let end = shape.then(place.text).then(state.to_page);
        self.runs.extend(Run::between(self.page, text, start, end));
    }
}

impl Place {
    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::moved(x, y).then(self.line);
        self.text = self.line;
    }

    fn advance(&mut self, by: f64) {
        self.text = Matrix::moved(by, 0.0).then(self.text);
    }
}

/// Passes by a picture within the content: up to `EI` between white space.
fn skip_picture(lexer: &mut Lexer<'_>) {
    let rest = lexer.rest();
    let is_end = |window: &[u8]| match window {
        [before, b'E', b'I', after] => before.is_ascii_whitespace() && after.is_ascii_whitespace(),
        _ => false,
    };
    let end = rest.windows(4).position(is_end);
    lexer.at += end.map_or(rest.len(), |end| end + 3);
}
