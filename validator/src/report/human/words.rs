//! Numbers with their nouns, and lists of counted things.

/// `1 session`, `3 sessions`.
pub(super) fn count(number: u64, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// Each different text with the number of its occurrences, the most frequent first.
pub(super) fn tally<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<(&'a str, u64)> {
    let mut tally: Vec<(&str, u64)> = Vec::new();
    for text in texts {
        match tally.iter_mut().find(|(known, _)| *known == text) {
            Some((_, count)) => *count += 1,
            None => tally.push((text, 1)),
        }
    }
    tally.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    tally
}
