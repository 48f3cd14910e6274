//! Which encoding a file is in: what stands at its beginning, else which encodings its bytes can be, and of those the one in which it
//! reads like text of its script and like names of columns.

use super::decoder::Decoders;
use super::known::Encoding;
use super::select::decoder;

/// Which encoding a file seems to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Detected {
    /// The encoding.
    pub encoding: Encoding,
    /// Whether nothing speaks for another: else the person should see the first rows, and may choose.
    pub is_certain: bool,
}

/// The encoding of a file that begins with `sample`; some 64 KB are enough. `is_known` says whether a cell is the name of a column.
#[must_use]
pub fn detect(sample: &[u8], decoders: &dyn Decoders, is_known: &dyn Fn(&str) -> bool) -> Detected {
    let certain = |encoding| Detected {
        encoding,
        is_certain: true,
    };
    match sample {
        [0xEF, 0xBB, 0xBF, ..] => return certain(Encoding::Utf8),
        [0xFF, 0xFE, ..] => return certain(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return certain(Encoding::Utf16Be),
        _ => {}
    }
    if let Some(encoding) = utf16_without_mark(sample) {
        return certain(encoding);
    }
    match utf8_share(sample) {
        Utf8::All => return certain(Encoding::Utf8),
        Utf8::Nearly => {
            return Detected {
                encoding: Encoding::Utf8,
                is_certain: false,
            };
        }
        Utf8::Not => {}
    }
    of_old_encodings(sample, decoders, is_known)
}

/// Where every other byte is zero, as in the names of columns in Latin letters.
fn utf16_without_mark(sample: &[u8]) -> Option<Encoding> {
    let start = sample.get(..sample.len().min(512))?;
    let zeros = |odd: usize| {
        let bytes = start.iter().skip(odd).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    match start.len() / 2 {
        0 | 1 => None,
        half if odd * 4 > half && even * 20 < half => Some(Encoding::Utf16Le),
        half if even * 4 > half && odd * 20 < half => Some(Encoding::Utf16Be),
        _ => None,
    }
}

enum Utf8 {
    All,
    /// A few bytes are wrong among many that are right: a character was cut somewhere.
    Nearly,
    Not,
}

fn utf8_share(sample: &[u8]) -> Utf8 {
    let (mut right, mut wrong) = (0, 0);
    for chunk in sample.utf8_chunks() {
        right += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    // The sample may end within a character.
    let is_cut = sample
        .utf8_chunks()
        .last()
        .is_some_and(|chunk| matches!(chunk.invalid(), [0xC2..=0xF4, ..]));
    match wrong - usize::from(is_cut && wrong > 0) {
        0 if right > 0 || !is_cut => Utf8::All,
        few if few > 0 && few * 20 < right => Utf8::Nearly,
        _ => Utf8::Not,
    }
}

fn of_old_encodings(
    sample: &[u8],
    decoders: &dyn Decoders,
    is_known: &dyn Fn(&str) -> bool,
) -> Detected {
    let mut scores: Vec<(f64, Encoding)> = Vec::new();
    for (encoding, likeness) in LIKENESS {
        let mut text = String::new();
        if !decoder(encoding, decoders).decode(sample, false, &mut text) {
            continue;
        }
        let known = text
            .lines()
            .take(30)
            .flat_map(|line| line.split([',', ';', '\t', '|', '"']))
            .filter(|cell| !cell.is_ascii() && is_known(cell))
            .take(5);
        let known = known.fold(0.0, |known, _| known + 0.2);
        // Bytes that the encoding has no character for are taken for controls that nobody types.
        let is_strange = text.contains(|letter| matches!(letter, '\u{80}'..='\u{9f}'));
        let strange = if is_strange { 0.5 } else { 0.0 };
        scores.push((likeness(sample) + known - strange, encoding));
    }
    scores.sort_by(|left, right| right.0.total_cmp(&left.0));
    match scores.first() {
        Some((score, encoding)) if *score > 0.5 => Detected {
            encoding: *encoding,
            is_certain: scores
                .get(1)
                .is_none_or(|(second, _)| score - second > 0.25),
        },
        _ => Detected {
            encoding: Encoding::Windows1252,
            is_certain: false,
        },
    }
}

/// The share of the bytes beyond ASCII, 0 to 1, that stand as they do in text of the encoding's languages.
type Likeness = fn(&[u8]) -> f64;

const LIKENESS: [(Encoding, Likeness); 6] = [
    (Encoding::Gb18030, |bytes| {
        // The most used characters of GB 2312, and its punctuation.
        share_of_pairs(bytes, |lead, trail| {
            matches!(lead, 0xB0..=0xD7 | 0xA1..=0xA3) && trail >= 0xA1
        })
    }),
    (Encoding::Big5, |bytes| {
        share_of_pairs(bytes, |lead, trail| {
            matches!(lead, 0xA1..=0xC6) && !matches!(trail, 0x7F..=0xA0)
        }) - 0.05
    }),
    (Encoding::EucKr, |bytes| {
        // Its syllables are a part of where Chinese has its characters: many that are there alone are hardly chance.
        let pairs = bytes.iter().filter(|byte| **byte >= 0x80).count() / 2;
        let share = share_of_pairs(bytes, |lead, trail| {
            matches!(lead, 0xB0..=0xC8) && trail >= 0xA1
        });
        if pairs >= 10 && share > 0.97 {
            1.1
        } else {
            share - 0.3
        }
    }),
    (Encoding::ShiftJis, |bytes| {
        share_of_pairs(bytes, |lead, trail| match lead {
            0x82 => trail >= 0x9F,
            0x83 => trail <= 0x96,
            0x81 => trail <= 0x9A,
            _ => false,
        }) * 1.5
    }),
    (Encoding::Windows874, thai),
    (Encoding::Windows1252, western),
];

/// Takes two bytes together where the first is beyond ASCII.
fn share_of_pairs(bytes: &[u8], is_common: fn(u8, u8) -> bool) -> f64 {
    let (mut all, mut common) = (0_u32, 0_u32);
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        rest = after;
        if let (0x80.., [second, behind @ ..]) = (*first, after) {
            all += 1;
            common += u32::from(is_common(*first, *second));
            rest = behind;
        }
    }
    f64::from(common) / f64::from(all.max(1))
}

/// Thai: letters of the alphabet, and marks that stand on them.
fn thai(bytes: &[u8]) -> f64 {
    let (mut all, mut right) = (0_u32, 0_u32);
    let mut before = 0;
    for byte in bytes {
        if *byte >= 0x80 {
            all += 1;
            right += u32::from(match byte {
                0xD1 | 0xD4..=0xDA | 0xE7..=0xEE => {
                    matches!(before, 0xA1..=0xCE | 0xD4..=0xD9 | 0xE7..=0xEE | 0xD1)
                }
                0xA1..=0xD9 | 0xDF..=0xFB => true,
                _ => false,
            });
        }
        before = *byte;
    }
    f64::from(right) / f64::from(all.max(1)) * 1.2 - 0.2
}

/// Letters with accents and signs that stand alone among ASCII.
fn western(bytes: &[u8]) -> f64 {
    let (mut all, mut right) = (0_u32, 0_u32);
    for (index, byte) in bytes.iter().enumerate() {
        if *byte < 0x80 {
            continue;
        }
        all += 1;
        let is_ascii = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(u8::is_ascii);
        let is_alone = is_ascii(index.checked_sub(1)) && is_ascii(Some(index + 1));
        let is_usual = matches!(
            byte,
            0xC0..=0xFF | 0x80 | 0x85 | 0x91..=0x97 | 0xA0 | 0xA1 | 0xA3 | 0xA9..=0xAB | 0xAE | 0xB0 | 0xB4 | 0xB7 | 0xBA | 0xBB | 0xBF
        );
        right += u32::from(is_alone && is_usual);
    }
    f64::from(right) / f64::from(all.max(1))
}
