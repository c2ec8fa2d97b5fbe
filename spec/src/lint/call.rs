//! Rules about calls.

mod matches;

pub(crate) use self::matches::ways;

use crate::diagnostic::codes::effect;
use crate::disjoint::Disjoint;
use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::lint::Rule;
use crate::lint::effect::tied;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::call::Call;
use crate::model::call::CallMatch;
use crate::model::call::PLACEHOLDERS;
use crate::model::call::SentMessage;
use crate::model::call::placeholders;
use crate::model::select::Select;
use crate::plan::Seen;
use crate::text::join;
use crate::text::steps;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    Rule::Call(matches::protocols),
    Rule::Call(matches::requests),
    Rule::File(matches::reachable),
    Rule::Call(sent),
    Rule::Call(proved),
    Rule::Call(established),
    Rule::Call(proofs),
    Rule::Call(verdicts),
    Rule::Call(sessions),
    Rule::Call(ends),
    Rule::Call(ties),
];

/// What is sent to make a call has the placeholders that callers fill in, and passes the test of the call.
fn sent(call: &Part<'_, Call>, file: &mut File<'_>) {
    let Some(sent) = &call.sent else { return };
    let at = format!("{call}/request");
    for name in sent.texts().into_iter().flat_map(placeholders) {
        if !PLACEHOLDERS.contains(&name) {
            let message = format!("`{{{name}}}` is nothing that a caller fills in");
            file.value(&effect::CALL_UNKNOWN_PLACEHOLDER, &at, message).instead_of(name, PLACEHOLDERS);
        }
    }
    let SentMessage::Json(message) = &sent.message else { return };
    let passes = |way: &CallMatch| match way {
        CallMatch::Http { select, .. } => select.holds(Seen::frame(message)),
        CallMatch::Ws { .. } => true,
    };
    if !call.matches.iter().any(passes) {
        let message = format!("what is sent is not `{}` by its own test", call.name);
        file.value(&effect::CALL_REQUEST_NOT_SELECTED, &at, message);
    }
}

/// What is proved is a credential.
fn proved(call: &Part<'_, Call>, file: &mut File<'_>) {
    for (index, proof) in call.proves.iter().enumerate() {
        let named = join(&format!("{call}/proves"), &proof.credential);
        let at = if file.has(&named) { named } else { format!("{call}/proves/{index}") };
        file.credential(&effect::CALL_UNKNOWN_CREDENTIAL, at, &proof.credential);
    }
}

/// What is issued is a credential with its parts.
fn established(call: &Part<'_, Call>, file: &mut File<'_>) {
    for issued in call.list("establishes", &call.establishes) {
        let (code, at) = (&effect::CALL_UNKNOWN_CREDENTIAL, format!("{issued}/credential"));
        let Some(credential) = file.credential(code, at, &issued.credential) else { continue };
        let names = || credential.parts.iter().map(|part| part.name.as_str());
        for (name, _) in issued.values.iter().filter(|(name, _)| !names().any(|other| other == name)) {
            let message = format!("`{}` has no part `{name}`", credential.name);
            file.key(&effect::CALL_UNKNOWN_PART, join(&format!("{issued}/values"), name), message)
                .instead_of(name, names());
        }
        let told = |part: &str| issued.values.iter().any(|(name, _)| name == part);
        for part in credential.parts.iter().filter(|part| part.identifies && !told(&part.name)) {
            let message = format!("the value of `{}` of `{}` is not told", part.name, credential.name);
            file.value(&effect::CALL_MISSING_PART, issued.to_string(), message);
        }
    }
}

/// Public calls prove nothing, and others prove by an answer.
fn proofs(call: &Part<'_, Call>, file: &mut File<'_>) {
    if call.proves.is_empty() {
        return;
    }
    let (name, at) = (&call.name, format!("{call}/proves"));
    if call.public {
        let message = format!("`{name}` is public, and proves nothing");
        file.key(&effect::CALL_PUBLIC_PROVES, at, message).help("remove `public` or `proves`");
    } else if call.proves.iter().any(|proof| proof.accepted.is_none() && proof.refused.is_none()) {
        let message = format!("`{name}` does not tell which answers prove anything");
        file.key(&effect::CALL_PROVES_NOTHING, at, message).help("add `accepted` or `refused`");
    }
}

/// No answer both accepts and refuses.
fn verdicts(call: &Part<'_, Call>, file: &mut File<'_>) {
    let of_proofs = call.proves.iter().map(|proof| (&proof.accepted, &proof.refused));
    let mut pairs = of_proofs.chain([(&call.accepted, &call.refused)]);
    let ambiguous = |(accepted, refused): (&Option<Select>, &Option<Select>)| {
        let (Some(accepted), Some(refused)) = (accepted, refused) else { return false };
        let proof = disjoint(file.operation, Shape::select(accepted), Shape::select(refused));
        matches!(proof, Disjoint::Unknown { .. })
    };
    let tests_nothing = |select: &Option<Select>| select.as_ref().is_some_and(Select::is_empty);
    for (key, select) in [("accepted", &call.accepted), ("refused", &call.refused)] {
        if tests_nothing(select) {
            let message = format!("`{key}` of `{}` tests nothing, so that every answer is one", call.name);
            file.value(&effect::CALL_VERDICT_AMBIGUOUS, format!("{call}/{key}"), message)
                .help("test a member of the answer, or the status where there is one");
            return;
        }
    }
    if pairs.any(ambiguous) {
        let message = format!("an answer may both accept and refuse `{}`", call.name);
        file.key(&effect::CALL_VERDICT_AMBIGUOUS, format!("{call}/refused"), message);
    }
}

/// Ids of sessions are in a list, and belong to a credential.
fn sessions(call: &Part<'_, Call>, file: &mut File<'_>) {
    let Some(sessions) = &call.sessions else { return };
    let message = if !steps(&sessions.ids).any(|step| step == "*") {
        "the pointer has no `*` for the items of a list".to_owned()
    } else if call.proves.is_empty() {
        format!("`{}` proves no credential that the sessions could belong to", call.name)
    } else {
        return;
    };
    file.value(&effect::CALL_SESSIONS_POINTER, format!("{call}/sessions"), message);
}

/// What is ended is a credential, of somebody whom traffic tells.
fn ends(call: &Part<'_, Call>, file: &mut File<'_>) {
    for ended in call.list("ends", &call.ends) {
        let (code, at) = (&effect::CALL_UNKNOWN_CREDENTIAL, format!("{ended}/credential"));
        if file.credential(code, at, &ended.credential).is_some() {
            tied(&ended.credential, &ended.subject, &format!("{ended}/subject"), file);
        }
    }
}

/// What ties credentials to users and to one another counts somewhere in the file.
fn ties(call: &Part<'_, Call>, file: &mut File<'_>) {
    for issued in call.list("establishes", &call.establishes) {
        if let Some(from) = &issued.from {
            file.credential(&effect::CALL_UNKNOWN_CREDENTIAL, format!("{issued}/from"), from);
        }
        let of_user = file.has_subject(&["user", "others"]);
        if issued.user.is_some() && !of_user {
            let message = "no effect is about the user";
            file.key(&effect::CALL_USER_UNUSED, format!("{issued}/user"), message).help("remove `user`");
        }
        if issued.from.is_some() && !of_user && !file.has_subject(&["issued_with"]) {
            let message = "no effect is about the user or what was issued";
            file.key(&effect::CALL_FROM_UNUSED, format!("{issued}/from"), message).help("remove `from`");
        }
    }
}
