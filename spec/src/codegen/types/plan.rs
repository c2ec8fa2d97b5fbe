//! Schemas to planned types, each schema once.

use crate::codegen::names::RESERVED;
use crate::codegen::names::Scope;
use crate::codegen::names::pascal;
use crate::codegen::names::snake;
use crate::codegen::types::Base;
use crate::codegen::types::Form;
use crate::codegen::types::Member;
use crate::codegen::types::Other;
use crate::codegen::types::Others;
use crate::codegen::types::Place;
use crate::codegen::types::Plan;
use crate::codegen::types::Planned;
use crate::codegen::types::PlannedOutcome;
use crate::model::kind::Kind;
use crate::model::operation::Operation;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;
use crate::model::schema::Additional;
use crate::model::schema::Schema;
use crate::text::join;

impl<'a> Plan<'a> {
    /// Plans the types of an operation.
    pub fn new(operation: &'a Operation) -> Self {
        let mut planner = Planner {
            scope: Scope::with(RESERVED),
            plan: Self { operation, types: Vec::new(), outcomes: Vec::new(), bindings: Vec::new() },
            done: Vec::new(),
            around: Vec::new(),
        };
        // Names of outcomes and bindings come first: they are what users write most.
        let variants: Vec<String> =
            operation.outcomes.iter().map(|outcome| planner.scope.take(&pascal(&outcome.name))).collect();
        for binding in &operation.bindings {
            let marker = planner.scope.take(&pascal(&binding.name));
            planner.plan.bindings.push((binding.name.clone(), marker));
        }
        let request =
            Spot { pointer: "/request/schema".to_owned(), message: "request".to_owned(), secret: false };
        planner.message("Request".to_owned(), &operation.request.schema, &operation.title, request);
        for (outcome, variant) in operation.outcomes.iter().zip(variants) {
            let planned = planner.outcome(outcome, variant);
            planner.plan.outcomes.push(planned);
        }
        planner.plan
    }
}

struct Planner<'a> {
    plan: Plan<'a>,
    scope: Scope,
    /// Schemas that have a type: which, whether secret, and the name of the type.
    done: Vec<(*const Schema, bool, String)>,
    /// Schemas around the one that is planned.
    around: Vec<*const Schema>,
}

/// Where a schema stands.
#[derive(Clone)]
struct Spot {
    pointer: String,
    message: String,
    secret: bool,
}

impl Spot {
    fn below(&self, steps: &[&str], name: &str) -> Self {
        let pointer = steps.iter().fold(self.pointer.clone(), |pointer, step| join(&pointer, step));
        Self { pointer, message: format!("{}.{name}", self.message), secret: self.secret }
    }
}

impl<'a> Planner<'a> {
    fn outcome(&mut self, outcome: &'a Outcome, variant: String) -> PlannedOutcome<'a> {
        let Some(schema) = outcome.schema.as_ref().filter(|_| outcome.class != Class::Silence) else {
            return PlannedOutcome { outcome, variant, body: None, forms: None, editions: Vec::new() };
        };
        let pointer = join("/outcomes", &outcome.name);
        let spot = Spot { pointer: join(&pointer, "schema"), message: outcome.name.clone(), secret: false };
        self.message(variant.clone(), schema, &outcome.title, spot);
        let mut variants = Scope::with(&["Documented", "Self"]);
        let mut editions = Vec::new();
        for (index, edition) in outcome.editions.iter().enumerate() {
            let Some(schema) = &edition.schema else {
                let name = variants.take(&pascal(&edition.name));
                editions.push((edition, name, variant.clone()));
                continue;
            };
            let titled = self.plan.operation.resolve(schema).title.as_deref().map(pascal);
            let name = self.scope.take(&titled.unwrap_or_else(|| format!("{variant}Edition{}", index + 1)));
            let pointer = format!("{pointer}/editions/{index}/schema");
            let message = format!("{} ({})", outcome.name, edition.name);
            self.message(name.clone(), schema, &outcome.title, Spot { pointer, message, secret: false });
            editions.push((edition, variants.take(&name), name));
        }
        let forms = (!editions.is_empty()).then(|| self.scope.take(&format!("{variant}Body")));
        PlannedOutcome { outcome, variant: variant.clone(), body: Some(variant), forms, editions }
    }

    /// A whole message: always a type of its own.
    fn message(&mut self, name: String, schema: &'a Schema, title: &str, spot: Spot) {
        let resolved = self.plan.operation.resolve(schema);
        let spot = Spot { secret: schema.secret || resolved.secret, ..spot };
        let about = schema.description.as_deref().or(resolved.description.as_deref()).unwrap_or(title);
        let listed = resolved.values.as_ref().is_some_and(|values| values.len() > 1 || resolved.open_enum);
        if resolved.constant.is_none()
            && !listed
            && kinds_without_null(resolved) == [Kind::Object]
            && !is_nullable(resolved)
        {
            self.object(name, resolved, about, spot);
        } else {
            let at = self.reserve(name.clone(), resolved, about, &spot);
            let place = self.place(schema, &format!("{name}Value"), &spot);
            self.plan.types[at].form = Form::Value(place);
        }
    }

    /// Takes the place of a type before the types inside it are planned.
    fn reserve(&mut self, name: String, schema: &'a Schema, about: &str, spot: &Spot) -> usize {
        let Spot { pointer, message, secret } = spot.clone();
        let form = Form::Struct { members: Vec::new(), others: Others::Closed };
        self.plan.types.push(Planned {
            name,
            pointer,
            message,
            schema,
            about: about.to_owned(),
            secret,
            form,
        });
        self.plan.types.len() - 1
    }

    fn object(&mut self, name: String, schema: &'a Schema, about: &str, spot: Spot) {
        let at = self.reserve(name.clone(), schema, about, &spot);
        let mut fields = Scope::default();
        let mut members = Vec::new();
        for property in &schema.properties {
            let inner = format!("{name}{}", pascal(&property.name));
            let place = self.place(
                &property.schema,
                &inner,
                &spot.below(&["properties", &property.name], &property.name),
            );
            members.push(Member {
                wire: &property.name,
                field: fields.take(&snake(&property.name)),
                required: schema.required.contains(&property.name),
                place,
                schema: &property.schema,
                at: property.name_span.start,
            });
        }
        let others = match &schema.additional {
            Additional::Closed => Others::Closed,
            Additional::Open => Others::Open(fields.take("other")),
            Additional::Schema(schema) => {
                let spot = spot.below(&["additionalProperties"], "*");
                let place = self.repeated(schema, &format!("{name}Other"), &spot);
                Others::Of(fields.take("other"), Box::new(place))
            }
        };
        self.plan.types[at].form = Form::Struct { members, others };
    }

    fn place(&mut self, schema: &'a Schema, name: &str, spot: &Spot) -> Place<'a> {
        let resolved = self.plan.operation.resolve(schema);
        let secret = spot.secret || schema.secret || resolved.secret;
        let pointer = match &schema.reference {
            Some(reference) => join("/$defs", reference),
            None => spot.pointer.clone(),
        };
        let spot = Spot { pointer, secret, ..spot.clone() };
        let nullable = is_nullable(resolved);
        let of = |base, nullable| Place { base, nullable, secret, schema: resolved };
        if let Some(constant) = &resolved.constant {
            return of(Base::Constant(constant), false);
        }
        match resolved.values.as_deref() {
            Some([constant]) if !resolved.open_enum => return of(Base::Constant(constant), false),
            Some([_, ..]) => return of(self.part(resolved, name, &spot), false),
            _ => {}
        }
        match kinds_without_null(resolved).as_slice() {
            [Kind::String] => of(Base::Text, nullable),
            [Kind::Boolean] => of(Base::Boolean, nullable),
            [Kind::Integer] => {
                of(Base::Integer(resolved.minimum.is_some_and(|least| least >= 0.0)), nullable)
            }
            [Kind::Number] | [Kind::Integer, Kind::Number] | [Kind::Number, Kind::Integer] => {
                of(Base::Number, nullable)
            }
            [Kind::Object] if is_described(resolved) => of(self.part(resolved, name, &spot), nullable),
            [Kind::Array]
                if resolved.items.is_some() && !self.around.contains(&std::ptr::from_ref(resolved)) =>
            {
                let Some(items) = &resolved.items else { return of(Base::Any, false) };
                self.around.push(std::ptr::from_ref(resolved));
                let item = self.repeated(items, &format!("{name}Item"), &spot.below(&["items"], "items"));
                self.around.pop();
                of(Base::List(Box::new(item)), nullable)
            }
            // Several kinds at once, or none in particular; `null` is one of them then.
            _ => of(Base::Any, false),
        }
    }

    /// A place that a message can have several of: what always is the same has a type there.
    fn repeated(&mut self, schema: &'a Schema, name: &str, spot: &Spot) -> Place<'a> {
        let place = self.place(schema, name, spot);
        if !matches!(place.base, Base::Constant(_)) {
            return place;
        }
        let Place { secret, schema, .. } = place;
        let name = self.scope.take(name);
        let at = self.reserve(name.clone(), schema, "A value that is always the same", spot);
        self.plan.types[at].form = Form::Value(place);
        Place { base: Base::Named(name), nullable: false, secret, schema }
    }

    /// The type of a part of a message. A schema that stands in several places has one type.
    ///
    /// Lint refuses a schema that contains itself; inside itself it is a value of any kind.
    fn part(&mut self, schema: &'a Schema, name: &str, spot: &Spot) -> Base<'a> {
        let key = std::ptr::from_ref(schema);
        if self.around.contains(&key) {
            return Base::Any;
        }
        if let Some((.., name)) =
            self.done.iter().find(|(done, secret, _)| *done == key && *secret == spot.secret)
        {
            return Base::Named(name.clone());
        }
        let name = self.scope.take(&schema.title.as_deref().map_or_else(|| name.to_owned(), pascal));
        self.done.push((key, spot.secret, name.clone()));
        let about = schema.description.as_deref().unwrap_or("A part of the message");
        if schema.values.is_some() {
            let at = self.reserve(name.clone(), schema, about, spot);
            self.plan.types[at].form = choice(schema);
        } else {
            self.around.push(key);
            self.object(name.clone(), schema, about, spot.clone());
            self.around.pop();
        }
        Base::Named(name)
    }
}

fn choice(schema: &Schema) -> Form<'_> {
    let values = schema.values.as_deref().unwrap_or_default();
    let texts = values.iter().all(|value| value.as_str().is_some());
    let mut scope = Scope::with(&["Other", "SCHEMA", "Self"]);
    let named = values.iter().enumerate().map(|(index, value)| {
        let name = match value.as_str() {
            Some("") => "Empty".to_owned(),
            Some(text) => pascal(text),
            None => match value.to_json().as_str() {
                "null" => "Null".to_owned(),
                "true" => "True".to_owned(),
                "false" => "False".to_owned(),
                text if value.as_i64().is_some() => text.replace('-', "Minus"),
                _ => format!("V{}", index + 1),
            },
        };
        let name = if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name };
        (scope.take(&name), value)
    });
    let named = named.collect();
    let only_text = texts && matches!(schema.kinds.as_slice(), [] | [Kind::String]);
    let other = if only_text { Other::Text } else { Other::Any };
    Form::Choice { values: named, other: schema.open_enum.then_some(other) }
}

/// Whether a schema says of objects more than that they are objects.
fn is_described(schema: &Schema) -> bool {
    !schema.properties.is_empty()
        || !schema.required.is_empty()
        || !matches!(schema.additional, Additional::Open)
}

fn is_nullable(schema: &Schema) -> bool {
    schema.kinds.contains(&Kind::Null) && schema.kinds.len() > 1
}

fn kinds_without_null(schema: &Schema) -> Vec<Kind> {
    schema.kinds.iter().copied().filter(|kind| *kind != Kind::Null).collect()
}
