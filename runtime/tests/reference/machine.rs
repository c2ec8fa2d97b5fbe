//! Random sequences of calls to a service and to the model, which have to agree after each.

use std::marker::PhantomData;
use std::sync::LazyLock;

use proptest::prelude::BoxedStrategy;
use proptest::prelude::Just;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prop_oneof;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use proptest_state_machine::ReferenceStateMachine;
use proptest_state_machine::StateMachineTest;
use signoff_spec::catalog::Catalog;
use signoff_spec::model::operation::Operation;
use signoff_spec::text::Node;

use crate::flaky::Outage;
use crate::model;
use crate::model::World;

/// Sequences for each service.
const SEQUENCES: u32 = 10_000;

/// Sessions that a run has at most: enough for a caller, a target and a bystander of each user.
const SESSIONS: usize = 4;

static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::builtin);

/// One call of the documented operation.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    /// The session whose credential it carries.
    pub(crate) caller: Option<usize>,
    /// The session that it names; `None` for one that there is not.
    pub(crate) target: Option<usize>,
    /// Which binding carries it; taken modulo their number.
    pub(crate) binding: usize,
    pub(crate) factor: Factor,
    pub(crate) readable: Readable,
    pub(crate) outage: Outage,
}

/// A second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Factor {
    Absent,
    Wrong,
    Good,
}

/// Whether a request can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readable {
    Yes,
    No,
}

impl Call {
    pub(crate) fn is_without_header(&self, name: &str) -> bool {
        match name {
            "x-2fa-code" => self.factor == Factor::Absent,
            other => panic!("a test of `{other}` is missing"),
        }
    }
}

/// One step of a run.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// A user signs in.
    SignIn(usize),
    Call(Call),
    /// The same call, twice.
    CallTwice(Call),
    /// Days pass.
    Wait(u64),
}

/// A service that is driven over its wire.
pub(crate) trait Driven: Sized + 'static {
    /// Id of the operation.
    const OPERATION: &'static str;
    /// Days that may pass at once. Where the document gives no lifetime, none do.
    const DAYS: &'static [u64] = &[0];

    fn start() -> Self;

    /// Signs a user in.
    fn sign_in(&mut self, user: usize);

    /// Whether a credential of a session is accepted by some other call than the documented one.
    fn accepts(&mut self, session: usize, credential: &str) -> bool;

    /// Calls the operation: what was sent, and the outcome with its message as the spec classifies it; `None` for
    /// silence.
    fn call(&mut self, call: &Call) -> (Node, Option<(String, Node)>);

    fn wait(&mut self, days: u64);

    /// Whether a condition that traffic does not show holds for a call.
    fn hidden(what: &str, call: &Call, world: &World) -> bool;

    /// The outcome that the service has where its document gives no condition.
    fn beside(_call: &Call, _world: &World) -> Option<&'static str> {
        None
    }

    /// What calls of this service are like.
    fn calls(sessions: usize) -> BoxedStrategy<Call>;
}

pub(crate) fn operation<D: Driven>() -> &'static Operation {
    CATALOG.operation(D::OPERATION).unwrap()
}

/// Calls with a caller that may be nobody, and everything else as it should be.
pub(crate) fn plain_calls(sessions: usize) -> BoxedStrategy<Call> {
    let outage = prop_oneof![8 => Just(Outage::None), 1 => Just(Outage::Silent), 1 => Just(Outage::Refusing)];
    let caller = proptest::option::weighted(0.9, 0..sessions.max(1));
    (caller, 0..3_usize, outage)
        .prop_map(move |(caller, binding, outage)| Call {
            caller: caller.filter(|_| sessions > 0),
            target: None,
            binding,
            factor: Factor::Absent,
            readable: Readable::Yes,
            outage,
        })
        .boxed()
}

/// The model as proptest runs it.
pub(crate) struct Machine<D>(PhantomData<D>);

impl<D: Driven> ReferenceStateMachine for Machine<D> {
    type State = World;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<World> {
        Just(World::default()).boxed()
    }

    fn transitions(world: &World) -> BoxedStrategy<Step> {
        let sessions = world.sessions.len();
        let sign_in = (0..2_usize).prop_map(Step::SignIn);
        let call = D::calls(sessions).prop_map(Step::Call);
        if sessions == 0 {
            return prop_oneof![4 => sign_in, 1 => call].boxed();
        }
        let twice = D::calls(sessions).prop_map(Step::CallTwice);
        let wait = select(D::DAYS).prop_map(Step::Wait);
        let sign_in_weight = u32::from(sessions < SESSIONS) * 2 + 1;
        prop_oneof![sign_in_weight => sign_in, 4 => call, 1 => twice, 1 => wait].boxed()
    }

    fn preconditions(world: &World, step: &Step) -> bool {
        let sessions = world.sessions.len();
        let exists = |session: Option<usize>| session.is_none_or(|session| session < sessions);
        match step {
            Step::SignIn(_) => sessions < SESSIONS,
            Step::Call(call) | Step::CallTwice(call) => exists(call.caller) && exists(call.target),
            Step::Wait(_) => true,
        }
    }

    fn apply(mut world: World, step: &Step) -> World {
        let operation = operation::<D>();
        match step {
            Step::SignIn(user) => world.sign_in(operation, *user),
            Step::Call(call) => predict::<D>(&mut world, call),
            Step::CallTwice(call) => {
                predict::<D>(&mut world, call);
                predict::<D>(&mut world, call);
            }
            Step::Wait(days) => world.now += days * 86_400,
        }
        world
    }
}

/// What a call does to the world.
fn predict<D: Driven>(world: &mut World, call: &Call) {
    let operation = operation::<D>();
    let name = outcome::<D>(world, call);
    let outcome = operation.outcomes.iter().find(|outcome| outcome.name == name).unwrap();
    world.apply(outcome, call);
}

fn outcome<D: Driven>(world: &World, call: &Call) -> String {
    let expected = || model::expected(operation::<D>(), call, world, D::hidden).name.clone();
    D::beside(call, world).map_or_else(expected, str::to_owned)
}

/// A run of the service, and the world as it was before each step.
pub(crate) struct Run<D> {
    driven: D,
    before: World,
}

impl<D: Driven> StateMachineTest for Machine<D> {
    type SystemUnderTest = Run<D>;
    type Reference = Self;

    fn init_test(world: &World) -> Run<D> {
        Run { driven: D::start(), before: world.clone() }
    }

    fn apply(mut run: Run<D>, world: &World, step: Step) -> Run<D> {
        match &step {
            Step::SignIn(user) => run.driven.sign_in(*user),
            Step::Call(call) => {
                one_call(&mut run, call);
            }
            Step::CallTwice(call) => {
                let first = one_call(&mut run, call);
                predict::<D>(&mut run.before, call);
                let second = one_call(&mut run, call);
                let operation = operation::<D>();
                let outcome = operation.outcomes.iter().find(|outcome| outcome.name == first).unwrap();
                // The law is of the same credential, which is no longer there if the caller named its own session.
                if call.outage == Outage::None && call.caller != call.target {
                    assert_eq!(model::then(outcome).unwrap_or(&second), second, "after `{first}`");
                }
            }
            Step::Wait(days) => run.driven.wait(*days),
        }
        run.before = world.clone();
        probe(&mut run.driven, world);
        run
    }
}

/// That exactly the credentials are accepted that have to be, whoever's they are.
fn probe<D: Driven>(driven: &mut D, world: &World) {
    for session in 0..world.sessions.len() {
        for credential in &operation::<D>().credentials {
            let name = credential.name.as_str();
            assert_eq!(driven.accepts(session, name), world.is_live(session, name), "`{name}` of {session}");
        }
    }
}

/// Makes a call, and holds the answer against the model; the name of its outcome.
fn one_call<D: Driven>(run: &mut Run<D>, call: &Call) -> String {
    let operation = operation::<D>();
    let expected = outcome::<D>(&run.before, call);
    let (request, answer) = run.driven.call(call);
    let outcome = operation.outcomes.iter().find(|outcome| outcome.name == expected).unwrap();
    match answer {
        Some((name, response)) => {
            assert_eq!(name, expected, "{call:?}");
            if D::beside(call, &run.before).is_none() {
                model::check(outcome, call, &run.before, &request, &response);
            }
        }
        None => assert!(outcome.schema.is_none(), "silence instead of `{expected}`"),
    }
    expected
}

/// Runs sequences of up to so many steps.
pub(crate) fn agree<D: Driven>(steps: usize) {
    let config = ProptestConfig { cases: SEQUENCES, failure_persistence: None, ..ProptestConfig::default() };
    let strategy = <Machine<D> as ReferenceStateMachine>::sequential_strategy(1..steps);
    let ran = TestRunner::new(config.clone()).run(&strategy, |(initial, steps, seen)| {
        Machine::<D>::test_sequential(config.clone(), initial, steps, seen);
        Ok(())
    });
    ran.unwrap_or_else(|error| panic!("{error}"));
}
