//! Streams to their bytes, up to a bound: a small file must not become gigabytes.

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::lexer::hex_digit;
use super::object::{Dictionary, Object};

/// The bytes of a stream, at most `limit`; `None` where a filter is one of pictures, or not known. What is damaged is read up to there.
pub(super) fn decoded(
    filters: &[(Vec<u8>, Dictionary)],
    bytes: &[u8],
    limit: usize,
) -> Option<Vec<u8>> {
    let mut bytes = bytes.get(..limit).unwrap_or(bytes).to_vec();
    for (filter, parameters) in filters {
        bytes = match filter.as_slice() {
            b"FlateDecode" | b"Fl" => unpredicted(parameters, inflated(&bytes, limit)),
            b"ASCII85Decode" | b"A85" => ascii85(&bytes),
            b"ASCIIHexDecode" | b"AHx" => hex(&bytes),
            _ => return None,
        };
    }
    Some(bytes)
}

fn inflated(bytes: &[u8], limit: usize) -> Vec<u8> {
    decompress_to_vec_zlib_with_limit(bytes, limit).unwrap_or_else(|error| error.output)
}

fn hex(bytes: &[u8]) -> Vec<u8> {
    let digits = bytes.iter().take_while(|byte| **byte != b'>');
    let digits: Vec<u8> = digits.filter_map(|byte| hex_digit(*byte)).collect();
    let byte = |pair: &[u8]| pair.first().unwrap_or(&0) << 4 | pair.get(1).unwrap_or(&0);
    digits.chunks(2).map(byte).collect()
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut group: Vec<u32> = Vec::with_capacity(5);
    for byte in bytes {
        match byte {
            b'z' if group.is_empty() => out.extend([0; 4]),
            b'!'..=b'u' => {
                group.push(u32::from(byte - b'!'));
                if group.len() == 5 {
                    out.extend(of_group(&group));
                    group.clear();
                }
            }
            b'~' => break,
            _ => {}
        }
    }
    if group.len() > 1 {
        let count = group.len() - 1;
        group.resize(5, 84);
        out.extend(of_group(&group).into_iter().take(count));
    }
    out
}

fn of_group(group: &[u32]) -> [u8; 4] {
    let value = group.iter().fold(0_u32, |sum, digit| {
        sum.wrapping_mul(85).wrapping_add(*digit)
    });
    value.to_be_bytes()
}

/// Undoes what makes rows smaller before they are deflated: each byte as its difference to others.
fn unpredicted(parameters: &Dictionary, bytes: Vec<u8>) -> Vec<u8> {
    let number = |key: &[u8], otherwise| {
        parameters
            .get(key)
            .and_then(Object::count)
            .unwrap_or(otherwise)
    };
    let predictor = number(b"Predictor", 1);
    if predictor < 10 {
        return bytes;
    }
    let bits = number(b"Colors", 1).min(32) * number(b"BitsPerComponent", 8).min(32);
    let row = (number(b"Columns", 1).min(1 << 20) * bits)
        .div_ceil(8)
        .max(1);
    let step = bits.div_ceil(8).max(1);
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0; row];
    for coded in bytes.chunks(row + 1) {
        let Some((kind, coded)) = coded.split_first() else {
            break;
        };
        let mut current: Vec<u8> = Vec::with_capacity(row);
        for (at, byte) in coded.iter().enumerate() {
            let up = above.get(at).copied().unwrap_or(0);
            let before = |row: &[u8]| {
                at.checked_sub(step)
                    .and_then(|at| row.get(at).copied())
                    .unwrap_or(0)
            };
            let (left, corner) = (before(&current), before(&above));
            let predicted = match kind {
                1 => left,
                2 => up,
                3 => u8::midpoint(left, up),
                4 => paeth(left, up, corner),
                _ => 0,
            };
            current.push(byte.wrapping_add(predicted));
        }
        out.extend(&current);
        current.resize(row, 0);
        above = current;
    }
    out
}

/// Whichever of three is nearest to what they tell together (PNG, section 9.4).
fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(up), i16::from(corner));
    let estimate = a + b - c;
    let far = |it: i16| (estimate - it).abs();
    if far(a) <= far(b) && far(a) <= far(c) {
        left
    } else if far(b) <= far(c) {
        up
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filters(name: &str) -> Vec<(Vec<u8>, Dictionary)> {
        vec![(name.as_bytes().to_vec(), Dictionary::default())]
    }

    #[test]
    fn texts_become_bytes() {
        assert_eq!(decoded(&filters("AHx"), b"4D 61 7>", 100).unwrap(), b"Map");
        assert_eq!(
            decoded(&filters("ASCII85Decode"), b"87cURD]i,\"Ebo80~>", 100).unwrap(),
            b"Hello World!"
        );
        assert_eq!(
            decoded(&filters("A85"), b"z87~>", 100).unwrap(),
            b"\0\0\0\0H"
        );
        assert_eq!(decoded(&filters("DCTDecode"), b"\xff\xd8", 100), None);
    }

    #[test]
    fn what_would_be_too_much_ends() {
        let bomb = miniz_oxide::deflate::compress_to_vec_zlib(&vec![0; 5_000_000], 9);
        assert!(bomb.len() < 10_000);
        assert!(decoded(&filters("Fl"), &bomb, 1000).unwrap().len() <= 1000);
        assert!(
            decoded(&filters("Fl"), b"no such thing", 1000)
                .unwrap()
                .len()
                <= 1000
        );
    }

    #[test]
    fn rows_are_made_of_differences() {
        let parameters = Dictionary(vec![
            (b"Predictor".to_vec(), Object::Number(15.0)),
            (b"Columns".to_vec(), Object::Number(3.0)),
        ]);
        let coded = vec![0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 2, 2, 2, 4, 1, 1, 1];
        let rows = [1, 2, 3, 1, 2, 3, 2, 3, 4, 3, 5, 6, 4, 6, 7];
        assert_eq!(unpredicted(&parameters, coded), rows);
    }
}
