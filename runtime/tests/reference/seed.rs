//! Seed files: what they give, and what is said of those that are wrong.

use signoff::reference::directory::AccountError;
use signoff::reference::directory::Directory;
use signoff::reference::seed::Seed;

fn error(text: &str) -> String {
    Seed::read(text).unwrap_err().to_string()
}

#[test]
fn a_seed_gives_users_and_the_pepper() {
    let pepper = "0123456789abcdef".repeat(4);
    let text = format!(
        r#"{{"pepper":"{pepper}","users":[{{"name":"a","password":"b","totp_secret":"gezdgnbvgy3tqojqgezdgnbvgy3tqojq",
        "permissions":["logout-device-management"]}}]}}"#
    );
    let seed = Seed::read(&text).unwrap();
    assert!(seed.is_shared);
    let directory = Directory::new(seed.pepper, &seed.accounts).unwrap();
    let user = directory.authenticate("a", "b").unwrap();
    assert!(user.has_second_factor() && user.may("logout-device-management"));
    // RFC 6238, appendix B: the last six digits of 94287082.
    assert_eq!(user.code(signoff::clock::Timestamp::from_millis(59_000)).unwrap(), "287082");
    assert!(directory.authenticate("a", "c").is_none() && directory.authenticate("b", "b").is_none());
}

#[test]
fn a_wrong_seed_says_where_and_what() {
    assert_eq!(error("{"), "1:2: unexpected end of the text");
    assert_eq!(error("[]"), "1:1: an object is needed, not array");
    assert_eq!(error("{}"), "1:1: `users` is missing");
    assert_eq!(error("{\"users\": []}"), "1:11: there has to be a user");
    assert_eq!(error("{\n  \"user\": []}"), "2:3: unknown member `user`; did you mean `users`?");
    assert_eq!(error(r#"{"users":[{"name":"a"}]}"#), "1:11: `password` is missing");
    assert_eq!(error(r#"{"users":[{"name":"","password":"b"}]}"#), "1:19: a name cannot be empty");
    assert_eq!(
        error(r#"{"users":[{"name":"a","password":"b","totp_secret":"AAAA"}]}"#),
        "1:52: not base 32 of 16 bytes or more (26 characters)"
    );
    assert!(error(r#"{"pepper":"00","users":[]}"#).starts_with("1:11: 64 hexadecimal digits are needed"));
}

#[test]
fn two_users_of_one_name_cannot_be() {
    let text = r#"{"users":[{"name":"a","password":"b"},{"name":"a","password":"c"}]}"#;
    let seed = Seed::read(text).unwrap();
    assert_eq!(Directory::new(seed.pepper, &seed.accounts).unwrap_err(), AccountError::Twice("a".to_owned()));
}

#[test]
fn the_demo_users_can_sign_in() {
    let seed = Seed::demo();
    let directory = Directory::new(seed.pepper, &seed.accounts).unwrap();
    for account in &seed.accounts {
        assert!(directory.authenticate(&account.name, account.password.expose()).is_some());
    }
}
