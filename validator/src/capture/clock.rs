//! Times as captures write them, to milliseconds since the Unix epoch.

/// A date and time of ISO 8601 with any number of fraction digits, and `Z` or an offset.
pub(crate) fn iso_ms(text: &str) -> Option<f64> {
    let (date, time) = text.trim().split_once(['T', ' '])?;
    let mut parts = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    if !(0..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let zone = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(zone);
    let seconds = clock_seconds(clock)? - offset_seconds(zone)?;
    Some((days(year, month, day) as f64).mul_add(86_400_000.0, seconds * 1000.0))
}

/// Seconds since the Unix epoch with a fraction, or a date as [`iso_ms`] takes it: both are what tshark writes.
pub(crate) fn epoch_ms(text: &str) -> Option<f64> {
    text.parse::<f64>()
        .ok()
        .filter(|seconds| seconds.is_finite())
        .map(|seconds| seconds * 1000.0)
        .or_else(|| iso_ms(text))
}

fn clock_seconds(clock: &str) -> Option<f64> {
    let mut parts = clock.splitn(3, ':').map(str::parse::<f64>);
    let (hours, minutes) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let seconds = parts.next().unwrap_or(Ok(0.0)).ok()?;
    let total = hours * 3600.0 + minutes * 60.0 + seconds;
    total.is_finite().then_some(total)
}

/// Seconds east of Greenwich; no zone counts as Greenwich.
fn offset_seconds(zone: &str) -> Option<f64> {
    let sign = match zone.as_bytes().first() {
        None | Some(b'Z' | b'z') => return Some(0.0),
        Some(b'-') => -1.0,
        Some(_) => 1.0,
    };
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let hours: f64 = digits.get(..2)?.parse().ok()?;
    let minutes: f64 = digits.get(2..4).unwrap_or("0").parse().ok()?;
    Some(sign * (hours * 3600.0 + minutes * 60.0))
}

/// Days from 1970-01-01 in the Gregorian calendar, counting years from March so that the leap day is last.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}
