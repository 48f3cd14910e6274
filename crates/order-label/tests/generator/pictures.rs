//! Labels of which no program here reads the writing.

/// A white PNG of 800 by 1200 dots, of which the lines are left out.
pub(super) fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\x20\0\0\x04\xb0\x01\0\0\0\0".to_vec();
    bytes.extend([0x55; 200]);
    bytes.extend(b"\0\0\0\0IEND\xaeB`\x82");
    bytes
}

/// The beginning of a JPEG of 812 by 1218 dots.
pub(super) fn jpeg() -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\x01\0\xcb\0\xcb\0\0".to_vec();
    bytes.extend(b"\xff\xdb\0\x43\0");
    bytes.extend([0x10; 64]);
    bytes.extend(b"\xff\xc0\0\x0b\x08\x04\xc2\x03\x2c\x01\x01\x11\0");
    bytes.extend([0xda; 100]);
    bytes.extend(b"\xff\xd9");
    bytes
}

/// A GIF of 400 by 600 dots.
pub(super) fn gif() -> Vec<u8> {
    let mut bytes =
        b"GIF89a\x90\x01\x58\x02\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x90\x01\x58\x02\0\x02".to_vec();
    bytes.extend([0x02; 120]);
    bytes.extend(b"\0;");
    bytes
}
