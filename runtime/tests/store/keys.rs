//! What a key depends on, and what it keeps to itself.

use std::time::Duration;

use signoff::clock::Clock;
use signoff::clock::ManualClock;
use signoff::clock::Timestamp;
use signoff::store::SystemClock;
use signoff::store::key::Pepper;

use crate::session;

#[test]
fn keys_differ_by_space_credential_and_pepper() {
    let (one, other) = (Pepper::new([1; 32]), Pepper::new([2; 32]));
    let made = |pepper: &Pepper, space, credential| (pepper.key(space, credential), (space, credential));
    let keys = [
        made(&one, "a", "bc"),
        made(&one, "ab", "c"),
        made(&one, "a", "b"),
        made(&one, "a", ""),
        made(&one, "", "a"),
        made(&other, "a", "bc"),
    ];
    for (at, (key, what)) in keys.iter().enumerate() {
        for (other_at, (other, _)) in keys.iter().enumerate() {
            assert_eq!(key == other, at == other_at, "{what:?}");
        }
    }
    assert_eq!(one.clone().key("a", "bc"), keys[0].0);
    assert_eq!(keys[0].0.space(), "a");
}

#[test]
fn nothing_shows_what_it_hides() {
    let pepper = Pepper::new([65; 32]);
    let shown = format!("{pepper:?} {:?} {:?}", pepper.key("space", "hidden"), session("alice", "17"));
    assert_eq!(shown, r#"Pepper(Secret(…)) Key(space …) Session { id: "17", .. }"#);
}

#[test]
fn clocks_count_whole_milliseconds_and_stop_at_the_end_of_time() {
    let start = Timestamp::from_millis(5);
    assert_eq!(start.after(Duration::from_micros(2_900)).millis(), 7);
    assert_eq!(start.after(Duration::MAX).millis(), u64::MAX);
    assert_eq!(start.since(start.after(Duration::from_secs(1))), Duration::ZERO);
    assert_eq!(start.after(Duration::from_secs(1)).since(start), Duration::from_secs(1));
    let clock = ManualClock::new(start);
    clock.advance(Duration::from_millis(3));
    assert_eq!(clock.now().millis(), 8);
    clock.set(start);
    assert_eq!(clock.now(), start);
}

#[test]
fn the_clock_of_the_machine_shows_a_time_after_this_was_written() {
    assert!(SystemClock.now() > Timestamp::from_millis(1_760_000_000_000));
}
