//! What is printed at the start, and what is not.

use std::fs;

use crate::serve::running::Running;

#[test]
fn demo_users_can_sign_in_with_what_was_printed() {
    let server = Running::start(&[]);
    let ticket = server.ticket("alice", server.password("alice"));
    let target = format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}");
    assert!(server.get(&target).contains("success=\"true\""));
    assert!(server.get(&target).contains("[901]"));
    assert!(server.told["users"][0]["totp_secret"].as_str().unwrap().len() >= 26);
    let metrics = server.get("/metrics");
    assert!(
        metrics.contains("signoff_answers_total{service=\"inforouter\",outcome=\"success\"} 1"),
        "{metrics}"
    );
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn passwords_of_a_file_are_never_printed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("users.json");
    fs::write(&path, r#"{"users":[{"name":"bob","password":"from-the-file"}]}"#).unwrap();
    let server = Running::start(&["--seed", path.to_str().unwrap()]);
    assert!(!server.told.to_string().contains("from-the-file"));
    server.ticket("bob", "from-the-file");
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn only_the_services_that_were_asked_for_are_there() {
    let server = Running::start(&["--service", "inforouter", "--service", "crafter"]);
    let services = server.told["services"].as_object().unwrap();
    assert_eq!(services.keys().collect::<Vec<_>>(), ["crafter", "inforouter"]);
    assert!(server.get("/api/v1/me").starts_with("HTTP/1.1 404 "));
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn faults_of_the_start_concern_the_operation_and_nothing_else() {
    let server = Running::start(&["--fault", "inforouter:session_invalid"]);
    let ticket = server.ticket("alice", server.password("alice"));
    let target = format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}");
    assert!(server.get(&target).contains("[901]"));
    let probe = format!("/srv.asmx/isValidTicket?AuthenticationTicket={ticket}");
    assert!(server.get(&probe).contains("success=\"true\""));
    assert_eq!(server.stop(), Some(0));
}
