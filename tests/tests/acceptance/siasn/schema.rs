//! A JSON schema against a value: the keywords that the schemas of SIASN use, and no other.

use serde_json::Value;

/// The first place where a value does not keep a schema.
pub(super) fn fault(schema: &Value, value: &Value) -> Option<String> {
    check(schema, value, "").err()
}

fn check(schema: &Value, value: &Value, path: &str) -> Result<(), String> {
    let say = |what: &str| Err(format!("{path}: {value} {what}"));
    for (keyword, wanted) in schema.as_object().expect("an object") {
        let holds = match keyword.as_str() {
            "$schema" | "title" | "description" => true,
            "type" => is_of_type(wanted, value),
            "enum" => wanted.as_array().unwrap().contains(value),
            "const" => wanted == value,
            "minimum" => value.as_i64().is_none_or(|number| number >= wanted.as_i64().unwrap()),
            "maximum" => value.as_i64().is_none_or(|number| number <= wanted.as_i64().unwrap()),
            "pattern" => value.as_str().is_none_or(|text| matches(wanted.as_str().unwrap(), text)),
            "maxItems" => value.as_array().is_none_or(|items| items.len() as u64 <= wanted.as_u64().unwrap()),
            "required" => {
                let keys = wanted.as_array().unwrap();
                keys.iter().all(|key| value.get(key.as_str().unwrap()).is_some())
            }
            "properties" => {
                for (key, schema) in wanted.as_object().unwrap() {
                    if let Some(value) = value.get(key) {
                        check(schema, value, &format!("{path}.{key}"))?;
                    }
                }
                true
            }
            "additionalProperties" => {
                assert_eq!(wanted, &Value::Bool(false));
                let known = schema["properties"].as_object().unwrap();
                value.as_object().is_none_or(|object| object.keys().all(|key| known.contains_key(key)))
            }
            "items" => {
                for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(wanted, item, &format!("{path}[{at}]"))?;
                }
                true
            }
            other => panic!("{other} is no keyword that is checked here"),
        };
        if !holds {
            return say(&format!("does not keep {keyword} {wanted}"));
        }
    }
    Ok(())
}

fn is_of_type(wanted: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str().unwrap() {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        other => panic!("{other} is no type that is checked here"),
    };
    wanted.as_array().map_or_else(|| is(wanted), |names| names.iter().any(is))
}

/// Whole-line patterns of letters, classes and counts: `^[0-9]{18}_[-a-z]+\.pdf$`.
fn matches(pattern: &str, text: &str) -> bool {
    let pattern = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')).expect("anchored");
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    rest_matches(&pattern, &text)
}

fn rest_matches(pattern: &[char], text: &[char]) -> bool {
    let Some(&first) = pattern.first() else { return text.is_empty() };
    let (class, after): (Vec<char>, usize) = match first {
        '[' => {
            let end = pattern.iter().position(|&letter| letter == ']').expect("a class that ends");
            (spelled_out(&pattern[1..end]), end + 1)
        }
        '\\' => (vec![pattern[1]], 2),
        letter => (vec![letter], 1),
    };
    let (least, most, after) = counts(pattern, after);
    let n = text.iter().take(most).take_while(|letter| class.contains(letter)).count();
    (least..=n).rev().any(|n| rest_matches(&pattern[after..], &text[n..]))
}

fn counts(pattern: &[char], at: usize) -> (usize, usize, usize) {
    match pattern.get(at) {
        Some('+') => (1, usize::MAX, at + 1),
        Some('{') => {
            let end = at + pattern[at..].iter().position(|&letter| letter == '}').expect("a count that ends");
            let told: String = pattern[at + 1..end].iter().collect();
            let (least, most) = told.split_once(',').unwrap_or((&told, &told));
            (least.parse().unwrap(), most.parse().unwrap(), end + 1)
        }
        _ => (1, 1, at),
    }
}

fn spelled_out(class: &[char]) -> Vec<char> {
    let mut letters = Vec::new();
    let mut at = 0;
    while at < class.len() {
        if class.get(at + 1) == Some(&'-') && at + 2 < class.len() {
            letters.extend(class[at]..=class[at + 2]);
            at += 3;
        } else {
            letters.push(class[at]);
            at += 1;
        }
    }
    letters
}

#[test]
fn the_checker_tells_right_from_wrong() {
    for (pattern, text, holds) in [
        ("^[0-9]{18}$", "198002022005012002", true),
        ("^[0-9]{18}$", "19800202200501200", false),
        ("^[0-9]+\\.[0-9]{2,3}$", "18.75", true),
        ("^[0-9]+\\.[0-9]{2,3}$", "18.7500", false),
        (
            "^dokumen/[0-9]{18}_[-0-9Q]+_[-a-z]+\\.pdf$",
            "dokumen/198002022005012002_2026-Q1_dokumen-evaluasi.pdf",
            true,
        ),
        ("^20[0-9]{2}$", "1999", false),
    ] {
        assert_eq!(matches(pattern, text), holds, "{pattern} × {text}");
    }
    let schema = serde_json::json!({ "type": ["string", "null"], "enum": [null, "11"] });
    assert!(fault(&schema, &serde_json::json!(11)).is_some(), "a number is no text");
    assert_eq!(fault(&schema, &Value::Null), None);
}
