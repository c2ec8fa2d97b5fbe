//! Times of sides that do the same, in rounds.

use std::time::Duration;
use std::time::Instant;

use crate::codec::sides::Side;

/// Rounds, each of which measures every side once, so that a slow moment hits all of them.
pub(crate) const ROUNDS: usize = 25;

/// About how long one side runs in a round.
const SLICE: Duration = Duration::from_millis(2);

/// Nanoseconds of one call of each side.
pub(crate) fn measure(sides: &mut [Side]) -> Vec<f64> {
    let calls: Vec<u32> = sides.iter_mut().map(|side| calls_in(side, SLICE)).collect();
    let mut times = vec![Vec::new(); sides.len()];
    for _ in 0..ROUNDS {
        for ((side, calls), times) in sides.iter_mut().zip(&calls).zip(&mut times) {
            let start = Instant::now();
            for _ in 0..*calls {
                side();
            }
            times.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(*calls));
        }
    }
    times.into_iter().map(median).collect()
}

fn calls_in(side: &mut Side, slice: Duration) -> u32 {
    let mut calls = 1;
    loop {
        let start = Instant::now();
        (0..calls).for_each(|_| side());
        if start.elapsed() >= slice {
            return calls;
        }
        calls *= 2;
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
