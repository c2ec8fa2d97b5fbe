//! A name that does not exist to the nearest one that does.

/// `did you mean …?` for the nearest of the names, or the list of them; `None` if there are none.
pub(crate) fn suggest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let names: Vec<&str> = names.into_iter().collect();
    let near = names.iter().map(|other| (distance(name, other), *other)).min();
    match near {
        None => None,
        Some((distance, near)) if distance <= near.chars().count().div_ceil(3) => {
            Some(format!("did you mean `{near}`?"))
        }
        Some(_) => Some(format!("there is {}", list(&names))),
    }
}

/// Names as a list in words.
fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// How many characters have to be inserted, removed or replaced (Levenshtein); letter case counts little.
fn distance(one: &str, two: &str) -> usize {
    let two: Vec<char> = two.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (index, a) in one.to_lowercase().chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (column, b) in two.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[two.len()]
}
