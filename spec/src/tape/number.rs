//! The text of a number to the integer that it is.

/// The integer that the text of a number stands for; one that is too large for any type becomes the largest.
pub(super) fn integer(digits: &str) -> Option<i128> {
    if let Ok(integer) = digits.parse() {
        return Some(integer);
    }
    if let Some(exact) = decimal(digits) {
        return Some(exact);
    }
    // To floating point, by which JSON Schema counts, a fraction that is small enough is none.
    let value = digits.parse::<f64>().ok().filter(|value| value.fract() == 0.0)?;
    Some(if value.abs() < 9e15 { value as i128 } else { i128::MAX })
}

/// The integer that a text with a fraction or an exponent is, digit by digit; `None` if it is none, or too large.
fn decimal(digits: &str) -> Option<i128> {
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let zeros = exponent.parse::<i64>().ok()?.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    let significant: i128 = format!("{whole}{fraction}").parse().ok()?;
    match u32::try_from(zeros) {
        Ok(zeros) => 10_i128.checked_pow(zeros)?.checked_mul(significant),
        Err(_) => {
            let divisor = 10_i128.checked_pow(u32::try_from(zeros.unsigned_abs()).ok()?)?;
            (significant % divisor == 0).then(|| significant / divisor)
        }
    }
}
