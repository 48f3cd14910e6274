//! The tables of postal codes and provinces against the examples of their own source, and against codes made wrong.
//!
//! `cargo test -p order-model --test places -- --nocapture` prints the figures that the README states.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use order_model::reference::country::countries;
use order_model::reference::post_code::{
    Part, is_post_code, post_code_example, requires, standard_post_code, with_lost_zero,
};
use order_model::reference::province::{is_province, provinces};
use order_model::reference::province_meant::{Meant, meant};

/// The rows of one of the lists that the tables are made from, without its header.
fn rows<const N: usize>(name: &str) -> Vec<[String; N]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../xtask/data")
        .join(name);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            let slots: Vec<String> = line.split('\t').map(str::to_owned).collect();
            slots.try_into().unwrap()
        })
        .collect()
}

/// `part` of `whole`, for people.
fn share(part: usize, whole: usize) -> String {
    let tenths = part * 1000 / whole;
    format!("{part} of {whole} ({}.{} %)", tenths / 10, tenths % 10)
}

#[test]
fn postal_codes_that_the_source_gives_as_examples_are_accepted() {
    let mut count = 0;
    let mut refused = BTreeSet::new();
    for [country, examples] in rows("post_code_examples.tsv") {
        for example in examples.split('~') {
            count += 1;
            if !is_post_code(&country, example) {
                refused.insert(format!("{country} {example}"));
            }
        }
    }
    println!("postal codes: {} refused", share(refused.len(), count));
    assert!(count > 3_000);
    assert_eq!(refused, BTreeSet::new());
}

#[test]
fn a_country_has_an_example_exactly_if_it_has_codes() {
    let mut with_codes = 0;
    for country in countries() {
        let takes_anything = is_post_code(country, "?");
        let example = post_code_example(country);
        assert_eq!(example.is_none(), takes_anything, "{country}");
        if let Some(example) = example {
            with_codes += 1;
            assert!(is_post_code(country, example), "{country} {example}");
        }
    }
    assert_eq!(with_codes, 178);
    assert_eq!(post_code_example("XX"), None);
    assert!(is_post_code("XX", "?"));
}

#[test]
fn the_table_has_the_example_and_the_requirement_of_each_country() {
    let rows = rows::<4>("post_codes.tsv");
    for [country, require, _, examples] in &rows {
        let first = examples.split(',').next().filter(|code| !code.is_empty());
        assert_eq!(post_code_example(country), first, "{country}");
        let require = if require.is_empty() { "AC" } else { require };
        for (part, letter) in [
            (Part::City, 'C'),
            (Part::Province, 'S'),
            (Part::PostCode, 'Z'),
        ] {
            assert_eq!(
                requires(country, part),
                Some(require.contains(letter)),
                "{country}"
            );
        }
    }
    for country in countries().filter(|country| rows.iter().all(|row| row[0] != *country)) {
        assert_eq!(post_code_example(country), None);
        assert_eq!(requires(country, Part::City), Some(true), "{country}");
        assert_eq!(requires(country, Part::PostCode), Some(false), "{country}");
    }
}

#[test]
fn postal_codes_are_taken_as_people_write_them() {
    for (country, text) in [
        ("GB", "SW1A1AA"),
        ("GB", "sw1a 1aa"),
        ("CA", "K1A0B1"),
        ("CA", "k1a-0b1"),
        ("NL", "1234AB"),
        ("NL", "1234 ab"),
        ("JP", "〒100-0001"),
        ("JP", "1000001"),
        ("BR", "40301110"),
        ("PL", "00950"),
        ("PT", "1250096"),
        ("IN", "110 001"),
        ("CL", "834-0457"),
        ("US", "22162 1010"),
        ("US", "221621010"),
        ("SE", "SE-114 55"),
        ("LU", "L-4750"),
        ("LU", "4750"),
        ("LI", "FL 9490"),
        ("FO", "FO-100"),
        ("BH", "317"),
        ("BH", "1216"),
        ("KZ", "050012"),
        ("KZ", "A15E3B1"),
        ("AI", "AI-2640"),
        ("SV", "CP 1101"),
        ("PE", "Lima 23"),
        ("PE", "15001"),
        ("PH", "1００0"),
        ("DE", "D-26133"),
        ("DE", "DE 26133"),
        ("DE", "Germany 26133"),
        ("AT", "A-1010"),
        ("LV", "1050"),
        ("SV", "01101"),
        ("JP", "100−0001"),
        ("SA", "١٢٣٤٥"),
        ("IR", "۱۱۳۶۹۱۴۱۱۴"),
        ("SH", "tdcu1zz"),
        ("VE", "1010-A"),
    ] {
        assert!(is_post_code(country, text), "{country} {text}");
    }
    for (country, text) in [
        ("PH", "47"),
        ("PH", ""),
        ("US", "9501"),
        ("US", "95014-10"),
        ("GB", "SW1A"),
        ("GB", "QQ1 1AA"),
        ("NL", "0234 AB"),
        ("LI", "9499"),
        ("BH", "1316"),
        ("KZ", "050012345"),
        ("CN", "5100000000000000000000000000"),
        ("CN", "广东"),
        ("DE", "A-26133"),
        ("DE", "D-2613"),
        ("IN", "012345"),
        ("ES", "53000"),
        ("FR", "96000"),
        ("IE", "O62 O1O2"),
        ("CN", "000000"),
        ("BY", "317543"),
        ("BA", "11000"),
    ] {
        assert!(!is_post_code(country, text), "{country} {text}");
    }
}

#[test]
fn a_code_is_written_as_its_post_office_does() {
    for (country, text, standard) in [
        ("GB", "sw1a1aa", Some("SW1A 1AA")),
        ("GB", "BFPO 61", Some("BFPO 61")),
        ("CA", "m5v2t6", Some("M5V 2T6")),
        ("NL", "1012ab", Some("1012 AB")),
        ("NL", "NL-1012 AB", Some("1012 AB")),
        ("IE", "d02af30", Some("D02 AF30")),
        ("JP", "〒1500001", Some("150-0001")),
        ("JP", "１００－０００１", Some("100-0001")),
        ("BR", "40301110", Some("40301-110")),
        ("US", "94103-", Some("94103")),
        ("US", "221621010", Some("22162-1010")),
        ("DE", "D-80331", Some("80331")),
        ("SG", "S560123", Some("560123")),
        ("SG", "Singapore 560123", Some("560123")),
        ("LV", "1050", Some("LV-1050")),
        ("LV", "lv1050", Some("LV-1050")),
        ("AD", "ad100", Some("AD100")),
        ("MT", "vlt1117", Some("VLT 1117")),
        ("MT", "NXR01", Some("NXR01")),
        ("AZ", "AZ1000", Some("AZ1000")),
        ("MD", "MD-2001", Some("MD-2001")),
        ("MD", "2001", Some("2001")),
        ("CH", "CH-8001", Some("8001")),
        ("LI", "FL-9490", Some("9490")),
        ("IN", "110 001", Some("110 001")),
        ("SA", "١١٥٦٤", Some("11564")),
        ("PE", "Lima 23", Some("LIMA 23")),
        ("PH", "47", None),
        ("AE", "00000", None),
        ("XX", "1234", None),
    ] {
        let found = standard_post_code(country, text);
        assert_eq!(found.as_deref(), standard, "{country} {text}");
        if let Some(code) = found {
            assert_eq!(
                standard_post_code(country, &code),
                Some(code.clone()),
                "{country} {code}"
            );
        }
    }
    for country in countries() {
        let example = post_code_example(country);
        let again = example.and_then(|code| standard_post_code(country, code));
        assert_eq!(again.as_deref(), example, "{country}");
    }
}

#[test]
fn a_lost_zero_is_offered_where_codes_begin_with_one() {
    for (country, text, code) in [
        ("US", "2134", Some("02134")),
        ("US", "2134-1234", Some("02134-1234")),
        ("MX", "6700", Some("06700")),
        ("JP", "600001", Some("060-0001")),
        ("MY", "1000", Some("01000")),
        ("IT", "144", None),
        ("TH", "1015", None),
        ("IN", "12345", None),
        ("US", "95014", None),
        ("PH", "163", None),
        ("GB", "1", None),
        ("AE", "1", None),
    ] {
        assert_eq!(
            with_lost_zero(country, text).as_deref(),
            code,
            "{country} {text}"
        );
    }
}

/// The codes that a slip makes of one: each digit left out, doubled, and taken for a letter.
fn slips(code: &str) -> [Vec<String>; 3] {
    let mut slips: [Vec<String>; 3] = Default::default();
    for (at, digit) in code
        .char_indices()
        .filter(|(_, letter)| letter.is_ascii_digit())
    {
        let (before, after) = (&code[..at], &code[at + 1..]);
        slips[0].push(format!("{before}{after}"));
        slips[1].push(format!("{before}{digit}{digit}{after}"));
        let letter = match digit {
            '0' => 'O',
            '1' => 'I',
            '5' => 'S',
            '8' => 'B',
            _ => 'Z',
        };
        slips[2].push(format!("{before}{letter}{after}"));
    }
    slips
}

#[test]
fn few_wrong_postal_codes_are_accepted() {
    let rows = rows::<4>("post_codes.tsv");
    let mut made = [0; 4];
    let mut accepted = [0; 4];
    let mut note = |kind: usize, country: &str, text: &str| {
        made[kind] += 1;
        accepted[kind] += usize::from(is_post_code(country, text));
    };
    for [country, _, pattern, examples] in &rows {
        if pattern.is_empty() {
            continue;
        }
        for (kind, codes) in examples
            .split(',')
            .flat_map(|code| slips(code).into_iter().enumerate())
        {
            for code in codes {
                note(kind, country, &code);
            }
        }
        for [other, ..] in &rows {
            if let Some(code) = post_code_example(other).filter(|_| other != country) {
                note(3, country, code);
            }
        }
    }
    let kinds = [
        "a digit left out",
        "a digit doubled",
        "a letter for a digit",
        "of another country",
    ];
    for (kind, (accepted, made)) in kinds.iter().zip(accepted.iter().zip(made)) {
        println!("postal codes, {kind}: {} accepted", share(*accepted, made));
    }
    // FieldConstraints to notice a pattern that has become looser; the figures are below them.
    let most = [40, 40, 10, 400];
    for (index, most) in most.into_iter().enumerate() {
        assert!(made[index] > 500);
        assert!(
            accepted[index] * 1000 <= made[index] * most,
            "{}",
            kinds[index]
        );
    }
}

#[test]
fn names_that_the_source_gives_are_accepted() {
    let mut count = 0;
    let mut refused = BTreeSet::new();
    for [country, key, name, latin, iso, other, ours] in rows("provinces.tsv") {
        let code =
            Some(iso.as_str()).filter(|iso| !iso.starts_with(|first: char| first.is_ascii_digit()));
        let names = [key.as_str(), &name, &latin].into_iter().chain(code);
        for name in names.chain(other.split('~')).chain(ours.split('~')) {
            if name.is_empty() {
                continue;
            }
            for text in [name.to_owned(), name.to_uppercase(), name.replace(' ', "-")] {
                count += 1;
                if is_province(&country, &text) != Some(true) {
                    refused.insert(format!("{country} {text}"));
                }
            }
        }
    }
    println!(
        "names of provinces: {} refused",
        share(refused.len(), count)
    );
    assert!(count > 9_000);
    // The small letter `և` is two capitals.
    assert_eq!(refused, BTreeSet::from(["AM ԵՐԵՒԱՆ".to_owned()]));
}

#[test]
fn a_slip_in_a_name_is_noticed_and_answered_with_the_name() {
    let (mut made, mut accepted, mut answered) = (0, 0, 0);
    for country in countries() {
        for province in provinces(country) {
            // Every third letter left out, but not the first.
            for (at, letter) in province.name.char_indices().skip(1).step_by(3) {
                let text = format!(
                    "{}{}",
                    &province.name[..at],
                    &province.name[at + letter.len_utf8()..]
                );
                if !letter.is_alphabetic() || text.chars().count() < 4 {
                    continue;
                }
                made += 1;
                if is_province(country, &text) == Some(true) {
                    accepted += 1;
                } else if meant(country, &text) == Some(Meant::Province(province.name)) {
                    answered += 1;
                }
            }
        }
    }
    println!(
        "names of provinces, a letter left out: {} accepted",
        share(accepted, made)
    );
    println!(
        "names of provinces, a letter left out: {} answered with the name",
        share(answered, made - accepted)
    );
    assert!(accepted * 1000 <= made * 20);
    // What is left out of the others makes another place's name, or is nothing that tells it from a second one.
    assert!(answered * 100 >= (made - accepted) * 94);
}

/// The alarms of one source: names of provinces, and of regions that have several, which are said to be such.
#[derive(Default)]
struct Alarms {
    names: usize,
    warned: BTreeSet<String>,
    regions: usize,
    not_said_to_be_regions: BTreeSet<String>,
}

#[test]
fn few_names_of_public_lists_are_warned_of() {
    let mut by_source: BTreeMap<String, Alarms> = BTreeMap::new();
    for [source, country, kind, names] in test_rows(include_str!("data/subdivisions.tsv")) {
        let alarms = by_source.entry(source).or_default();
        for name in names.split('~') {
            // Hong Kong's list has its three areas; the rule takes any text there.
            let is_known = country == "HK" || is_province(&country, name) == Some(true);
            let text = format!("{country} {name}");
            if kind == "province" {
                alarms.names += 1;
                if !is_known {
                    alarms.warned.insert(text);
                }
            } else {
                alarms.regions += 1;
                // Davao is a region too, and a city of its own.
                if !is_known && meant(&country, name).is_none() {
                    alarms.not_said_to_be_regions.insert(text);
                }
            }
        }
    }
    println!("| source | names of provinces | warned of | regions above | not said to be such |");
    println!("|---|---|---|---|---|");
    for (source, alarms) in &by_source {
        let (warned, missed) = (alarms.warned.len(), alarms.not_said_to_be_regions.len());
        let [names, regions] = [alarms.names, alarms.regions];
        println!(
            "| {source} | {names} | {} | {regions} | {missed} |",
            share(warned, names)
        );
        for name in alarms.warned.iter().chain(&alarms.not_said_to_be_regions) {
            println!("  {name}");
        }
        assert!(
            warned * 50 <= names,
            "{source}: more than 2 % are warned of"
        );
        assert_eq!(missed, 0, "{source}");
    }
    assert_eq!(by_source.len(), 3);
}

/// The rows of a list for tests, without its header.
fn test_rows<const N: usize>(text: &str) -> Vec<[String; N]> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    let cells = lines.map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
    cells.map(|cells| cells.try_into().unwrap()).collect()
}

/// Whether what is offered for a place is the province that it lies in, by its key.
fn is_own(
    country: &str,
    key: &str,
    offered: &str,
    keys: &BTreeMap<String, BTreeSet<String>>,
) -> bool {
    let of_key = keys.get(&format!("{country} {key}"));
    of_key.is_some_and(|names| {
        names
            .iter()
            .any(|name| name == offered || name.starts_with(offered))
    })
}

/// The names of each province, by its country and key.
fn province_names() -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for [country, key, name, latin, _, other, ours] in rows("provinces.tsv") {
        let names = [key.as_str(), &name, &latin].into_iter();
        let names = names.chain(other.split('~')).chain(ours.split('~'));
        let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
        keys.entry(format!("{country} {key}"))
            .or_default()
            .extend(names);
    }
    keys
}

#[test]
fn nothing_is_offered_for_another_place() {
    let keys = province_names();
    let (mut count, mut offered) = (0, 0);
    let mut wrong = BTreeSet::new();
    let mut look = |country: &str, key: &str, name: &str| {
        count += 1;
        if is_province(country, name) != Some(false) {
            return;
        }
        if let Some(Meant::Province(province)) = meant(country, name) {
            offered += 1;
            if !is_own(country, key, province, &keys) {
                wrong.insert(format!("{country} {name}: {province}"));
            }
        }
    };
    for [country, key, names] in test_rows(include_str!("data/gazetteer.tsv")) {
        names.split('~').for_each(|name| look(&country, &key, name));
    }
    for [country, key, names, _] in rows("places.tsv") {
        if key == "^" {
            continue;
        }
        names.split('~').for_each(|name| look(&country, &key, name));
    }
    // Some provinces of other countries, others in each, and some names of countries.
    let mut turn = 0;
    let mut is_one_in = |of: usize| {
        turn += 1;
        turn % of == 0
    };
    let listed: Vec<&str> = countries()
        .filter(|country| provinces(country).count() > 0)
        .collect();
    for country in &listed {
        for other in listed.iter().filter(|other| *other != country) {
            for province in provinces(other) {
                let local = province.local_name.unwrap_or("-");
                let is_sample = is_one_in(23);
                if is_sample {
                    look(country, "-", province.name);
                }
                // Chinese and Japanese names have the same characters.
                if is_sample || ["JP", "CN", "TW"].contains(other) {
                    look(country, "-", local);
                }
            }
        }
        for [_, names, ours] in rows::<3>("country_names.tsv") {
            for name in names.split('~').chain(ours.split('~')) {
                if is_one_in(11) {
                    look(country, "-", name);
                }
            }
        }
    }
    println!(
        "other places: {count}, of which {offered} are answered with the province that they lie in"
    );
    assert!(count > 20_000);
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn provinces_are_known_as_people_write_them() {
    for (country, text) in [
        ("PH", "METRO-MANILA"),
        ("PH", "metro manila"),
        ("PH", "Province of Cebu"),
        ("BR", "SAO PAULO"),
        ("BR", "Estado de São Paulo"),
        ("BR", "sp"),
        ("CN", "广东"),
        ("CN", "广东省"),
        ("CN", "廣東省"),
        ("CN", "Guangdong"),
        ("CN", "Guangdong Province"),
        ("CN", "Inner Mongolia"),
        ("CN", "新疆"),
        ("TW", "臺北市"),
        ("TW", "Taipei"),
        ("TW", "New Taipei City"),
        ("JP", "東京都"),
        ("JP", "東京"),
        ("JP", "东京都"),
        ("JP", "Tōkyō"),
        ("JP", "Tokyo-to"),
        ("JP", "京都"),
        ("JP", "Kyoto Prefecture"),
        ("KR", "서울"),
        ("KR", "경기"),
        ("KR", "강원특별자치도"),
        ("KR", "Gyeonggi-do"),
        ("US", "California"),
        ("US", "ca"),
        ("US", "D.C."),
        ("US", "State of New York"),
        ("MX", "CDMX"),
        ("MX", "N.L."),
        ("MX", "Nuevo Leon"),
        ("MX", "Estado de Mexico"),
        ("CL", "Región Metropolitana de Santiago"),
        ("CL", "Bío-Bío"),
        ("CO", "Bogotá, D.C."),
        ("PE", "Lima"),
        ("AR", "Cordoba"),
        ("VN", "Ho Chi Minh City"),
        ("VN", "Ba Ria - Vung Tau"),
        ("VN", "Dak Lak"),
        ("TH", "กรุงเทพมหานคร"),
        ("TH", "Chonburi"),
        ("TH", "จังหวัดเชียงใหม่"),
        ("MY", "Penang"),
        ("ID", "Jakarta"),
        ("ID", "West Java"),
        ("IN", "Tamilnadu"),
        ("TR", "ISTANBUL"),
        ("TR", "Izmir"),
        ("TR", "Muğla İli"),
        ("IT", "Forli Cesena"),
        ("IT", "mi"),
        ("ES", "A Coruña"),
        ("ES", "Bizkaia"),
        ("RU", "Moscow"),
        ("RU", "Московская область"),
        ("RU", "Moskovskaya Oblast"),
        ("AE", "Ras Al-Khaimah"),
        ("AE", "إمارة دبي"),
        ("AE", "دبي"),
        ("IE", "County Cork"),
        ("IE", "Dublin"),
        ("NG", "Lagos State"),
        ("EG", "Cairo"),
        ("CA", "Québec"),
        ("CA", "PEI"),
        ("AU", "nsw"),
    ] {
        assert_eq!(is_province(country, text), Some(true), "{country} {text}");
    }
    for (country, text) in [
        ("PH", "California"),
        ("PH", "Manila"),
        ("PH", "."),
        ("PH", ""),
        ("US", "Ontario"),
        ("US", "XX"),
        ("US", "C"),
        ("JP", "13"),
        ("CN", "省"),
        ("MX", "A.G.U.A."),
        ("CN", "Province"),
    ] {
        assert_eq!(is_province(country, text), Some(false), "{country} {text}");
    }
    for country in ["GB", "SG", "MO", "MC", "DE", "XX", ""] {
        assert_eq!(is_province(country, "x"), None, "{country}");
        assert_eq!(provinces(country).count(), 0, "{country}");
    }
}

#[test]
fn provinces_can_be_chosen_from() {
    let of = |country, name| provinces(country).find(|province| province.name == name);
    let california = of("US", "California").unwrap();
    assert_eq!((california.code, california.local_name), (Some("CA"), None));
    let tokyo = of("JP", "Tokyo").unwrap();
    assert_eq!((tokyo.code, tokyo.local_name), (None, Some("東京都")));
    assert_eq!(of("KR", "Seoul").unwrap().local_name, Some("서울특별시"));
    assert_eq!(of("ES", "Barcelona").unwrap().code, Some("B"));
    assert_eq!(of("ES", "Zaragoza").unwrap().code, Some("Z"));
    assert_eq!(of("HK", "Kowloon").unwrap().local_name, Some("九龍"));

    let count: usize = countries().map(|country| provinces(country).count()).sum();
    assert_eq!(count, rows::<7>("provinces.tsv").len());
    for country in countries() {
        for province in provinces(country) {
            let texts = [Some(province.name), province.local_name, province.code];
            for text in texts.into_iter().flatten() {
                assert_eq!(is_province(country, text), Some(true), "{country} {text}");
            }
        }
    }
}
