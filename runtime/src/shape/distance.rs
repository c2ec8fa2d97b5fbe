//! How far a name is from another one, for suggestions.

/// Bytes of a name that count.
const LONGEST: usize = 64;

/// How many bytes have to be inserted, removed or replaced (Levenshtein); letter case and underscores do not count.
pub(crate) const fn distance(one: &str, two: &str) -> usize {
    let (one, two) = (one.as_bytes(), two.as_bytes());
    let width = if two.len() < LONGEST { two.len() } else { LONGEST };
    let mut row = [0; LONGEST + 1];
    let mut column = 0;
    while column <= width {
        row[column] = column;
        column += 1;
    }
    let mut line = 0;
    while line < one.len() && line < LONGEST {
        let mut diagonal = row[0];
        row[0] = line + 1;
        column = 0;
        while column < width {
            let equal = one[line].eq_ignore_ascii_case(&two[column]);
            let replaced = diagonal + if equal { 0 } else { 1 };
            diagonal = row[column + 1];
            row[column + 1] = least(replaced, least(diagonal, row[column]) + 1);
            column += 1;
        }
        line += 1;
    }
    row[width]
}

/// Whether a name may be meant by another that is this far from it.
pub(crate) const fn is_near(name: &str, distance: usize) -> bool {
    distance <= name.len().div_ceil(3) && distance < name.len()
}

const fn least(one: usize, two: usize) -> usize {
    if one < two { one } else { two }
}
