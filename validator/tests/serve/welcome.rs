//! What is printed at the start, and what is not.

use std::fs;
use std::fs::File;

use crate::serve::running::Running;
use crate::serve::running::command;

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

#[test]
fn logs_name_calls_and_outcomes_but_no_credentials() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let log = File::create(&path).unwrap();
    let server = Running::spawn(command(&["--log", "debug"]).stderr(log));
    let ticket = server.ticket("alice", server.password("alice"));
    let answer = server.get(&format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}"));
    let id = answer.split("x-request-id: ").nth(1).unwrap().split('\r').next().unwrap();
    server.get("/nowhere");
    let password = server.password("alice").to_owned();
    assert_eq!(server.stop(), Some(0));

    let log = fs::read_to_string(path).unwrap();
    let line = log.lines().find(|line| line.contains(id)).unwrap_or_else(|| panic!("{id} is not in {log}"));
    for part in ["GET", "/srv.asmx/LogOut", "outcome=\"success\"", "status=200"] {
        assert!(line.contains(part), "{part} is not in {line}");
    }
    assert!(log.contains("/nowhere"), "{log}");
    assert!(!log.contains(&ticket) && !log.contains(&password), "{log}");
}
