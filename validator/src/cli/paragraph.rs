//! Running text broken into lines.

/// Characters of a line at most, unless a single word is longer.
const WIDTH: usize = 96;

/// The text in lines, each after `indent`, with a final line break.
pub(super) fn wrap(text: &str, indent: &str) -> String {
    let mut lines = String::new();
    let mut column = 0;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        if column > 0 && column + 1 + width <= WIDTH {
            lines.push(' ');
            column += 1;
        } else {
            lines.push_str(if column > 0 { "\n" } else { "" });
            lines.push_str(indent);
            column = indent.chars().count();
        }
        lines.push_str(word);
        column += width;
    }
    lines.push('\n');
    lines
}
