//! Schemas to forms, once for an operation.

use std::borrow::Cow;

use crate::model::binding::Protocol;
use crate::model::constant::Constant;
use crate::model::kind::Kind;
use crate::model::limits::Kinds;
use crate::model::limits::Limits;
use crate::model::operation::Operation;
use crate::model::plan::Element;
use crate::model::plan::Form;
use crate::model::plan::Named;
use crate::model::plan::Others;
use crate::model::plan::Plan;
use crate::model::plan::Required;
use crate::model::schema::Additional;
use crate::model::schema::Property;
use crate::model::schema::Schema;
use crate::model::select::At;
use crate::model::select::Pointer;

impl Operation {
    /// Compiles every schema of the operation, and tells each the index of its form.
    pub(crate) fn compile(mut self) -> Self {
        let mut compiler = Compiler { forms: vec![Form::ANY], references: Vec::new() };
        let definitions = self.definitions.iter_mut().map(|(_, schema)| schema);
        let messages = self.outcomes.iter_mut().flat_map(|outcome| {
            let editions = outcome.editions.iter_mut().filter_map(|edition| edition.schema.as_mut());
            outcome.schema.iter_mut().chain(editions)
        });
        let carried = self.bindings.iter_mut().flat_map(|binding| match &mut binding.protocol {
            Protocol::Http(http) => http.headers.iter_mut().map(|header| &mut header.schema).collect(),
            Protocol::WsJson(ws) => ws.request.schema.iter_mut().chain(&mut ws.reply.schema).collect(),
            Protocol::Soap11(_) => Vec::new(),
        });
        for schema in definitions.chain([&mut self.request.schema]).chain(messages).chain(carried) {
            compiler.schema(schema);
        }
        for (index, name) in std::mem::take(&mut compiler.references) {
            let definition = self.definitions.iter().find(|(known, _)| *known == name);
            if let Some((_, definition)) = definition {
                compiler.refer(index, definition.form);
            }
        }
        for binding in &self.bindings {
            let Protocol::WsJson(ws) = &binding.protocol else { continue };
            let shapes = [&ws.request, &ws.reply].into_iter().filter_map(|shape| shape.schema.as_ref());
            for (schema, layer) in shapes.flat_map(|schema| ws.layers.first().map(|layer| (schema, layer))) {
                compiler.free(schema.form, &layer.at);
            }
        }
        self.plan = Plan { forms: Cow::Owned(compiler.forms) };
        self.number_places();
        self
    }
}

impl Operation {
    /// Tells each test of an outcome which place it is of.
    fn number_places(&mut self) {
        let mut places: Vec<At> = Vec::new();
        for test in self.outcomes.iter_mut().flat_map(|outcome| outcome.select.all.to_mut()) {
            test.place = places.iter().position(|place| *place == test.at).unwrap_or_else(|| {
                places.push(test.at.clone());
                places.len() - 1
            });
        }
    }
}

struct Compiler {
    forms: Vec<Form>,
    /// Forms that stand for definitions, by the names of these.
    references: Vec<(usize, String)>,
}

impl Compiler {
    fn schema(&mut self, schema: &mut Schema) -> u32 {
        let index = self.forms.len();
        schema.form = index as u32;
        self.forms.push(Form { secret: schema.secret, basis: schema.basis.clone(), ..Form::ANY });
        match &schema.reference {
            Some(name) => self.references.push((index, name.clone())),
            None => self.forms[index] = self.form(schema),
        }
        schema.form
    }

    /// Makes a form what a definition is. What the place says itself goes before.
    fn refer(&mut self, index: usize, definition: u32) {
        let target = self.forms[definition as usize].clone();
        let own = &mut self.forms[index];
        let (secret, basis) = (own.secret || target.secret, own.basis.take().or(target.basis.clone()));
        *own = Form { secret, basis, ..target };
    }

    /// Asks for nothing at the place of a layer: there is a text, or what it says. Whoever takes it off judges that.
    fn free(&mut self, form: u32, layer: &Pointer) {
        let (mut form, mut waiting) = (form, layer.steps.iter().peekable());
        while let Some(step) = waiting.next() {
            let around = &self.forms[form as usize];
            let Some(index) = around.members.iter().position(|member| member.name == *step) else { return };
            if waiting.peek().is_some() {
                // The form may be that of a definition, of which as much is asked elsewhere: the frame gets its own.
                let inside = self.forms[around.members[index].form as usize].clone();
                self.forms.push(inside);
                let own = self.forms.len() as u32 - 1;
                self.forms[form as usize].members.to_mut()[index].form = own;
                form = own;
                continue;
            }
            let around = &mut self.forms[form as usize];
            let member = &mut around.members.to_mut()[index];
            (member.form, member.required) = (0, false);
            let is_layer = |known: &Required| matches!(known, Required::Named(at) if *at == index as u32);
            around.required.to_mut().retain(|known| !is_layer(known));
        }
    }

    fn form(&mut self, schema: &mut Schema) -> Form {
        let values: Vec<&_> = match &schema.constant {
            Some(constant) => vec![constant],
            None => schema.values.iter().flatten().collect(),
        };
        let constants: Vec<Constant> = values.into_iter().map(Constant::of).collect();
        let required = schema.required.iter().map(|name| {
            match schema.properties.iter().position(|property| property.name == *name) {
                Some(index) => Required::Named(index as u32),
                None => Required::Other(Cow::Owned(name.clone())),
            }
        });
        let element = schema.xml.name.clone().map(|local| Element {
            local: local.into(),
            namespace: schema.xml.namespace.clone().map(Cow::Owned),
        });
        Form {
            limits: Limits::of(schema),
            pattern: schema.pattern.clone(),
            kinds: kinds(schema).into(),
            is_open: schema.open_enum && schema.constant.is_none(),
            constants: constants.into(),
            required: required.collect(),
            item: schema.items.as_mut().map(|item| self.schema(item)),
            others: match &mut schema.additional {
                Additional::Schema(others) => Others::Of(self.schema(others)),
                Additional::Closed => Others::Closed,
                Additional::Open if schema.properties.is_empty() => Others::Any,
                Additional::Open => Others::Open,
            },
            members: self.members(&mut schema.properties, &schema.required),
            element,
            secret: schema.secret,
            basis: schema.basis.clone(),
        }
    }

    fn members(&mut self, properties: &mut [Property], required: &[String]) -> Cow<'static, [Named]> {
        let members = properties.iter_mut().map(|property| Named {
            name: Cow::Owned(property.name.clone()),
            form: self.schema(&mut property.schema),
            required: required.contains(&property.name),
            attribute: property.schema.xml.attribute,
        });
        members.collect()
    }
}

impl Limits {
    /// What a schema asks; its pattern and its items have a place of their own in the plan.
    pub(crate) fn of(schema: &Schema) -> Self {
        let admitted = schema.admitted().into_iter().map(Kinds::of).reduce(Kinds::or);
        Self {
            kinds: admitted.unwrap_or(Kinds::ANY),
            length: (schema.min_length.unwrap_or(0), schema.max_length.unwrap_or(u64::MAX)),
            range: (schema.minimum.unwrap_or(f64::NEG_INFINITY), schema.maximum.unwrap_or(f64::INFINITY)),
            items: (schema.min_items.unwrap_or(0), schema.max_items.unwrap_or(u64::MAX)),
            ..Self::NONE
        }
    }
}

/// What a value of another kind should be, in words.
fn kinds(schema: &Schema) -> String {
    if let Some(constant) = &schema.constant {
        return Constant::of(constant).describe();
    }
    let names = schema.admitted().into_iter().map(|kind| match kind {
        Kind::Null => "null",
        Kind::Boolean => "a boolean",
        Kind::Integer => "an integer",
        Kind::Number => "a number",
        Kind::String => "a string",
        Kind::Array => "an array",
        Kind::Object => "an object",
    });
    names.collect::<Vec<_>>().join(" or ")
}
