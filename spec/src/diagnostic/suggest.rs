//! A name that does not exist to the nearest one that does, and names to a list in words.

/// `did you mean …?` for the nearest of the names, or the list of them; `None` if there are none.
pub fn suggest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let names: Vec<&str> = names.into_iter().collect();
    let near = names.iter().map(|other| (distance(name, other), *other)).min();
    match near {
        None => None,
        Some((distance, near)) if distance <= tolerated(near) => Some(format!("did you mean `{near}`?")),
        Some(_) => Some(format!("there is {}", list(&names))),
    }
}

/// How far off a misspelling of a name may be; of one letter nothing is left when it is wrong.
fn tolerated(name: &str) -> usize {
    let letters = name.chars().count();
    letters.div_ceil(3).min(letters.saturating_sub(1))
}

/// Names as a list in words, each as code: `` `a`, `b` and `c` ``.
pub(crate) fn list(names: &[impl AsRef<str>]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// How many characters have to be inserted, removed or replaced (Levenshtein); letter case does not count.
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
