//! Rules across the fields of a spec file: every violation in one run, each with its place and a way out.

pub mod basis;
mod beside;
mod binding;
mod call;
mod credential;
mod effect;
mod example;
mod file;
mod members;
mod outcome;
mod part;
mod schema;
mod select;

use crate::diagnostic::Diagnostic;
use crate::lint::beside::Damage;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::lint::part::Site;
use crate::model::binding::Http;
use crate::model::binding::Soap11;
use crate::model::binding::WsJson;
use crate::model::call::Call;
use crate::model::credential::Credential;
use crate::model::effect::Effect;
use crate::model::effect::Relation;
use crate::model::example::Example;
use crate::model::operation::Operation;
use crate::model::outcome::Outcome;

/// A rule, or several about the same part, by the part that it looks at: says what it finds wrong with the file.
#[derive(Clone, Copy)]
pub(crate) enum Rule {
    /// What the text shows, whatever it means.
    Text(fn(&mut File<'_>)),
    /// What only the whole file shows.
    File(fn(&mut File<'_>)),
    /// Every schema, at any depth.
    Schema(fn(&Site<'_>, &mut File<'_>)),
    /// Every binding over HTTP.
    Http(fn(&Part<'_, Http>, &mut File<'_>)),
    /// Every SOAP binding.
    Soap(fn(&Part<'_, Soap11>, &mut File<'_>)),
    /// Every WebSocket binding.
    WebSocket(fn(&Part<'_, WsJson>, &mut File<'_>)),
    /// Every credential.
    Credential(fn(&Part<'_, Credential>, &mut File<'_>)),
    /// Every outcome.
    Outcome(fn(&Part<'_, Outcome>, &mut File<'_>)),
    /// Every effect, with its outcome.
    Effect(fn(&Outcome, &Part<'_, Effect>, &mut File<'_>)),
    /// Every law, with its outcome.
    Law(fn(&Outcome, &Part<'_, Relation>, &mut File<'_>)),
    /// Every call.
    Call(fn(&Part<'_, Call>, &mut File<'_>)),
    /// Every example.
    Example(fn(&Part<'_, Example>, &mut File<'_>)),
}

/// Every rule, by subject.
const RULES: &[&[Rule]] = &[
    schema::RULES,
    outcome::RULES,
    binding::RULES,
    credential::RULES,
    effect::RULES,
    call::RULES,
    select::RULES,
    example::RULES,
    basis::RULES,
];

/// Everything that is wrong with an operation whose file has the right structure, in the order of the file.
pub fn lint(operation: &Operation) -> Vec<Diagnostic> {
    lint_beside(operation, &[])
}

/// What is wrong with an operation beside these mistakes in the structure of its file, as far as it is no consequence of
/// them, in the order of the file.
pub fn lint_beside(operation: &Operation, mistakes: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut file = File::new(operation);
    let damage = Damage::of(&file, mistakes);
    for &rule in RULES.iter().copied().flatten() {
        let known = file.found.len();
        rule.check(&mut file);
        if let Some(damage) = &damage {
            let found = file.found.split_off(known);
            file.found.extend(found.into_iter().filter(|found| damage.spares(rule, found)));
        }
    }
    file.found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code.id));
    file.found
}

impl Rule {
    /// Goes over the parts that the rule looks at.
    fn check(self, file: &mut File<'_>) {
        match self {
            Self::Text(rule) | Self::File(rule) => rule(file),
            Self::Schema(rule) => file.schemas().iter().for_each(|site| rule(site, file)),
            Self::Http(rule) => file.http().iter().for_each(|http| rule(http, file)),
            Self::Soap(rule) => file.soap().iter().for_each(|soap| rule(soap, file)),
            Self::WebSocket(rule) => file.web_sockets().iter().for_each(|ws| rule(ws, file)),
            Self::Credential(rule) => file.credentials().iter().for_each(|credential| rule(credential, file)),
            Self::Outcome(rule) => file.outcomes().iter().for_each(|outcome| rule(outcome, file)),
            Self::Effect(rule) => {
                file.effects().iter().for_each(|(outcome, effect)| rule(outcome, effect, file));
            }
            Self::Law(rule) => file.laws().iter().for_each(|(outcome, law)| rule(outcome, law, file)),
            Self::Call(rule) => file.calls().iter().for_each(|call| rule(call, file)),
            Self::Example(rule) => file.examples().iter().for_each(|example| rule(example, file)),
        }
    }
}
