//! Paths and templates, one by one; and the bindings and calls that a request could be, of several operations at once.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

use signoff_spec::catalog::Catalog;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::call::Call;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::select::Select;
use signoff_spec::path::Template;
use signoff_spec::route::Candidate;
use signoff_spec::route::Part;
use signoff_spec::route::Route;

#[test]
fn a_template_matches_at_the_root_and_below_a_prefix_only() {
    let check = |template: &str, path: &str, expected: bool| {
        assert_eq!(Template::new(template).matches(path), expected, "{template} and {path}");
        let operation = operation("", &[("", template)]);
        let found = !find(&[operation], "GET", path).is_empty();
        assert_eq!(found, expected, "the route of {template}, and {path}");
    };
    check("/api/v1/logout", "/api/v1/logout", true);
    check("/api/v1/logout", "/chat/api/v1/logout", true);
    check("/api/v1/logout", "/api/v1/logout.me", false);
    check("/api/v1/logout", "/api/v1/logout/x", false);
    check("/api/v1/logout", "/xapi/v1/logout", false);
    check("/api/v1/logout", "/api/v1/log%6Fut", true);
    check("/api/v1/logout", "/api/v1/log%6fut;v=1", true);
    check("/api/v1/logout", "/api%2Fv1/logout", false);
    check("/api/v1/logout", "api/v1/logout", false);
    check("/api/v1/logout", "", false);
    check("/security/logout.json", "/studio/security/logout.json;jsessionid=1", true);
    check("/security/logout.json", "/security;x;y/logout.json", true);
    check("/security/logout.json", "/security/logout.json%3Bx", false);
    check("/caf\u{e9}", "/caf%C3%A9", true);
    check("/caf\u{e9}", "/caf%E9", false);
    check("/logout/", "/logout/", true);
    check("/logout/", "/logout", false);
    check("/logout", "/logout/", false);
    check("/srv.asmx/{method}", "/srv.asmx/GetDocument", true);
    check("/srv.asmx/{method}", "/srv.asmx", false);
    check("/srv.asmx/{method}", "/srv.asmx/", false);
    check("/srv.asmx/{method}", "/srv.asmx/;x", false);
    check("/users/{id}/end", "/v1/users/7/end", true);
    check("/users/{id}/end", "/users//end", false);
    check("/api/{rest+}", "/studio/api/2/users/me.json", true);
    check("/api/{rest+}", "/studio/api/2/", true);
    check("/api/{rest+}", "/studio/api/", false);
    check("/api/{rest+}", "/studio/login", false);
    check("/api/{rest+}", "/api/api/api", true);
    check("/api/{id}/{rest+}", "/api/1/2/3", true);
    check("/api/{id}/{rest+}", "/api/1", false);
    check("/{rest+}", "/x", true);
    check("/{rest+}", "/", false);
    check("/ws", "/ws", true);
    check("/ws", "/news", false);
}

#[test]
fn templates_overlap_where_some_path_is_of_both() {
    let check = |one: &str, two: &str, expected: bool| {
        let (one, two) = (Template::new(one), Template::new(two));
        assert_eq!((one.overlaps(&two), two.overlaps(&one)), (expected, expected), "{one} and {two}");
    };
    check("/api/logout", "/api/logout", true);
    check("/api/logout", "/api/login", false);
    check("/logout", "/api/logout", true);
    check("/api/{id}/logout", "/api/7/{action}", true);
    check("/api/{id}/logout", "/api/7/login", false);
    check("/api/{rest+}", "/logout", true);
}

#[test]
fn a_template_covers_what_has_no_other_paths() {
    let check = |one: &str, two: &str, expected: bool| {
        assert_eq!(Template::new(one).covers(&Template::new(two)), expected, "{one} and {two}");
    };
    check("/api/logout", "/api/logout", true);
    check("/logout", "/api/logout", true);
    check("/api/logout", "/logout", false);
    check("/api/{name}", "/api/logout", true);
    check("/api/logout", "/api/{name}", false);
    check("/api/{name}", "/api/{rest+}", false);
    check("/api/{rest+}", "/api/{name}", true);
    check("/api/{rest+}", "/studio/api/a/b", true);
    check("/api/{rest+}", "/api/a/{rest+}", true);
    check("/api/a/{rest+}", "/api/{rest+}", false);
    check("/api/{rest+}", "/api", false);
}

#[test]
fn values_are_decoded() {
    let check = |template: &str, path: &str, expected: Option<&[(&str, &str)]>| {
        let template = Template::new(template);
        let values = template.values(path);
        let values: Option<Vec<(&str, &str)>> = values
            .as_ref()
            .map(|values| values.iter().map(|(name, value)| (*name, value.as_str())).collect());
        assert_eq!(values.as_deref(), expected, "{template} and {path}");
    };
    check("/sessions/{id}/end", "/v1/sessions/a%2Fb/end", Some(&[("id", "a/b")]));
    check("/sessions/{id}/end", "/v1/sessions/7;x=1/end", Some(&[("id", "7")]));
    check("/sessions/{id}/end", "/v1/sessions/end", None);
    check("/sessions/{path+}", "/v1/sessions/a/b%20c", Some(&[("path", "a/b c")]));
    check("/sessions/{path+}", "/sessions/sessions/a", Some(&[("path", "sessions/a")]));
    check("/{user}/sessions/{path+}", "/v1/7/sessions/a/;x/b", Some(&[("user", "7"), ("path", "a//b")]));
    check("/logout", "/v1/logout", Some(&[]));
}

#[test]
fn bindings_are_candidates_for_any_method_and_calls_for_their_own() {
    let operation = operation("/logout", &[("POST", "/logout"), ("GET", "/logout"), ("", "/logout")]);
    let binding = |same_method| Candidate { operation: 0, part: Part::Binding(0), same_method };
    let call = |index| Candidate { operation: 0, part: Part::Call(index, 0), same_method: true };
    let check = |method: &str, expected: &[Candidate]| {
        assert_eq!(find(std::slice::from_ref(&operation), method, "/logout"), expected, "{method}");
    };
    check("POST", &[binding(true), call(0), call(2)]);
    check("GET", &[binding(false), call(1), call(2)]);
    check("PUT", &[binding(false), call(2)]);
    // Methods are told apart by their case (RFC 9110, §9.1).
    check("post", &[binding(false), call(2)]);
    check("OPTIONS", &[]);
    check("options", &[]);
}

#[test]
fn candidates_are_in_the_order_of_the_files() {
    let one = operation("/a/b", &[("", "/{rest+}"), ("", "/b"), ("", "/a/{name}")]);
    let two = operation("/b", &[("", "/c"), ("", "/a/b")]);
    let part = |operation, part| Candidate { operation, part, same_method: true };
    let expected = [
        part(0, Part::Binding(0)),
        part(0, Part::Call(0, 0)),
        part(0, Part::Call(1, 0)),
        part(0, Part::Call(2, 0)),
        part(1, Part::Binding(0)),
        part(1, Part::Call(1, 0)),
    ];
    assert_eq!(find(&[one, two], "POST", "/x/a/b"), expected);
}

/// What a request could be; something else was looked for before.
fn find(operations: &[Operation], method: &str, path: &str) -> Vec<Candidate> {
    let route = Route::new(operations);
    let mut found = Vec::new();
    route.find("GET", "/x/a/b", &mut found);
    route.find(method, path, &mut found);
    found
}

/// An operation with one binding, by POST, and calls by method (any where that is empty) and path; an empty path is none.
fn operation(path: &str, calls: &[(&str, &str)]) -> Operation {
    let catalog = Catalog::builtin();
    let mut operation = catalog.operation("crafter.logout").unwrap().clone();
    let call = operation.calls[0].clone();
    let calls = calls.iter().map(|(method, path)| Call {
        matches: vec![CallMatch::Http {
            method: (!method.is_empty()).then(|| (*method).to_owned()),
            path: Template::new(path),
            soap_action: None,
            select: Select::default(),
        }],
        ..call.clone()
    });
    operation.calls = calls.collect();
    match &mut operation.bindings[0].protocol {
        Protocol::Http(http) => http.path = Template::new(path),
        other => panic!("another protocol: {other:?}"),
    }
    if path.is_empty() {
        operation.bindings.clear();
    }
    operation
}
